import type { CommandWording } from '../command-error.ts';
import { didYouMean, quoted } from './words.ts';

/** What is wrong with how the command was called. */

export const noCommand = (): CommandWording => ({
  message: 'no command was given',
  help: '`nmpolicyctl --help` lists the commands',
});

export const unknownCommand = (name: string, known: readonly string[]): CommandWording => ({
  message: `there is no command ${quoted(name)}`,
  help: didYouMean(name, known) ?? `the commands are ${known.map(quoted).join(', ')}`,
});

/** The call for the help of a command, or of the program. */
const helpOf = (command: string): string =>
  quoted(`${command === 'nmpolicyctl' ? command : `nmpolicyctl ${command}`} --help`);

export const unknownFlag = (flag: string, command: string, known: readonly string[]): CommandWording => ({
  message: `${quoted(command)} has no flag ${quoted(flag)}`,
  help: didYouMean(flag, known) ?? `${helpOf(command)} lists the flags`,
});

export const missingValue = (flag: string, value: string): CommandWording => ({
  message: `${quoted(flag)} needs a value: ${value}`,
});

export const needlessValue = (flag: string): CommandWording => ({
  message: `${quoted(flag)} takes no value`,
});

export const unknownValue = (flag: string, value: string, known: readonly string[]): CommandWording => ({
  message: `${quoted(flag)} can't be ${quoted(value)}`,
  help: didYouMean(value, known) ?? `it can be ${known.map(quoted).join(' or ')}`,
});

export const missingFlag = (flag: string, command: string): CommandWording => ({
  message: `${quoted(command)} needs ${quoted(flag)}`,
  help: `${helpOf(command)} tells how it is used`,
});

export const missingOperand = (operand: string, command: string): CommandWording => ({
  message: `${quoted(command)} needs ${operand}`,
  help: `${helpOf(command)} tells how it is used`,
});

export const tooManyOperands = (extra: string, command: string): CommandWording => ({
  message: `${quoted(command)} does not take the further operand ${quoted(extra)}`,
  help: `${helpOf(command)} tells how it is used`,
});

/** `bash, zsh or fish`. */
export const alternatives = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

export const emptyName = (): CommandWording => ({ message: 'the name of a file is empty' });

export const flagsExclude = (flag: string, other: string): CommandWording => ({
  message: `${quoted(flag)} and ${quoted(other)} exclude each other`,
});

export const internalError = (error: unknown): CommandWording => ({
  message: `this is a mistake in nmpolicyctl, not in your input: ${firstLine(error)}`,
  help: 'please report it with the command line, the policy and the state; NMPOLICY_DEBUG=1 shows where it happened',
});

const firstLine = (error: unknown): string => String(error).split('\n', 1)[0]!;

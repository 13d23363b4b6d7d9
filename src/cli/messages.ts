import { closestName } from '../diagnostics/did-you-mean.ts';
import type { CommandWording } from './command-error.ts';

/** The wording of everything that the command itself has to say. */

/** A text of the user in backticks, with nothing in it that a terminal would obey. */
const quoted = (text: string): string =>
  `\`${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)}\``;

const fileName = (file: string): string => (file === '-' ? 'standard input' : quoted(file));

/** What the system's error codes mean to a person. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name is in the way',
  EFBIG: 'it would become too large',
  EIO: 'the device reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENODEV: 'there is no such device',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'there is no space left on the device',
  ENOTDIR: 'a part of its path is not a folder',
  ENXIO: 'there is no such device',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system can only be read',
};

/** The code of a system error, or its message when it has none. */
const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? code ?? message;
};

export const unreadable = (file: string, error: unknown): CommandWording => ({
  message: `${fileName(file)} can't be read: ${reasonOf(error)}`,
});

export const unwritable = (file: string, error: unknown): CommandWording => ({
  message: `${quoted(file)} can't be written: ${reasonOf(error)}`,
  help: 'nothing was written; choose another file with `--captured-states-output`',
});

export const outputFailed = (error: unknown): CommandWording => ({
  message: `standard output can't be written: ${reasonOf(error)}`,
});

export const notUtf8 = (file: string, line: number): CommandWording => ({
  message: `${fileName(file)} is not text in UTF-8: line ${line} has other bytes`,
  help: 'save it as UTF-8, or check that it is the file you mean',
});

export const isUtf16 = (file: string): CommandWording => ({
  message: `${fileName(file)} is text in UTF-16`,
  help: 'save it as UTF-8; in PowerShell write it with `Out-File -Encoding utf8`',
});

export const isBinary = (file: string, line: number): CommandWording => ({
  message: `${fileName(file)} is not text: line ${line} has a NUL character`,
  help: 'check that it is the file you mean',
});

export const inputTooLarge = (file: string, limit: number): CommandWording => ({
  message: `${fileName(file)} has more than ${limit} bytes`,
  help: 'check that it is the file you mean',
});

export const noHomeFolder = (): CommandWording => ({
  message: 'there is no home folder to keep the captured states in',
  help: 'name a file for them with `--captured-states-output`',
});

export const standardInputTwice = (uses: readonly string[]): CommandWording => ({
  message: `standard input can't be ${uses.join(' and ')} at once`,
  help: 'read all but one of them from a file',
});

export const waitingForTerminal = (): string =>
  'reading the current state from the terminal; end it with Ctrl-D, or name a file with `--current-state`';

const didYouMean = (name: string, known: readonly string[]): string | undefined => {
  const closest = closestName(name, known);
  return closest === undefined ? undefined : `did you mean ${quoted(closest)}?`;
};

export const noCommand = (): CommandWording => ({
  message: 'no command was given',
  help: '`nmpolicyctl --help` lists the commands',
});

export const unknownCommand = (name: string, known: readonly string[]): CommandWording => ({
  message: `there is no command ${quoted(name)}`,
  help: didYouMean(name, known) ?? `the commands are ${known.map(quoted).join(', ')}`,
});

export const unknownFlag = (flag: string, command: string, known: readonly string[]): CommandWording => ({
  message: `${quoted(command)} has no flag ${quoted(flag)}`,
  help: didYouMean(flag, known) ?? `${quoted(`${command} --help`)} lists the flags`,
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
  help: `${quoted(`${command} --help`)} tells how it is used`,
});

export const missingOperand = (operand: string, command: string): CommandWording => ({
  message: `${quoted(command)} needs ${operand}`,
  help: `${quoted(`${command} --help`)} tells how it is used`,
});

export const tooManyOperands = (extra: string, command: string): CommandWording => ({
  message: `${quoted(command)} does not take the further operand ${quoted(extra)}`,
  help: `${quoted(`${command} --help`)} tells how it is used`,
});

export const emptyName = (): CommandWording => ({ message: 'the name of a file is empty' });

export const flagsExclude = (flag: string, other: string): CommandWording => ({
  message: `${quoted(flag)} and ${quoted(other)} exclude each other`,
});

export const internalError = (error: unknown): CommandWording => ({
  message: `this is a mistake in nmpolicyctl, not in your input: ${firstLine(error)}`,
  help: 'please report it with the command line, the policy and the state; NMPOLICY_DEBUG=1 shows where it happened',
});

const firstLine = (error: unknown): string => String(error).split('\n', 1)[0]!;

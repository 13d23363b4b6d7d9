import type { Diagnostic, DocumentRole } from '../diagnostics/diagnostic.ts';
import { closestName } from '../diagnostics/did-you-mean.ts';
import { describeValue } from '../diagnostics/messages/evaluation.ts';
import { unicodePattern } from '../unicode.ts';
import type { CommandWording } from './command-error.ts';
import type { Change } from './preview/changes.ts';
import type { Summary } from './preview/report.ts';

/** The wording of everything that the command itself has to say. */

const unseen = unicodePattern(String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]`, 'gu');

/** A text of the user with nothing in it that a terminal would obey. */
export const visible = (text: string): string =>
  text.replace(unseen(), (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);

/** The same in backticks. */
const quoted = (text: string): string => `\`${visible(text)}\``;

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
  EPIPE: 'nobody reads it any more',
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
  help: (error as NodeJS.ErrnoException).code === 'EISDIR' ? 'name a file in it' : undefined,
});

export const unwritable = (file: string, error: unknown): CommandWording => ({
  message: `${quoted(file)} can't be written: ${reasonOf(error)}`,
  help: 'nothing was printed; choose another file with `--captured-states-output`',
});

/** Why captured states can't be written. */
export const isFolderName = (): string => 'a name that ends in `/` is that of a folder';
export const isInput = (role: DocumentRole): string =>
  `it is ${role === 'policy' ? 'the policy' : 'the current state'}`;

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
  message: `${fileName(file)} has more than ${limit} characters`,
  help: 'check that it is the file you mean',
});

export const nodeTooLarge = (file: string, limit: number): CommandWording => ({
  message: `a node in ${fileName(file)} has more than ${limit} characters`,
  help: 'check that it is the file you mean',
});

export const brokenList = (file: string, reason: string): CommandWording => ({
  message: `${fileName(file)} can't be split into nodes: ${reason}`,
  help: 'it has to be JSON or YAML, whole',
});

export const brokenItem = (file: string, number: number, reason: string): CommandWording => ({
  message: `node ${number} in ${fileName(file)}: ${reason}`,
});

export const notANode = (file: string, number: number, found: unknown): CommandWording => ({
  message: `node ${number} in ${fileName(file)}: expected a network state (a map), found ${describeValue(found)}`,
});

export const noNodes = (): CommandWording => ({
  message: 'the files of nodes hold none',
  help: 'did the command that wrote them fail? `kubectl get nodes,nns -o json` lists all nodes with their states',
});

export const noLabels = (): CommandWording => ({
  message: 'no node is selected, and none has labels',
  help: "a node's labels are in its Node object: name a file of those first, such as `--nodes <(kubectl get nodes -o json)`",
});

export const noPolicy = (file: string): CommandWording => ({
  message: `${fileName(file)} holds no policy`,
  help: didItFail(file),
});

const didItFail = (file: string): string =>
  `did the command ${file === '-' ? 'before the pipe' : 'that wrote it'} fail?`;

export const emptyState = (file: string, isTyped: boolean): CommandWording => ({
  message: `the current state ${file === '-' ? 'from' : 'in'} ${fileName(file)} is empty`,
  help: isTyped ? undefined : didItFail(file),
});

export const noHomeFolder = (): CommandWording => ({
  message: 'there is no home folder to keep the captured states in',
  help: 'name a file for them with `--captured-states-output`',
});

/** Why a file named from there can't be read or written. */
export const noWorkingFolder = (): string => 'the working folder is not there any more';

export const standardInputTwice = (uses: readonly string[]): CommandWording => {
  const distinct = [...new Set(uses)];
  const what = distinct.length === 1 ? `${distinct[0]} twice` : `${distinct.join(' and ')} at once`;
  return {
    message: `standard input can't be ${what}`,
    help: 'read all but one of them from a file',
  };
};

export const waitingForTerminal = (): string =>
  'reading the current state from the terminal; end it with Ctrl-D, or name a file with `--current-state`';

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

export const checkSummary = (files: number, unread: number, errors: number, warnings: number): string => {
  const found =
    errors + warnings === 0
      ? 'nothing found'
      : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  const rest = unread === 0 ? '' : `; ${counted(unread, 'file')} could not be checked`;
  return `checked ${counted(files, 'file')}: ${found}${rest}`;
};

export const comparisonSummary = (differences: number, anySucceeds: boolean): string => {
  if (!anySucceeds) return 'both engines fail';
  return differences === 0
    ? 'the engines agree'
    : `${counted(differences, 'difference')} between the engines:`;
};

/** `interface br1`, `2 routes`. */
export const changedPart = ({ what, name, count }: Change): string =>
  count === undefined ? `${what}${name === undefined ? '' : ` ${visible(name)}`}` : counted(count, what);

export const nothingChanges = (): string => 'nothing to change';

const more = (count: number, what: string): string =>
  count === 0 ? '' : ` (and ${counted(count, `more ${what}`)})`;

/** In one line: the first error and where it is. */
export const nodeFails = ([first, ...others]: readonly Diagnostic[]): string => {
  const { message, where, file } = first!;
  const part = where?.capture === undefined ? '' : ` in capture ${quoted(where.capture)}`;
  // a state in a string is a text of its own, without a file
  const place = file?.name === undefined ? '' : ` (${visible(file.name)}:${file.line}:${file.column})`;
  return `fails${part}: ${visible(message)}${place}${more(others.length, 'error')}`;
};

export const shortWarning = ({ message }: Diagnostic): string => `warning: ${visible(message)}`;

export const previewSummary = ({ nodes, selected, generated, failed }: Summary): string =>
  `${counted(nodes, 'node')}: ${selected} selected, ${generated} generated, ${failed} failed`;

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

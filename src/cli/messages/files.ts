import type { DocumentRole } from '../../diagnostics/diagnostic.ts';
import type { CommandWording } from '../command-error.ts';
import type { Use } from '../input.ts';
import { fileName, quoted, reasonOf } from './words.ts';

/** What is wrong with files, standard input and standard output, and what is missing in them. */

/** What helps against the system's error codes. */
const remedies: Readonly<Record<string, string>> = {
  EACCES: 'it has to be readable for the user that runs the command',
  EISDIR: 'name a file in it',
  ENOENT: 'check the name, and the folder that the command runs in',
};

export const unreadable = (file: string, error: unknown): CommandWording => ({
  message: `${fileName(file)} can't be read: ${reasonOf(error)}`,
  help: remedies[(error as NodeJS.ErrnoException).code ?? ''],
});

export const unwritable = (file: string, error: unknown): CommandWording => ({
  message: `${quoted(file)} can't be written: ${reasonOf(error)}`,
  help: 'nothing was printed; choose another file with `--captured-states-output`',
});

/** Why captured states can't be written. */
export const isFolderName = (): string => 'a name that ends in `/` is that of a folder';
export const isStandardOutput = (): string => 'standard output goes there';
export const isInput = (role: DocumentRole): string =>
  `it is ${role === 'policy' ? 'the policy' : 'the current state'}`;

export const outputFailed = (error: unknown): CommandWording => ({
  message: `standard output can't be written: ${reasonOf(error)}`,
});

export const notUtf8 = (file: string, line: number): CommandWording => ({
  message: `${fileName(file)} is not text in UTF-8: line ${line} has other bytes`,
  help: 'save it as UTF-8, or check that it is the file you mean',
});

export const isOtherUnicode = (file: string, encoding: string): CommandWording => ({
  message: `${fileName(file)} is text in ${encoding}`,
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

export const noPolicy = (file: string, isTyped: boolean): CommandWording => ({
  message: `${fileName(file)} holds no policy`,
  help: isTyped ? undefined : didItFail(file),
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

/** `-` was asked for, but for the current state. */
export const waitingForTerminal = (use: Use): string => {
  const them = use === 'the captured states' || use === 'the nodes' ? 'them' : 'it';
  const other = use === 'the current state' ? ', or name a file with `--current-state`' : '';
  return `reading ${use} from the terminal; end ${them} with Ctrl-D${other}`;
};

import type * as nodeFileSystem from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/** The calls of `node:fs` that the command makes; tests hand in some that fail. */
export type FileSystem = Pick<
  typeof nodeFileSystem,
  | 'accessSync'
  | 'closeSync'
  | 'fchmodSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readSync'
  | 'readlinkSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeFileSync'
>;

/** Standard input. */
export interface InputStream {
  readonly isTerminal: boolean;
  /** What is written to it until its end; nothing is read before the first chunk is asked for. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Standard output or standard error. */
export interface OutputStream {
  readonly isTerminal: boolean;
  /** Resolves when the text was taken, rejects with the system's error. */
  readonly write: (text: string) => Promise<void>;
}

/** Whether a person types what is read, behind no pipe. */
export const isTyped = (file: string, { input }: CommandIo): boolean => file === '-' && input.isTerminal;

/**
 * The path of a file. A working folder that is gone is no hindrance to a whole path; a `/` at the end, which only
 * folders have, stays.
 */
export function pathOf(file: string, io: CommandIo): string {
  if (isAbsolute(file)) return file;
  const path = resolve(io.workingFolder, file);
  return file.endsWith('/') ? `${path}/` : path;
}

/** Everything outside the process that a command can touch. */
export interface CommandIo {
  readonly input: InputStream;
  readonly output: OutputStream;
  readonly errors: OutputStream;
  readonly files: FileSystem;
  /** What file names are relative to. Throws when it was removed. */
  readonly workingFolder: string;
  /** Empty when the user has none. */
  readonly homeFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** The version of this package. */
  readonly version: () => string;
}

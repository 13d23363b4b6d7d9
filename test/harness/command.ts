import * as fileSystem from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandIo, FileSystem } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a command run in this process is given; everything has a default. */
export interface CommandInput {
  readonly folder: string;
  readonly standardInput?: string | Uint8Array | (() => AsyncIterable<Uint8Array>);
  /** The streams that are terminals. */
  readonly terminals?: readonly ('input' | 'output' | 'errors')[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Calls of `node:fs` to replace. */
  readonly files?: Partial<FileSystem>;
  readonly writeOutput?: (text: string) => Promise<void>;
  readonly writeErrors?: (text: string) => Promise<void>;
  readonly homeFolder?: string;
  readonly now?: () => Date;
}

/** What a command did. */
export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly inputWasRead: boolean;
}

/** Runs `nmpolicyctl` in this process; the time is 2026-01-02T03:04:05Z, the home folder `folder/home`. */
export async function runCommand(argv: readonly string[], input: CommandInput): Promise<CommandResult> {
  const { folder, terminals = [], standardInput = '' } = input;
  const texts = { stdout: '', stderr: '' };
  let inputWasRead = false;
  const io: CommandIo = {
    input: {
      isTerminal: terminals.includes('input'),
      async *chunks() {
        inputWasRead = true;
        if (typeof standardInput === 'function') yield* standardInput();
        else yield typeof standardInput === 'string' ? Buffer.from(standardInput) : standardInput;
      },
    },
    output: {
      isTerminal: terminals.includes('output'),
      write: async (text) => {
        await input.writeOutput?.(text);
        texts.stdout += text;
      },
    },
    errors: {
      isTerminal: terminals.includes('errors'),
      write: async (text) => {
        await input.writeErrors?.(text);
        texts.stderr += text;
      },
    },
    files: { ...fileSystem, ...input.files },
    workingFolder: folder,
    homeFolder: input.homeFolder ?? join(folder, 'home'),
    environment: input.environment ?? {},
    now: input.now ?? (() => new Date('2026-01-02T03:04:05Z')),
    version: () => '1.2.3',
  };
  const status = await run(argv, io);
  return { status, ...texts, inputWasRead };
}

/** A new empty folder for one test, and its removal. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'nmpolicy-command-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An error as the system gives it. */
export const systemError = (code: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: made up for a test`), { code });

import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentRole } from '../diagnostics/diagnostic.ts';
import { CommandError } from './command-error.ts';
import { type CommandIo, pathOf } from './io.ts';
import * as messages from './messages/files.ts';
import type { NodeDocuments } from './node-documents.ts';
import { makeFolder, writeWhole } from './write-file.ts';

/** Writes the captured states to a file, or to the default one. Throws {@link CommandError}. */
export function keepCapturedStates(file: string | undefined, text: string, io: CommandIo): void {
  const name = file ?? defaultCacheFile(io);
  try {
    if (name.endsWith('/')) throw new Error(messages.isFolderName());
    const target = pathOf(name, io);
    if (file === undefined) makeFolder(dirname(target), io.files);
    writeWhole(target, text, io.files);
  } catch (error) {
    throw new CommandError(messages.unwritable(name, error));
  }
}

/**
 * Throws {@link CommandError} when the captured states, in a file or the default one, would replace one of the
 * documents they come from, or the desired state, or when that can't be told.
 */
export function keepInputs(file: string | undefined, { names }: NodeDocuments, io: CommandIo): void {
  if (file === '-') return;
  const name = file ?? defaultCacheFile(io);
  try {
    const output = fileIdentity(name, io);
    if (output === undefined) return;
    if (streamIdentity(1, io) === output) throw new Error(messages.isStandardOutput());
    for (const [role, input] of Object.entries(names) as [DocumentRole, string][]) {
      // captured states may go back to where they came from
      if (role !== 'cachedCaptures' && fileIdentity(input, io) === output)
        throw new Error(messages.isInput(role));
    }
  } catch (error) {
    throw new CommandError(messages.unwritable(name, error));
  }
}

/** The same for all names of a file, and for standard input that comes from it; nothing for what is no file. */
const fileIdentity = (file: string, io: CommandIo): string | undefined =>
  file === '-'
    ? streamIdentity(0, io)
    : identityOf(io.files.statSync(pathOf(file, io), { throwIfNoEntry: false }));

/** A stream that is closed is no file. After any other error there may be one. */
function streamIdentity(descriptor: 0 | 1, io: CommandIo): string | undefined {
  try {
    return identityOf(io.files.fstatSync(descriptor));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EBADF') return undefined;
    throw error;
  }
}

const identityOf = (stats: Stats | undefined): string | undefined =>
  stats?.isFile() ? `${stats.dev} ${stats.ino}` : undefined;

/** Where the original command keeps them. */
function defaultCacheFile({ homeFolder }: CommandIo): string {
  if (homeFolder === '') throw new CommandError(messages.noHomeFolder());
  return join(homeFolder, '.cache', 'nmpolicy', 'cache.yaml');
}

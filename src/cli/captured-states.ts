import { dirname, join, resolve } from 'node:path';
import { CommandError } from './command-error.ts';
import type { CommandIo } from './io.ts';
import * as messages from './messages.ts';
import { makeFolder, writeWhole } from './write-file.ts';

/** Writes the captured states to a file, or to the default one. Throws {@link CommandError}. */
export function keepCapturedStates(file: string | undefined, text: string, io: CommandIo): void {
  const target = file === undefined ? defaultCacheFile(io) : resolve(io.workingFolder, file);
  try {
    if (file === undefined) makeFolder(dirname(target), io.files);
    writeWhole(target, text, io.files);
  } catch (error) {
    throw new CommandError(messages.unwritable(file ?? target, error));
  }
}

/** Where the original command keeps them. */
function defaultCacheFile({ homeFolder }: CommandIo): string {
  if (homeFolder === '') throw new CommandError(messages.noHomeFolder());
  return join(homeFolder, '.cache', 'nmpolicy', 'cache.yaml');
}

import { dirname, join } from 'node:path';
import { CommandError } from './command-error.ts';
import { type CommandIo, pathOf } from './io.ts';
import * as messages from './messages.ts';
import { makeFolder, writeWhole } from './write-file.ts';

/** Writes the captured states to a file, or to the default one. Throws {@link CommandError}. */
export function keepCapturedStates(file: string | undefined, text: string, io: CommandIo): void {
  const name = file ?? defaultCacheFile(io);
  try {
    const target = pathOf(name, io);
    if (file === undefined) makeFolder(dirname(target), io.files);
    writeWhole(target, text, io.files);
  } catch (error) {
    throw new CommandError(messages.unwritable(name, error));
  }
}

/** Where the original command keeps them. */
function defaultCacheFile({ homeFolder }: CommandIo): string {
  if (homeFolder === '') throw new CommandError(messages.noHomeFolder());
  return join(homeFolder, '.cache', 'nmpolicy', 'cache.yaml');
}

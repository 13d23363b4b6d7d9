import { constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FileSystem } from './io.ts';

/**
 * Writes a file whole or not at all: into a new file beside it that then takes its name, so that
 * whoever reads it, and whoever is killed or runs out of space, sees the old contents or the new.
 * A device or a pipe is written to directly, a symbolic link is followed. Throws the system's error.
 */
export function writeWhole(file: string, text: string, files: FileSystem): void {
  const existing = files.statSync(file, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) {
    files.writeFileSync(file, text);
    return;
  }
  const target = existing ? files.realpathSync(file) : linkedName(file, files);
  // replacing needs no permission on the file itself: ask, so that a protected file stays
  if (existing) files.accessSync(target, constants.W_OK);
  const temporary = join(dirname(target), temporaryName());
  try {
    writeThrough(temporary, text, existing?.mode, files);
    files.renameSync(temporary, target);
  } catch (error) {
    removeQuietly(temporary, files);
    throw error;
  }
}

/**
 * Makes a folder and those above it that are missing, one by one: Node's own recursive call never comes back
 * from some virtual file systems. Throws the system's error.
 */
export function makeFolder(folder: string, files: FileSystem): void {
  if (files.statSync(folder, { throwIfNoEntry: false })) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), files);
  try {
    files.mkdirSync(folder);
  } catch (error) {
    // another process may have been quicker
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Not used by any other process: what `node:crypto` would add is not worth the time to load it. */
const temporaryName = (): string =>
  `.nmpolicy-${process.pid}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}.tmp`;

/** Why the file could not be written is the better message. */
function removeQuietly(file: string, files: FileSystem): void {
  try {
    files.rmSync(file, { force: true });
  } catch {}
}

function writeThrough(file: string, text: string, mode: number | undefined, files: FileSystem): void {
  const descriptor = files.openSync(file, 'wx');
  try {
    if (mode !== undefined) files.fchmodSync(descriptor, mode);
    files.writeFileSync(descriptor, text);
    files.fsyncSync(descriptor);
  } finally {
    files.closeSync(descriptor);
  }
}

/**
 * The name that a symbolic link without a file behind it leads to; other names as they are.
 * Links in a circle were refused before.
 */
function linkedName(file: string, files: FileSystem): string {
  let next: string;
  try {
    next = resolve(dirname(file), files.readlinkSync(file));
  } catch {
    return file;
  }
  return linkedName(next, files);
}

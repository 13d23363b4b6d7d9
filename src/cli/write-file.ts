import { constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FileSystem } from './io.ts';

/**
 * Writes a file whole or not at all: into a new file beside it that then takes its name, so that
 * whoever reads it, and whoever is killed or runs out of space, sees the old contents or the new.
 * A device, a pipe or a descriptor of this process is written to directly, a symbolic link is followed.
 * Throws the system's error.
 */
export function writeWhole(file: string, text: string, files: FileSystem): void {
  const existing = files.statSync(file, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) {
    files.writeFileSync(file, text);
    return;
  }
  // what was written there before belongs to whoever opened it
  const descriptor = existing && ownDescriptor(file, files);
  if (descriptor !== undefined) {
    files.writeFileSync(descriptor, text);
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

/** The descriptor that a name such as `/dev/stderr` stands for. */
function ownDescriptor(file: string, files: FileSystem): number | undefined {
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(file)?.[1];
  if (number !== undefined) return Number(number);
  const next = linkTarget(file, files);
  return next === undefined ? undefined : ownDescriptor(next, files);
}

/**
 * The name that a symbolic link without a file behind it leads to; other names as they are.
 * Links in a circle were refused before.
 */
function linkedName(file: string, files: FileSystem): string {
  const next = linkTarget(file, files);
  return next === undefined ? file : linkedName(next, files);
}

/** Where a symbolic link leads to next. */
function linkTarget(file: string, files: FileSystem): string | undefined {
  try {
    return resolve(dirname(file), files.readlinkSync(file));
  } catch {
    return undefined;
  }
}

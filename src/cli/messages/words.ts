import { closestName } from '../../diagnostics/did-you-mean.ts';
import { unicodePattern } from '../../unicode.ts';

/** The words that all messages of the command share. */

const unseen = unicodePattern(String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]`, 'gu');

/** A text of the user with nothing in it that a terminal would obey. */
export const visible = (text: string): string =>
  text.replace(unseen(), (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);

/** The same in backticks. */
export const quoted = (text: string): string => `\`${visible(text)}\``;

export const fileName = (file: string): string => (file === '-' ? 'standard input' : quoted(file));

export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

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
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? code ?? message;
};

export const didYouMean = (name: string, known: readonly string[]): string | undefined => {
  const closest = closestName(name, known);
  return closest === undefined ? undefined : `did you mean ${quoted(closest)}?`;
};

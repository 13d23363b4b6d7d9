import type { DocumentPath, Where } from '../diagnostic.ts';
import { describeWhere } from '../format.ts';
import { describeValue, shorten } from './words.ts';

/** The wording of how two engines' answers differ. */

export const engineFails = (engine: string, where: Where, message: string): string =>
  `only engine ${engine} fails, in ${describeWhere(where)}: ${message}`;

export const differentValues = (
  capture: string | undefined,
  path: DocumentPath,
  nmpolicy: unknown,
  nmstate: unknown,
): string => {
  const place = path.length === 0 ? 'as a whole' : `at \`${path.join('.')}\``;
  const whose = capture === undefined ? 'the desired state' : `capture \`${shorten(capture)}\``;
  return `${whose} differs ${place}: ${describeSide('nmpolicy', nmpolicy)}, ${describeSide('nmstate', nmstate)}`;
};

const describeSide = (engine: string, value: unknown): string =>
  `engine ${engine} has ${value === undefined ? 'nothing' : describeValue(value)}`;

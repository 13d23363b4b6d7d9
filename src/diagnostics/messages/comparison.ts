import type { DocumentPath, Where } from '../diagnostic.ts';
import { describeValue } from './evaluation.ts';

/** The wording of how two engines' answers differ. */

export const engineFails = (engine: string, where: Where | undefined, message: string): string =>
  `only engine ${engine} fails${where?.capture === undefined ? '' : `, in capture \`${where.capture}\``}: ${message}`;

export const differentValues = (
  capture: string | undefined,
  path: DocumentPath,
  nmpolicy: unknown,
  nmstate: unknown,
): string => {
  const place = path.length === 0 ? 'as a whole' : `at \`${path.join('.')}\``;
  const whose = capture === undefined ? 'the desired state' : `capture \`${capture}\``;
  return `${whose} differs ${place}: ${describeSide('nmpolicy', nmpolicy)}, ${describeSide('nmstate', nmstate)}`;
};

const describeSide = (engine: string, value: unknown): string =>
  `engine ${engine} has ${value === undefined ? 'nothing' : describeValue(value)}`;

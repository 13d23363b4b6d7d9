import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Change } from '../preview/changes.ts';
import type { Summary } from '../preview/report.ts';
import { counted, quoted, visible } from './words.ts';

/** What a command tells in one line. */

export const checkSummary = (files: number, unread: number, errors: number, warnings: number): string => {
  const found =
    errors + warnings === 0
      ? 'nothing found'
      : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  const rest = unread === 0 ? '' : `; ${counted(unread, 'file')} could not be checked`;
  return `checked ${counted(files, 'file')}: ${found}${rest}`;
};

export const comparisonSummary = (differences: number, anySucceeds: boolean): string => {
  if (!anySucceeds) return 'both engines fail';
  return differences === 0
    ? 'the engines agree'
    : `${counted(differences, 'difference')} between the engines:`;
};

/** `interface br1`, `2 routes`. */
export const changedPart = ({ what, name, count }: Change): string =>
  count === undefined ? `${what}${name === undefined ? '' : ` ${visible(name)}`}` : counted(count, what);

export const nothingChanges = (): string => 'nothing to change';

const more = (count: number, what: string): string =>
  count === 0 ? '' : ` (and ${counted(count, `more ${what}`)})`;

/** In one line: the first error and where it is. */
export const nodeFails = ([first, ...others]: readonly Diagnostic[]): string => {
  const { message, where, file } = first!;
  const part = where?.capture === undefined ? '' : ` in capture ${quoted(where.capture)}`;
  // a state in a string is a text of its own, without a file
  const place = file?.name === undefined ? '' : ` (${visible(file.name)}:${file.line}:${file.column})`;
  return `fails${part}: ${visible(message)}${place}${more(others.length, 'error')}`;
};

export const shortWarning = ({ message }: Diagnostic): string => `warning: ${visible(message)}`;

export const previewSummary = ({ nodes, selected, generated, failed }: Summary): string =>
  `${counted(nodes, 'node')}: ${selected} selected, ${generated} generated, ${failed} failed`;

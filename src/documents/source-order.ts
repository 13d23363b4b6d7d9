import type { Diagnostic, DocumentPath, Where } from '../diagnostics/diagnostic.ts';
import { isMap } from '../values.ts';
import type { Document } from './document.ts';

/**
 * Findings in the order of what they are about: by document, then by place in the text, or in the
 * data when there is no text. Equal places keep their order, so the same input gives the same report.
 */
export function inSourceOrder(
  diagnostics: readonly Diagnostic[],
  documents: readonly (Document | undefined)[],
): Diagnostic[] {
  const roles = documents.map((document) => document?.role);
  const keyed = diagnostics.map((diagnostic) => ({
    diagnostic,
    rank: roles.indexOf(diagnostic.where?.document),
    place: diagnostic.file
      ? [diagnostic.file.line, diagnostic.file.column]
      : dataPlace(diagnostic.where, documents[roles.indexOf(diagnostic.where?.document)]),
    span: diagnostic.span?.start ?? 0,
  }));
  keyed.sort(
    (left, right) =>
      left.rank - right.rank || compareLists(left.place, right.place) || left.span - right.span,
  );
  return keyed.map(({ diagnostic }) => diagnostic);
}

/** For each step of a path, the number of the key or element among its siblings. */
function dataPlace(where: Where | undefined, document: Document | undefined): number[] {
  if (!where || !document) return [];
  let value = document.value;
  return where.path.map((step) => {
    const place = siblingNumber(value, step);
    value =
      isMap(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : undefined;
    return place;
  });
}

function siblingNumber(parent: unknown, step: DocumentPath[number]): number {
  if (typeof step === 'number') return step;
  if (!isMap(parent)) return Number.MAX_SAFE_INTEGER;
  let numbers = keyNumbers.get(parent);
  if (!numbers) {
    numbers = new Map(Object.keys(parent).map((key, number) => [key, number]));
    keyNumbers.set(parent, numbers);
  }
  return numbers.get(step) ?? Number.MAX_SAFE_INTEGER;
}

/** A map with thousands of findings in it is counted through once. */
const keyNumbers = new WeakMap<object, Map<string, number>>();

function compareLists(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

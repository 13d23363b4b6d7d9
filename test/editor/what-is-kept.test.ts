import { loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { getCompletions } from '../../src/editor/index.ts';
import { applyEdits, readEditorFile, readEditorTable, readEditorText, withCursor } from './harness.ts';

const state = readEditorFile('state.yaml');

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many keys, elements and values of some data are others in other data; too many when some are gone. */
function changes(before: unknown, after: unknown): number {
  if (Array.isArray(before)) {
    if (!Array.isArray(after) || after.length < before.length) return Number.POSITIVE_INFINITY;
    if (after.length === before.length) return sum(before.map((item, index) => changes(item, after[index])));
    const without = (index: number): unknown[] => [...after.slice(0, index), ...after.slice(index + 1)];
    return 1 + Math.min(...after.map((_, index) => changes(before, without(index))));
  }
  if (!isMap(before)) return before === after ? 0 : 1;
  if (!isMap(after)) return Number.POSITIVE_INFINITY;
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const added = Object.keys(after).filter((key) => !Object.hasOwn(before, key));
  if (gone.length > 1 || added.length > 1) return Number.POSITIVE_INFINITY;
  const others = Object.keys(before).map((key) =>
    changes(before[key], after[gone.includes(key) ? (added[0] ?? '') : key]),
  );
  return added.length + sum(others);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The data of a text; what an anchor stands at counts once. */
const dataOf = (text: string): unknown[] => loadAll(text.replace(/(?<=\s)\*\w+/g, 'alias'));

/** Comments, anchors, aliases and tags; not what looks like them in double quotes. */
const marksOf = (text: string): string[] =>
  text.replace(/"[^"\n]*"/g, '').match(/(?<=^|\s)(?:#.*|[&*!]!?\w+)/gm) ?? [];

describe('what a completion leaves as it is', () => {
  test.each([readEditorText('policy.yaml'), ...readEditorTable<string>('hard-texts.yaml')])(
    'everything but one key, element or value: %j',
    (text) => {
      const before = dataOf(text);
      let tried = 0;
      for (let offset = 0; offset <= text.length; offset++) {
        for (const completion of getCompletions(text, offset, { state })) {
          const written = applyEdits(text, [completion.edit, ...completion.additionalEdits]);
          const where = `${completion.label} at ${offset}: ${written}`;
          expect(changes(before, dataOf(written)), where).toBeLessThanOrEqual(1);
          expect(marksOf(written), where).toEqual(marksOf(text));
          tried++;
        }
      }
      expect(tried).toBeGreaterThan(0);
    },
    60_000,
  );
});

describe('nothing to complete', () => {
  interface Row {
    readonly name: string;
    readonly text: string;
  }
  test.each(readEditorTable<Row>('nothing-to-complete.yaml'))('$name', ({ text: marked }) => {
    const { text, offset } = withCursor(marked);
    expect(getCompletions(text, offset, { state })).toEqual([]);
  });
});

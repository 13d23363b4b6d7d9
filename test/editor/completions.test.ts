import { describe, expect, test } from 'vitest';
import { type Completion, getCompletions } from '../../src/editor/index.ts';
import { cursorMark, readEditorFile, readEditorTable, withCursor } from './harness.ts';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly engine?: 'nmpolicy' | 'nmstate';
  readonly state?: false;
  readonly labels?: readonly string[];
  readonly lacks?: readonly string[];
  readonly pick?: string;
  readonly result?: string;
}

const state = readEditorFile('state.yaml');

/** The text with a completion written, and the cursor where it belongs then. */
function apply(text: string, { edit, additionalEdits, caret = edit.newText.length }: Completion): string {
  const mark = { ...edit, newText: edit.newText.slice(0, caret) + cursorMark + edit.newText.slice(caret) };
  const edits = [mark, ...additionalEdits].sort((left, right) => left.range.start - right.range.start);
  let written = '';
  let from = 0;
  for (const { range, newText } of edits) {
    expect(range.start).toBeGreaterThanOrEqual(from);
    written += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return written + text.slice(from);
}

describe('completions', () => {
  test.each(readEditorTable<Row>('completions.yaml'))('$name', (row) => {
    const { text, offset } = withCursor(row.text);
    const found = getCompletions(text, offset, {
      ...(row.engine && { engine: row.engine }),
      ...(row.state !== false && { state }),
    });
    const labels = found.map(({ label }) => label);
    if (row.labels) expect(labels.slice(0, Math.max(row.labels.length, 1))).toEqual(row.labels);
    for (const label of row.lacks ?? []) expect(labels).not.toContain(label);
    if (row.pick === undefined) return;
    const picked = found.find(({ label }) => label === row.pick);
    expect(labels).toContain(row.pick);
    expect(apply(text, picked!)).toBe(row.result);
  });

  test('a state that cannot be read counts as none', () => {
    const { text, offset } = withCursor('capture:\n  a: dns-resolver.‸');
    for (const unreadable of ['interfaces: [', 7, null]) {
      expect(getCompletions(text, offset, { state: unreadable })).toEqual(getCompletions(text, offset));
    }
  });

  test('have details and documentation', () => {
    const { text, offset } = withCursor('desiredState:\n  routes:\n    config:\n      - metric‸');
    const [metric] = getCompletions(text, offset);
    expect(metric).toEqual({
      label: 'metric',
      kind: 'property',
      detail: 'a whole number from -9223372036854775808 to 9223372036854775807',
      documentation: '-1 = backend default.',
      edit: {
        newText: 'metric: ',
        range: {
          start: offset - 6,
          end: offset,
          lines: { start: { line: 3, character: 8 }, end: { line: 3, character: 14 } },
        },
      },
      additionalEdits: [],
    });
  });
});

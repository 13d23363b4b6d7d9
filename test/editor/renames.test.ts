import { describe, expect, test } from 'vitest';
import {
  getCompletions,
  getReferences,
  prepareRename,
  rename,
  type TextEdit,
} from '../../src/editor/index.ts';
import { readEditorTable, withCursor } from './harness.ts';

const apply = (text: string, edits: readonly TextEdit[]): string =>
  [...edits]
    .reverse()
    .reduce(
      (result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end),
      text,
    );

describe('renaming', () => {
  interface Row {
    readonly name: string;
    readonly text: string;
    readonly result: string;
  }
  test.each(readEditorTable<Row>('renames.yaml'))('$name', ({ text: marked, result }) => {
    const { text, offset } = withCursor(marked);
    const { edits = [] } = rename(text, offset, 'zz')!;
    expect(apply(text, edits)).toBe(result);
    const places = edits.map(({ range }) => range);
    expect(places).toContainEqual(prepareRename(text, offset)!.range);
    for (const { start } of places) expect(getReferences(text, start)).toEqual(places);
  });

  test('a name that a policy has which shares the capture is refused', () => {
    const text =
      'kind: List\napiVersion: v1\nitems:\n- capture: {a: routes}\n  desiredState: &d "{{ capture.a }}"\n- capture: {a: routes, b: routes}\n  desiredState: *d\n';
    expect(rename(text, text.indexOf('a: routes'), 'b')).toMatchObject({
      diagnostic: { code: 'duplicate-key' },
    });
  });
});

describe('misspelt sections', () => {
  test('what stands under them is completed as if they were spelt right', () => {
    const { text, offset } = withCursor(
      'captures:\n  b: interfaces\ndesiredStat:\n  hostname: "{{ capture.‸ }}"\n',
    );
    expect(getCompletions(text, offset).map(({ label }) => label)).toEqual(['b']);
  });
});

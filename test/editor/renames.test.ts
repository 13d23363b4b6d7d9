import { describe, expect, test } from 'vitest';
import { getCompletions, getReferences, prepareRename, rename } from '../../src/editor/index.ts';
import { applyEdits, readEditorTable, withCursor } from './harness.ts';

describe('renaming', () => {
  interface Row {
    readonly name: string;
    readonly text: string;
    readonly result: string;
  }
  test.each(readEditorTable<Row>('renames.yaml'))('$name', ({ text: marked, result }) => {
    const { text, offset } = withCursor(marked);
    const { edits = [] } = rename(text, offset, 'zz')!;
    expect(applyEdits(text, edits)).toBe(result);
    const places = edits.map(({ range }) => range).filter(({ start }) => text[start] !== '*');
    expect(places).toContainEqual(prepareRename(text, offset)!.range);
    for (const { start } of places) expect(getReferences(text, start)).toEqual(places);
  });

  test('the refusal of a name that another capture has says where that one is', () => {
    const text = 'capture:\n  a: interfaces\n  b: routes\n';
    const { diagnostic } = rename(text, text.indexOf('a:'), 'b')!;
    expect(diagnostic).toMatchObject({
      code: 'duplicate-key',
      severity: 'error',
      message: 'another capture is named `b`',
      help: 'choose a name that no capture of the policy has',
      where: { document: 'policy', path: ['capture', 'a'], part: 'key' },
      related: [
        {
          message: 'defined here',
          where: { document: 'policy', path: ['capture', 'b'], part: 'key' },
          file: { line: 3, column: 3, endLine: 3, endColumn: 4, lines: ['  b: routes'] },
        },
      ],
    });
  });

  test.each([undefined, null, 7, {}])('the name %j, which is no text, is refused', (name) => {
    const text = 'capture:\n  a: interfaces\n';
    expect(rename(text, text.indexOf('a:'), name as unknown as string)).toMatchObject({
      diagnostic: { code: 'unreferencable-capture', severity: 'error' },
    });
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

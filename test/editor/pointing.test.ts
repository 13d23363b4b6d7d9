import { describe, expect, test } from 'vitest';
import { getDefinition, getHover, getReferences, prepareRename, rename } from '../../src/editor/index.ts';
import { applyEdits, cursorMark, readEditorFile, readEditorTable, readEditorText } from './harness.ts';

const text = readEditorText('policy.yaml');
const state = readEditorFile('state.yaml');

/** The offset of a mark in a part of a policy's text. */
function offsetOf(at: string, policy: string = text): number {
  const start = policy.indexOf(at.replace(cursorMark, ''));
  expect(start, at).toBeGreaterThanOrEqual(0);
  return start + at.indexOf(cursorMark);
}

describe('hover', () => {
  interface Row {
    readonly at: string;
    readonly policy?: string;
    readonly engine?: 'nmstate';
    readonly state?: unknown;
    readonly text?: string;
    readonly contents?: string;
  }
  test.each(readEditorTable<Row>('hover.yaml'))('$at', (row) => {
    const { at, policy = text, engine } = row;
    const hover = getHover(policy, offsetOf(at, policy), {
      ...(engine && { engine }),
      ...(row.state !== false && { state: row.state ?? state }),
    });
    expect(hover?.contents).toBe(row.contents);
    if (hover) expect(policy.slice(hover.range.start, hover.range.end)).toBe(row.text);
  });
});

describe('captures', () => {
  interface Row {
    readonly at: string;
    readonly name?: string;
    readonly defined?: string;
    readonly places?: number;
  }
  const rows = readEditorTable<Row>('captures.yaml');

  test.each(rows)('definition of $at', ({ at, name, defined }) => {
    const definition = getDefinition(text, offsetOf(at));
    if (defined === undefined) return expect(definition).toBeUndefined();
    const { origin, target } = definition!;
    expect(text.slice(origin.start, origin.end)).toBe(name);
    expect(text.slice(target.start, target.end)).toBe(name);
    expect(text.split('\n')[target.lines.start.line]!.trim()).toBe(defined);
  });

  test.each(rows)('references of $at', ({ at, name, places = 0, defined }) => {
    const references = getReferences(text, offsetOf(at));
    expect(references.map(({ start, end }) => text.slice(start, end))).toEqual(Array(places).fill(name));
    const others = getReferences(text, offsetOf(at), { includeDefinition: false });
    expect(others.length).toBe(defined === undefined ? places : places - 1);
  });

  test.each(rows)('renaming $at', ({ at, name, places, defined }) => {
    const prepared = prepareRename(text, offsetOf(at));
    if (defined === undefined) {
      expect(prepared).toBeUndefined();
      return expect(rename(text, offsetOf(at), 'gw2')).toBeUndefined();
    }
    expect(prepared?.placeholder).toBe(name);
    const { edits } = rename(text, offsetOf(at), 'gw2')!;
    const renamed = applyEdits(text, edits!);
    expect(renamed.split('gw2').length - 1).toBe(places);
    expect(renamed.replaceAll('gw2', name!)).toBe(text);
  });

  const refused: [string, string][] = [
    ['', 'unreferencable-capture'],
    ['two words', 'unreferencable-capture'],
    ['1st', 'unreferencable-capture'],
    ['a.b', 'unreferencable-capture'],
    ['base-iface', 'duplicate-key'],
  ];
  test.each(refused)('the name %j is refused', (newName, code) => {
    const { diagnostic, edits } = rename(text, offsetOf('default-g‸w:'), newName)!;
    expect(edits).toBeUndefined();
    expect(diagnostic).toMatchObject({ code, severity: 'error', where: { path: ['capture', 'default-gw'] } });
  });

  test.each(['null', 'yes'])(
    'the name %s, which YAML may take for something else, is put in quotes as a key',
    (name) => {
      const { edits } = rename(text, offsetOf('default-g‸w:'), name)!;
      expect(applyEdits(text, edits!)).toContain(`\n    '${name}': routes.running.destination`);
      expect(applyEdits(text, edits!)).toContain(`capture.${name}.routes.running.0`);
    },
  );

  test('a definition is found in a text that does not parse', () => {
    const broken = 'capture:\n  "gw": routes\n  a: capture.gw | routes.running ==\n bad: [\n';
    const { target } = getDefinition(broken, broken.indexOf('gw |'))!;
    expect([target.start, target.end]).toEqual([12, 14]);
    expect(getReferences(broken, broken.indexOf('gw |'))).toEqual([]);
    expect(rename(broken, broken.indexOf('gw |'), 'x')).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { type Completion, getCompletions, getHover } from '../../src/editor/index.ts';
import { applyEdits, cursorMark, readEditorFile, readEditorTable, withCursor } from './harness.ts';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly engine?: 'nmpolicy' | 'nmstate';
  readonly state?: unknown;
  readonly labels?: readonly string[];
  readonly details?: readonly (string | null)[];
  readonly lacks?: readonly string[];
  readonly pick?: string;
  readonly result?: string;
}

const state = readEditorFile('state.yaml');

/** The text with a completion written, and the cursor where it belongs then. */
function apply(text: string, { edit, additionalEdits, caret = edit.newText.length }: Completion): string {
  const mark = { ...edit, newText: edit.newText.slice(0, caret) + cursorMark + edit.newText.slice(caret) };
  return applyEdits(text, [mark, ...additionalEdits]);
}

describe('completions', () => {
  test.each(readEditorTable<Row>('completions.yaml'))('$name', (row) => {
    const { text, offset } = withCursor(row.text);
    const found = getCompletions(text, offset, {
      ...(row.engine && { engine: row.engine }),
      ...(row.state !== false && { state: row.state ?? state }),
    });
    const labels = found.map(({ label }) => label);
    if (row.labels) expect(labels.slice(0, Math.max(row.labels.length, 1))).toEqual(row.labels);
    const details = found.slice(0, row.details?.length).map(({ detail }) => detail ?? null);
    if (row.details) expect(details).toEqual(row.details);
    for (const label of row.lacks ?? []) expect(labels).not.toContain(label);
    if (row.pick === undefined) return;
    const picked = found.find(({ label }) => label === row.pick);
    expect(labels).toContain(row.pick);
    expect(apply(text, picked!)).toBe(row.result);
  });

  test('a state that cannot be read counts as none', () => {
    const { text, offset } = withCursor('capture:\n  a: dns-resolver.‸');
    const failing = {
      get 'dns-resolver'(): never {
        throw new Error('not now');
      },
    };
    const hover = getHover(text, offset - 3);
    for (const engine of ['nmpolicy', 'nmstate'] as const) {
      for (const unreadable of ['interfaces: [', 7, null, failing, { interfaces: [failing] }]) {
        const options = { engine, state: unreadable };
        expect(getCompletions(text, offset, options)).toEqual(getCompletions(text, offset, { engine }));
        expect(getHover(text, offset - 3, options)).toEqual(hover);
      }
    }
  });

  test('a state that contains itself is read once', () => {
    const { text, offset } = withCursor('capture:\n  a: interfaces.‸');
    const around: Record<string, unknown> = { interfaces: [] };
    around.interfaces = [{ name: 'eth0', around }];
    expect(getCompletions(text, offset, { state: around }).map(({ label }) => label)).toContain('name');
  });

  test('an operator is described as the hover describes it, for either engine', () => {
    const { text, offset } = withCursor('capture:\n  a: interfaces.mtu ‸');
    for (const engine of ['nmpolicy', 'nmstate'] as const) {
      const set = getCompletions(text, offset, { engine }).find(({ label }) => label === ':=');
      const hover = getHover('capture:\n  a: interfaces.mtu := 9000', 31, { engine });
      expect(hover?.contents).toBe(`\`:=\`: ${set?.detail}\n\n${set?.documentation}`);
    }
  });

  test('what was evaluated under other limits is forgotten', () => {
    const { text, offset } = withCursor('capture:\n  gw: routes.running\n  a: capture.gw.routes.running.‸');
    const seen = { routes: { running: [{ metric: 100 }] } };
    const first = (limits: { expressionLength?: number }) =>
      getCompletions(text, offset, { state: seen, limits })[0]!.detail;
    expect([first({ expressionLength: 5 }), first({})]).toEqual(['one of `absent`', '100 in the state']);
  });

  test.each([{}, undefined])('an engine that there is not is refused, with the state %j', (given) => {
    const options = { state: given, engine: 'rust' as 'nmstate' };
    expect(() => getCompletions('capture:\n  a: ', 14, options)).toThrow(/nmpolicy or nmstate/);
    expect(() => getHover('capture:\n  a: ', 11, options)).toThrow(/nmpolicy or nmstate/);
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

import { describe, expect, test } from 'vitest';
import { checkPolicy, generateState, isNmpolicyError, type Limits, parseYaml } from '../../src/index.ts';

const { raw } = String;
const levels = (count: number): string => '['.repeat(count) + ']'.repeat(count);
const aliases = 'a: &a [1, 2, 3]\nb: [*a, *a]\n';
const expression = 'interfaces.name == "eth0"';

interface Row {
  readonly limit: keyof Limits;
  readonly code: string;
  readonly passes: number;
  readonly use: (limits: Partial<Limits>) => unknown;
}

/** Each at the smallest limit that the input passes; one less refuses it. */
const rows: Record<string, Row> = {
  'levels of a YAML text': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 10,
    use: (limits) => parseYaml(`- ${levels(9)}`, { limits }),
  },
  'levels of maps in a YAML text': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 3,
    use: (limits) => parseYaml('a:\n  b:\n    c: 1\n', { limits }),
  },
  'levels of a JSON text': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 10,
    use: (limits) => parseYaml(levels(10), { limits }),
  },
  'levels of maps in a JSON text': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 3,
    use: (limits) => parseYaml('{"a": {"b": {"c": 1}}}', { limits }),
  },
  'levels of a policy in memory': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 11,
    use: (limits) => generateState({ desiredState: { a: JSON.parse(levels(9)) } }, {}, {}, { limits }),
  },
  'levels that aliases add up to': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 7,
    use: (limits) => parseYaml('a: &a [[[1]]]\nb: [[[*a]]]\n', { limits }),
  },
  'levels of values that are compared': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 4,
    use: (limits) => {
      const state = { a: JSON.parse(levels(5)), b: JSON.parse(levels(5)) };
      return generateState({ capture: { b: 'b', a: 'a == capture.b.b' } }, state, {}, { limits });
    },
  },
  'levels of values that are merged': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 7,
    use: (limits) => {
      const state = { a: JSON.parse(`${'{"b":'.repeat(6)}1${'}'.repeat(6)}`) };
      return generateState({ capture: { b: 'a', c: 'capture.b + capture.b' } }, state, {}, { limits });
    },
  },
  'levels of maps that are compared': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 4,
    use: (limits) => {
      const deep = (): unknown => JSON.parse(`${'{"b":'.repeat(5)}1${'}'.repeat(5)}`);
      const state = { a: deep(), b: deep() };
      return generateState({ capture: { b: 'b', a: 'a == capture.b.b' } }, state, {}, { limits });
    },
  },
  'levels that a path is followed': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 3,
    use: (limits) =>
      generateState({ capture: { a: 'a.a.a.a' } }, { a: { a: { a: { a: 1 } } } }, {}, { limits }),
  },
  'levels that a path is replaced': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 3,
    use: (limits) =>
      generateState({ capture: { a: 'a.a.a.a := 1' } }, { a: { a: { a: { a: 1 } } } }, {}, { limits }),
  },
  'levels of a path that engine nmstate sets': {
    limit: 'nestingDepth',
    code: 'nesting-limit',
    passes: 8,
    use: (limits) =>
      generateState(
        { capture: { a: `interfaces${'.a'.repeat(8)} := x` } },
        { interfaces: [{ name: 'x', type: 'other' }] },
        {},
        { limits, engine: 'nmstate' },
      ),
  },
  'characters of a text': {
    limit: 'documentSize',
    code: 'size-limit',
    passes: 6,
    use: (limits) => parseYaml('a: bcd', { limits }),
  },
  'characters of an expression': {
    limit: 'expressionLength',
    code: 'size-limit',
    passes: expression.length,
    use: (limits) => generateState({ capture: { a: expression } }, {}, {}, { limits }),
  },
  'characters of a template': {
    limit: 'expressionLength',
    code: 'size-limit',
    passes: 22,
    use: (limits) =>
      generateState(
        { capture: { a: 'b' }, desiredState: { x: 'x{{ capture.a.b }}1234' } },
        { b: 1 },
        {},
        { limits },
      ),
  },
  'values behind aliases': {
    limit: 'aliasExpansion',
    code: 'alias-limit',
    passes: 14,
    use: (limits) => parseYaml(aliases, { limits }),
  },
  'values that a policy in memory refers to again and again, at twice as many': {
    limit: 'aliasExpansion',
    code: 'alias-limit',
    passes: 5,
    use: (limits) => {
      const shared = [1, 2, 3];
      return generateState({ desiredState: { a: [shared, shared] } }, {}, {}, { limits });
    },
  },
};

describe('each limit is an option with a code of its own', () => {
  test.each(Object.entries(rows))('%s', (_, { limit, code, passes, use }) => {
    expect(() => use({ [limit]: passes })).not.toThrow();
    expect(codesOf(() => use({ [limit]: passes - 1 }))).toEqual([code]);
  });

  test('one that is given as undefined is the default', () => {
    expect(codesOf(() => parseYaml(levels(501), { limits: { nestingDepth: undefined as never } }))).toEqual([
      'nesting-limit',
    ]);
  });

  test('more levels than the stack can take are refused, whatever the option says', () => {
    expect(codesOf(() => parseYaml(levels(100_000), { limits: { nestingDepth: 1_000_000 } }))).toEqual([
      'nesting-limit',
    ]);
  });
});

describe('what no option sets', () => {
  const shared = (levels: number): unknown => {
    let value: unknown = { x: 1 };
    for (let level = 0; level < levels; level++) value = { left: value, right: value };
    return value;
  };
  const merged = { a: 'r', b: 'a', c: 'r := capture.a.r', d: 'capture.b + capture.c' };
  const cases: Record<string, [unknown, unknown, string[]]> = {
    'a value that is visited too often in a merge': [
      { capture: { ...merged, b: 'r', c: 's', e: 'capture.b.r + capture.f.r', f: 'r' } },
      { r: shared(25), s: 1 },
      ['alias-limit'],
    ],
    'holes that are visited in a replacement': [
      { capture: { a: 'list.x := 1' } },
      { list: Array(2 ** 32 - 1) },
      ['invalid-type'],
    ],
    'cycles that are told': [
      {
        capture: Object.fromEntries(
          Array.from({ length: 300 }, (_, number) => [`c${number}`, `capture.c${number ^ 1} | interfaces`]),
        ),
      },
      {},
      Array(100).fill('capture-cycle'),
    ],
    'mistakes that are told of a string': [
      { desiredState: { a: '{{'.repeat(500) } },
      {},
      Array(100).fill('unbalanced-braces'),
    ],
    'characters that are told of an expression': [
      { capture: { a: '@ '.repeat(500) } },
      {},
      Array(100).fill('unexpected-character'),
    ],
    'operands that are told of an expression': [
      { capture: { a: `${'a.b + '.repeat(500)}c.d` } },
      {},
      Array(100).fill('merge-operand'),
    ],
  };
  test.each(Object.entries(cases))('%s', (_, [policy, state, codes]) => {
    expect(codesOf(() => generateState(policy, state))).toEqual(codes);
  });
});

function codesOf(use: () => unknown): string[] {
  try {
    use();
  } catch (error) {
    if (isNmpolicyError(error)) return error.diagnostics.map(({ code }) => code);
    throw error;
  }
  return [];
}

describe('long integers in JSON', () => {
  const digits = '12345678901234567890';
  test.each<[string, string, unknown]>([
    ['an integer', `[${digits}]`, [BigInt(digits)]],
    ['a negative integer', `[-${digits}]`, [-BigInt(digits)]],
    ['digits that a double holds', '[1000000000000000]', [1_000_000_000_000_000]],
    [
      'a fraction',
      `[0.${digits}, ${digits}.5, ${digits}e2]`,
      [Number(`0.${digits}`), Number(`${digits}.5`), Number(`${digits}e2`)],
    ],
    ['digits in a string', `["${digits}", 1]`, [digits, 1]],
    ['digits in a key', `{"${digits}": ${digits}}`, { [digits]: BigInt(digits) }],
    ['a string with escapes', raw`["\"\\", ${digits}]`, ['"\\', BigInt(digits)]],
    ['a string that looks like a mark', raw`["\u0000integer:1", ${digits}]`, ['\0integer:1', BigInt(digits)]],
    ['more than a thousand digits', `[${'9'.repeat(1001)}]`, ['9'.repeat(1001)]],
  ])('%s', (_, text, value) => {
    expect(parseYaml(text)).toEqual(value);
  });
});

test('every white space of Unicode may stand between any two tokens', () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const spaces = codes.filter((character) => /\p{White_Space}/u.test(character));
  expect(spaces.length).toBe(25);
  const state = { interfaces: [{ name: 'eth0' }] };
  for (const space of spaces) {
    const a = ['', 'capture', '.', 'b', '|', 'interfaces', '.', 'name', '==', '"eth0"', ''].join(space);
    const { capturedStates } = generateState({ capture: { a, b: 'interfaces' } }, state);
    expect(capturedStates.a?.state).toEqual(state);
  }
});

test('a policy in memory that is nested too deep is told as a whole', () => {
  const policy = { capture: { a: 'b' }, desiredState: { x: { y: 1 } } };
  const found = checkPolicy(policy, { limits: { nestingDepth: 2 } });
  expect(found.map(({ code, where }) => [code, where])).toEqual([
    ['nesting-limit', { document: 'policy', path: [] }],
  ]);
});

import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/engines/nmstate/follow.ts';
import {
  checkPolicy,
  compareEngines,
  explainPolicy,
  formatExplanation,
  generateState,
  isNmpolicyError,
  parseYaml,
} from '../../src/index.ts';
import { differences } from '../../src/portability/differences.ts';
import { Growth, sizeOf } from '../../src/resolve/growth.ts';

/** A capture that each of the following ones makes twice as much of. */
const doubling = (first: string, next: (before: string) => string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => [
      `c${number}`,
      number === 0 ? first : next(`capture.c${number - 1}`),
    ]),
  );

const state = { interfaces: [{ name: 'a', type: 'ethernet', description: 'x'.repeat(1_000_000) }] };
const small = 'interfaces: [{name: a, type: ethernet, description: q}, {name: b, type: ethernet}]';
const merging = doubling('interfaces', (before) => `${before} + ${before}`);
const setting = doubling(
  'interfaces.type == "ethernet"',
  (before) => `${before} | interfaces.description := ${before}.interfaces`,
);
const long = { capture: { a: 'interfaces.name == "a"' } };
const reference = '{{ capture.a.interfaces.0.description }}';

/** Refers to one part twice on each of its levels. */
function shared(): unknown {
  let value: unknown = { x: 1 };
  for (let level = 0; level < 26; level++) value = { left: value, right: value };
  return value;
}
const cyclic: { interfaces: Record<string, unknown>[] } = { interfaces: [{ name: 'x', type: 'other' }] };
cyclic.interfaces[0]!.self = cyclic;

const codesOf = (task: () => unknown): unknown => {
  try {
    task();
    return [];
  } catch (error) {
    return isNmpolicyError(error) ? error.diagnostics.map(({ code }) => code) : error;
  }
};

describe('what a short policy could make without end', () => {
  const cases: [string, unknown, unknown, 'nmpolicy' | 'nmstate', string][] = [
    ['lists merged with themselves', { capture: merging }, small, 'nmpolicy', 'size-limit'],
    ['captures set into themselves', { capture: setting }, small, 'nmpolicy', 'size-limit'],
    ['captures set into themselves as text', { capture: setting }, small, 'nmstate', 'size-limit'],
    [
      'long texts set in many places',
      { capture: { a: 'interfaces', b: 'capture.a | interfaces.x := capture.a.interfaces' } },
      { interfaces: Array(70).fill(state.interfaces[0]) },
      'nmpolicy',
      'size-limit',
    ],
    [
      'a text of many references',
      { ...long, desiredState: { d: reference.repeat(70) } },
      state,
      'nmpolicy',
      'size-limit',
    ],
    [
      'many texts of a reference',
      { ...long, desiredState: { interfaces: Array(70).fill({ name: 'a', description: `x${reference}` }) } },
      state,
      'nmstate',
      'size-limit',
    ],
    [
      'a comparison with what contains itself',
      { capture: { a: 'interfaces.self == "x"' } },
      cyclic,
      'nmstate',
      'nesting-limit',
    ],
    [
      'a comparison with what shares its parts',
      { capture: { a: 'interfaces.foo == "x"' } },
      { interfaces: [{ name: 'x', type: 'other', foo: shared() }] },
      'nmstate',
      'alias-limit',
    ],
    [
      'a value that shares its parts',
      { capture: { a: 'interfaces', b: 'capture.a | interfaces.y := capture.a.interfaces' } },
      { interfaces: shared() },
      'nmpolicy',
      'alias-limit',
    ],
    [
      'a value that contains itself',
      { capture: { a: 'interfaces', b: 'capture.a | interfaces.y := capture.a.interfaces' } },
      cyclic,
      'nmpolicy',
      'nesting-limit',
    ],
  ];
  it.each(cases)('is refused: %s', (_name, policy, input, engine, code) => {
    const found = codesOf(() => generateState(policy, input, undefined, { engine })) as unknown[];
    expect(new Set(found)).toEqual(new Set([code]));
    const explanation = explainPolicy(policy, input, { engine });
    expect(explanation.diagnostics.map((one) => one.code)).toContain(code);
    expect(formatExplanation(explanation).length).toBeLessThan(1_000_000);
  });

  it('is refused by the comparison of both engines', () => {
    expect(compareEngines({ capture: setting }, small)).toMatchObject({
      nmpolicy: { ok: false },
      nmstate: { ok: false },
    });
  });

  it('is told with its place', () => {
    const text =
      'capture:\n  a: x\n' +
      Array.from(
        { length: 30 },
        (_, n) => `  a${n}: capture.a${n ? n - 1 : ''} + capture.a${n ? n - 1 : ''}\n`,
      ).join('');
    expect(() => generateState(text, { x: [1] })).toThrow(
      /the captures make more than 10000000 values out of this state\n {2}--> <input>:\d+:\d+ in capture `a2\d`/,
    );
  });
});

it('merges thousands of operands, and changes none of them', () => {
  const input = { x: [{ a: 1 }], y: { z: [1] } };
  const operands = Array(3000).fill('capture.a').join(' + ');
  const { capturedStates } = generateState(
    { capture: { a: 'x', b: 'y.z', c: operands, d: 'capture.b + capture.b' } },
    input,
  );
  expect((capturedStates.c!.state.x as unknown[]).length).toBe(3000);
  expect(capturedStates.a!.state).toEqual({ x: [{ a: 1 }] });
  expect(capturedStates.d!.state).toEqual({ y: { z: [1, 1] } });
  expect(input).toEqual({ x: [{ a: 1 }], y: { z: [1] } });
});

describe('comparing engines', () => {
  it('passes over what both refer to', () => {
    const loops: { interfaces: Record<string, unknown>[] } = { interfaces: [{ name: 'x', type: 'other' }] };
    loops.interfaces[0]!.a = loops.interfaces[0];
    loops.interfaces[0]!.b = loops.interfaces[0];
    expect(compareEngines({ capture: { a: 'interfaces.name == "x"' } }, loops).differences).toEqual([]);
  });

  it('takes numbers of one value for alike', () => {
    expect(differences({ a: 1n, b: [1] }, { a: 1, b: [1n] }, 10)).toEqual([]);
  });

  it('lets through what is the own error of a state', () => {
    let looks = 0;
    let last = Number.POSITIVE_INFINITY;
    const own = {
      interfaces: [
        {
          name: 'x',
          type: 'other',
          get foo() {
            return {
              get a() {
                if (++looks >= last) throw new Error('my own');
                return 1;
              },
            };
          },
        },
      ],
    };
    const compare = () => compareEngines({ capture: { a: 'interfaces.name == "x"' } }, own);
    expect(compare().differences).toEqual([]);
    last = looks;
    looks = 0;
    expect(compare).toThrow(new Error('my own'));
  });

  it('refuses what is made anew with each look', () => {
    const endless = {
      interfaces: [
        {
          name: 'x',
          type: 'other',
          get foo() {
            return shared();
          },
        },
      ],
    };
    expect(codesOf(() => compareEngines({ capture: { a: 'interfaces.name == "x"' } }, endless))).toEqual([
      'alias-limit',
    ]);
  });
});

it('takes the size of a value wherever its parts stand', () => {
  const part = ['ab', null, 1];
  expect(sizeOf({ x: part, y: { z: part } }, 10)).toEqual({ values: 10, characters: 4 });
});

it('makes text of a value as deep as the limit, and no deeper, with numbers of any size', () => {
  const nested = [[9007199254740993n]];
  expect(textOf(nested, 2, new Growth())).toBe('[[9007199254740993]]');
  expect(() => textOf(nested, 1, new Growth())).toThrow();
});

it('takes the size of a value as deep as the limit, and no deeper', () => {
  const nested = { x: { y: 1 } };
  expect(sizeOf(nested, 2)).toEqual({ values: 3, characters: 0 });
  expect(() => sizeOf(nested, 1)).toThrow();
  expect(sizeOf([[1]], 2)).toEqual({ values: 3, characters: 0 });
  expect(() => sizeOf([[1]], 1)).toThrow();
});

it.each([Number.NaN, -1, '5', null])('takes no limit that limits nothing: %j', (limit) => {
  const limits = { nestingDepth: limit as number };
  expect(() => parseYaml('a: 1', { limits })).toThrow(
    new TypeError('the option `nestingDepth` must be a number that is not negative'),
  );
  expect(() => checkPolicy({}, { maxFindings: limit as number })).toThrow(
    'the option `maxFindings` must be a number that is not negative',
  );
});

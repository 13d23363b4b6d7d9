import { describe, expect, it } from 'vitest';
import {
  checkPolicy,
  compareEngines,
  generateState,
  isNmpolicyError,
  parseExpression,
  parseYaml,
  toYaml,
} from '../../src/index.ts';

function thrown(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

const odd: [string, unknown, string][] = [
  ['a function', () => 1, 'a function'],
  ['a symbol', Symbol('x'), 'a symbol'],
  ['a Map', new Map([['capture', {}]]), 'a JavaScript Map'],
  ['a Date', new Date(0), 'a JavaScript Date'],
  ['a bigint', 5n, 'the number `5`'],
];

describe.each(odd)('%s', (_name, value, described) => {
  it('is no policy, state or cache, and the message says what it is', () => {
    const runs = [
      () => generateState(value, {}),
      () => generateState({}, value),
      () => generateState({}, {}, value),
    ];
    for (const error of runs.map(thrown)) {
      expect(isNmpolicyError(error)).toBe(true);
      expect(error.name).toBe('NmpolicyError');
      expect(error.message).toContain(`found ${described}`);
    }
    expect(checkPolicy(value).map(({ code }) => code)).toEqual(['policy-shape']);
  });
});

it.each([
  ['a function', () => 1, 'a function'],
  ['a symbol', Symbol('x'), 'a symbol'],
])('%s in a state does not stand inside a text', (_name, value, described) => {
  const policy = {
    capture: { a: 'interfaces.name == "eth0"' },
    desiredState: { x: 'x{{ capture.a.interfaces.0.f }}' },
  };
  const error = thrown(() => generateState(policy, { interfaces: [{ name: 'eth0', f: value }] }));
  expect(isNmpolicyError(error)).toBe(true);
  expect(error.message).toContain(`is ${described} and can't stand inside a text`);
});

it.each([
  [
    'a time that is none',
    () => generateState({}, {}, undefined, { now: new Date(Number.NaN) }),
    'the option `now` must be a valid Date',
  ],
  [
    'a time that is a text',
    () => generateState({}, {}, undefined, { now: '2020' as never }),
    'the option `now` must be a valid Date',
  ],
  [
    'an expression that is a number',
    () => parseExpression(5 as never),
    'an expression is a string, not the number `5`',
  ],
  ['text that is a number', () => parseYaml(5 as never), 'YAML text is a string, not the number `5`'],
])('says what is wrong with %s', (_name, run, message) => {
  const error = thrown(run);
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toBe(message);
});

it('passes on an error that the data itself throws', () => {
  const odd = {
    get name() {
      throw new RangeError('not here');
    },
    get capture() {
      throw new RangeError('not here');
    },
  };
  const policy = { capture: { a: 'interfaces' }, desiredState: { x: '{{ capture.a.name }}' } };
  expect(thrown(() => generateState(policy, {}, { a: { state: odd } }))).toBeInstanceOf(RangeError);
  expect(thrown(() => checkPolicy(odd))).toBeInstanceOf(RangeError);
});

it('says what can not be written', () => {
  const error = thrown(() => toYaml({ a: () => 1 }));
  expect(isNmpolicyError(error) && error.diagnostics[0]!.code).toBe('state-shape');
});

it('takes a key without a value for none, as JSON does', () => {
  const state = { interfaces: [{ name: undefined, type: 'x' }, { name: 'eth0' }] };
  const { capturedStates } = generateState({ capture: { a: 'interfaces.name == "eth0"' } }, state);
  expect(capturedStates.a!.state).toEqual({ interfaces: [{ name: 'eth0' }] });
  const template = {
    capture: { a: 'interfaces.type == "x"' },
    desiredState: { y: '{{ capture.a.interfaces.0.name }}' },
  };
  expect(thrown(() => generateState(template, state)).message).toContain('there is no `name`');
});

it('points at the second of several documents', () => {
  const two = 'capture: {}\n---\ncapture:\n  b: interfaces.name\n';
  for (const error of [thrown(() => generateState(two, {})), thrown(() => parseYaml(two))]) {
    const file = isNmpolicyError(error) ? error.diagnostics[0]!.file : undefined;
    expect(file).toMatchObject({ line: 3, column: 1, endLine: 3, lines: ['capture:'] });
  }
});

it('says where the engine that fails does', () => {
  const policy = {
    capture: { a: 'interfaces.name == "eth0"' },
    desiredState: {
      interfaces: [
        { name: 'x', description: '{{ capture.a.interfaces.0.name }}{{ capture.a.interfaces.0.name }}' },
      ],
    },
  };
  const { differences } = compareEngines(policy, { interfaces: [{ name: 'eth0' }] });
  expect(differences.map(({ message }) => message)).toEqual([
    expect.stringContaining('only engine nmstate fails, in `desiredState.interfaces.0.description`'),
  ]);
});

it('says that a capture refers to itself', () => {
  const error = thrown(() => generateState({ capture: { g: 'capture.g | interfaces.name == "eth0"' } }, {}));
  expect(error.message).toContain('capture `g` refers to itself: g → g');
});

describe('a getter that throws', () => {
  const trap = { kept: 1 };
  Object.defineProperty(trap, 'sprung', {
    enumerable: true,
    get: () => {
      throw new RangeError("the caller's own");
    },
  });
  const places: [string, unknown][] = [
    ['where a filter goes', { capture: { a: 'trap.sprung' } }],
    ['where two captures are merged', { capture: { a: 'trap', b: 'capture.a + capture.a' } }],
    [
      'where a reference leads',
      { capture: { a: 'trap' }, desiredState: { b: '{{ capture.a.trap.sprung }}' } },
    ],
    [
      'where one inside a text does',
      { capture: { a: 'trap' }, desiredState: { b: 'x {{ capture.a.trap.sprung }}' } },
    ],
  ];

  it.each(places)("is the caller's own error: %s", (_name, policy) => {
    const error = thrown(() => generateState(policy, { trap }));
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toBe("the caller's own");
  });
});

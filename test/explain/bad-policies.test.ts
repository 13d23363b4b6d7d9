import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ValueOrigin } from '../../src/index.ts';
import { checkPolicy, explainPolicy, formatExplanation, isNmpolicyError } from '../../src/index.ts';
import { parseJson, toJson } from '../../src/yaml/json.ts';
import { generationCase } from '../generators/cases.ts';
import { deepFreeze } from '../generators/freeze.ts';
import { settings, timeout } from '../properties/settings.ts';

const state = { interfaces: [{ name: 'eth0', ports: [1] }] };

test.each(['nmpolicy', 'nmstate'] as const)(
  'engine %s: every policy of the right shape is explained, whatever its mistakes; inputs stay as they are',
  (engine) => {
    const property = fc.property(generationCase, (input) => {
      const { policy, currentState, cache } = deepFreeze(input);
      const explanation = explainPolicy(policy, currentState, { cachedCaptures: cache, engine });
      expect(explanation.captures.map(({ name }) => name)).toEqual(Object.keys(policy.capture));
      expect(parseJson(toJson(explanation), 100).value).toEqual(explanation);
      expect(formatExplanation(explanation)).not.toContain('undefined');
    });
    fc.assert(property, settings(500));
  },
  timeout,
);

describe('shapes', () => {
  const rows: [unknown, string[]][] = [
    [undefined, []],
    [{ capture: 1 }, ['policy-shape']],
    [{ capture: { a: 1 }, desiredState: [] }, ['policy-shape', 'policy-shape']],
    ['capture: { a: interfaces.name ==', []],
  ];
  test.each(rows)('%j', (policy, codes) => {
    try {
      const found = explainPolicy(policy, state).diagnostics.map(({ code }) => code);
      expect(found).toEqual(codes);
    } catch (error) {
      expect(isNmpolicyError(error) && error.diagnostics[0]?.code).toBe('invalid-yaml');
    }
  });
});

/** How many origins there are, and how deep they go. */
function size(origins: readonly ValueOrigin[]): { count: number; depth: number } {
  const below = origins.map((origin) =>
    origin.from === 'capture' ? size(origin.origins) : { count: 0, depth: 0 },
  );
  return {
    count: origins.length + below.reduce((sum, { count }) => sum + count, 0),
    depth: origins.length > 0 ? 1 + Math.max(0, ...below.map(({ depth }) => depth)) : 0,
  };
}

test('a state with lists in lists beyond the limit is a finding', () => {
  let nested: unknown = [];
  for (let level = 0; level < 20_000; level++) nested = [nested];
  const capture = { a: 'interfaces.name == "eth0"', b: 'interfaces.name := "eth0"', c: 'interfaces.0' };
  const { captures } = explainPolicy({ capture }, { interfaces: nested });
  expect(captures.map(({ status }) => status)).toEqual(['failed', 'failed', 'evaluated']);
  expect(captures[0]!.diagnostics.map(({ code }) => code)).toEqual(['nesting-limit']);
  expect(captures[0]!.reads[0]).not.toHaveProperty('deadEnd');
});

describe('the way back is bounded', () => {
  test('through a long chain of captures', () => {
    const links = Array.from({ length: 5000 }, (_, index) => [
      `c${index + 1}`,
      `capture.c${index} | interfaces.name == "eth0"`,
    ]);
    const capture = { c0: 'interfaces.name == "eth0"', ...Object.fromEntries(links) };
    const desiredState = { name: '{{ capture.c5000.interfaces.0.name }}' };
    const explanation = explainPolicy({ capture, desiredState }, state);
    const { references } = explanation;
    expect(references[0]!.value?.value).toBe('eth0');
    expect(size(references[0]!.origins).depth).toBeLessThan(150);
    const [way] = formatExplanation(explanation).split('desired state\n').slice(-1);
    expect(way!.trimEnd().split('\n').at(-1)).toMatch(/^ +└─ and further back$/);
  });

  test('through captures that double', () => {
    const doubling = Array.from({ length: 30 }, (_, index) => [
      `c${index + 1}`,
      `capture.c${index} + capture.c${index}`,
    ]);
    const capture = { c0: 'hostname.config', ...Object.fromEntries(doubling) };
    const desiredState = { name: '{{ capture.c30.hostname.config }}' };
    const { references } = explainPolicy({ capture, desiredState }, { hostname: { config: 'node1' } });
    expect(references[0]!.value?.value).toBe('node1');
    expect(size(references[0]!.origins).count).toBeLessThan(1000);
  });
});

test('integers beyond 2^53 are told digit for digit', () => {
  const policy =
    'capture: { a: "interfaces.x == 12345678901234567890" }\ndesiredState: { x: "{{ capture.a.interfaces.0.x }}" }';
  const text = formatExplanation(explainPolicy(policy, '{"interfaces": [{"x": 12345678901234567890}]}'));
  expect(text).toContain('interfaces.0.x = 12345678901234567890');
});

test('colours stand around whole texts and nowhere without the option', () => {
  const explanation = explainPolicy({ capture: { a: 'interfaces.name == "eth0"' } }, state);
  const colored = formatExplanation(explanation, { color: true });
  expect(colored).toContain('\u001b[1mcapture a: interfaces.name == "eth0"\u001b[0m\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is looked for
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(formatExplanation(explanation));
});

test('what a check of the policy found can stand in the explanation, warnings in another colour', () => {
  const policy = { capture: { a: 'interfaces.name == "eth0"' }, desiredState: { interfaces: '{{' } };
  const explanation = explainPolicy(policy, state);
  const diagnostics = [
    ...explanation.diagnostics,
    ...checkPolicy({ desiredState: { interfaces: [{ type: 'ethernat', name: 'a' }] } }),
  ];
  const text = formatExplanation({ ...explanation, diagnostics }, { color: true });
  expect(text).toContain('\u001b[31merror[unbalanced-braces]: ');
  expect(text).toContain('\u001b[33mwarning[');
});

test('an error of the data itself is thrown as it is', () => {
  const odd = {
    get name() {
      throw new RangeError('not here');
    },
  };
  const policy = { capture: { a: 'interfaces' }, desiredState: { x: '{{ capture.a.name }}' } };
  const cachedCaptures = { a: { state: odd } };
  expect(() => explainPolicy(policy, {}, { cachedCaptures })).toThrow(RangeError);
});

import { expect, test } from 'vitest';
import { explainPolicy, generateState, isNmpolicyError } from '../../src/index.ts';

/** What engine nmstate says of a reference when it is handed captured states (engines page, "Evaluation": order and cache). */
const rows: [title: string, name: string, cached: string[], ...words: string[]][] = [
  ['a capture that is cached', 'a', ['a']],
  ['a cached capture that the policy does not have', 'zz', ['zz']],
  [
    'a capture of the policy that is not cached',
    'b',
    ['a'],
    'the captured states handed in hold no `b`, and engine nmstate evaluates no capture beside them',
    'hand in the captured states of all captures, or none',
  ],
  [
    'a capture of the policy when only another name is cached',
    'b',
    ['zz'],
    'the captured states handed in hold no `b`, and engine nmstate evaluates no capture beside them',
    'hand in the captured states of all captures, or none',
  ],
  [
    'a name that neither the policy nor the cache has',
    'far',
    ['zz'],
    'no capture is named `far`',
    "the policy's captures are `a`, `b`, `gateway`",
  ],
  [
    'a misspelt name, though only the name it is meant for is cached',
    'gatewy',
    ['gateway'],
    'no capture is named `gatewy`',
    'did you mean `gateway`?',
  ],
];

test.each(rows)('%s', (_title, name, cached, ...words) => {
  const capture = {
    a: 'interfaces.name == "x"',
    b: 'capture.a | interfaces.mtu == 5',
    gateway: 'routes.running',
  };
  const policy = { capture, desiredState: { interfaces: `{{ capture.${name}.interfaces }}` } };
  const cache = Object.fromEntries(cached.map((one) => [one, { state: { interfaces: [] } }]));
  const [message, help] = words;
  const expected = message === undefined ? [] : [{ code: 'unknown-capture', message, help }];
  expect(errorsOf(policy, cache)).toMatchObject(expected);
  expect(errorsOf(policy, cache)).toHaveLength(expected.length);
  expect(explainPolicy(policy, {}, { engine: 'nmstate', cachedCaptures: cache }).diagnostics).toMatchObject(
    expected,
  );
});

test('of captures that the shape of the policy hides, those that are not cached', () => {
  const policy = { capture: [], desiredState: { interfaces: '{{ capture.b.interfaces }}' } };
  expect(errorsOf(policy, { a: { state: {} } })).toMatchObject([
    { code: 'policy-shape' },
    { code: 'unknown-capture', message: expect.stringContaining('handed in hold no `b`') },
  ]);
});

function errorsOf(policy: object, cache: object): readonly object[] {
  try {
    generateState(policy, {}, cache, { engine: 'nmstate' });
    return [];
  } catch (error) {
    if (isNmpolicyError(error)) return error.diagnostics;
    throw error;
  }
}

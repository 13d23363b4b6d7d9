import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';
import { matchers } from '../../src/jest/index.ts';

const rendered = 'test/cases/broken/rendered/';

expect.extend(matchers);

const policy = `capture:
  default-gw: routes.running.destination == "0.0.0.0/0"
  base-iface: interfaces.name == capture.default-gw.routes.running.0.next-hop-interface
desiredState:
  interfaces:
    - name: br1
      type: linux-bridge
      mac-address: "{{ capture.base-iface.interfaces.0.mac-address }}"
      bridge:
        port:
          - name: "{{ capture.base-iface.interfaces.0.name }}"
`;
const currentState = `interfaces:
  - name: eth0
    mac-address: 52:54:00:00:00:01
  - name: eth1
    mac-address: 52:54:00:00:00:02
routes:
  running:
    - destination: 0.0.0.0/0
      next-hop-interface: eth1
`;
const generated = {
  interfaces: [
    {
      type: 'linux-bridge',
      name: 'br1',
      bridge: { port: [{ name: 'eth1' }] },
      'mac-address': '52:54:00:00:00:02',
    },
  ],
};
const unknownCapture = policy.replace('capture.default-gw', 'capture.defaultgw');
const given = { currentState };

describe('passes', () => {
  const cases: [string, () => void][] = [
    ['toGenerateState, keys in another order', () => expect(policy).toGenerateState(generated, given)],
    ['toGenerateState with text', () => expect(policy).toGenerateState(JSON.stringify(generated), given)],
    ['toGenerateState with an empty text', () => expect('').toGenerateState('')],
    [
      'toGenerateState with asymmetric matchers',
      () => expect(policy).toGenerateState({ interfaces: [expect.objectContaining({ name: 'br1' })] }, given),
    ],
    [
      'toGenerateState leaves out keys without value',
      () => expect({ desiredState: {} }).toGenerateState({ routes: undefined }),
    ],
    ['not.toGenerateState', () => expect(policy).not.toGenerateState({}, given)],
    [
      'toGenerateState from captured states',
      () =>
        expect(policy).toGenerateState(generated, {
          cachedCaptures: {
            'default-gw': { state: {} },
            'base-iface': { state: { interfaces: [{ name: 'eth1', 'mac-address': '52:54:00:00:00:02' }] } },
          },
        }),
    ],
    [
      'toGenerateStateMatching',
      () => expect(policy).toGenerateStateMatching({ interfaces: [{ name: 'br1' }] }, given),
    ],
    [
      'toGenerateStateMatching with text',
      () => expect(policy).toGenerateStateMatching('interfaces: [{bridge: {port: [{}]}}]', given),
    ],
    [
      'toGenerateStateMatching with asymmetric matchers',
      () => expect(policy).toGenerateStateMatching({ interfaces: [{ name: expect.any(String) }] }, given),
    ],
    [
      'not.toGenerateStateMatching',
      () => expect(policy).not.toGenerateStateMatching({ interfaces: [{ name: 'br2' }] }, given),
    ],
    ['toCapture', () => expect(policy).toCapture('base-iface', { interfaces: [expect.any(Object)] }, given)],
    ['not.toCapture', () => expect(policy).not.toCapture('base-iface', {}, given)],
    ['toFailPolicy', () => expect(policy).toFailPolicy()],
    ['toFailPolicy with a code', () => expect(unknownCapture).toFailPolicy('unknown-capture', given)],
    ['toFailPolicy with a pattern', () => expect(unknownCapture).toFailPolicy(/did you mean/g, given)],
    ['not.toFailPolicy', () => expect(policy).not.toFailPolicy('unknown-capture', given)],
    ['not.toFailPolicy with another code', () => expect(unknownCapture).not.toFailPolicy('capture-cycle')],
    ['toBeValidPolicy', () => expect(policy).toBeValidPolicy()],
    ['not.toBeValidPolicy', () => expect(unknownCapture).not.toBeValidPolicy()],
    [
      'not.toBeValidPolicy with an engine',
      () => expect({ capture: { a: "x=='1'" } }).not.toBeValidPolicy({ engine: 'nmstate' }),
    ],
    [
      'toGenerateState with a matcher of what is not there',
      () => expect('desiredState: {x: 1}').toGenerateState({ x: 1, y: expect.not.stringMatching('z') }),
    ],
    [
      'toGenerateStateMatching with a matcher of what is something else',
      () => expect('desiredState: {x: 1}').toGenerateStateMatching({ x: expect.not.stringMatching('z') }),
    ],
    [
      'not.toGenerateStateMatching with a matcher of what is not there',
      () => expect('desiredState: {x: 1}').not.toGenerateStateMatching({ y: expect.not.stringMatching('z') }),
    ],
    [
      'toGenerateState without a key that has no value',
      () => {
        const desiredState = { x: undefined, y: [undefined, { z: undefined }], z: 1 };
        for (const expected of [{ y: [null, {}], z: 1 }, desiredState])
          expect({ desiredState }).toGenerateState(expected);
        expect({ desiredState }).toGenerateStateMatching({ y: [{ z: undefined }, undefined] });
        expect({ desiredState }).not.toGenerateStateMatching({ x: null });
      },
    ],
    [
      'toCapture without a key that has no value',
      () =>
        expect({ capture: { a: 'x' } }).toCapture('a', 'x: {}', { currentState: { x: { y: undefined } } }),
    ],
    [
      'toGenerateState of what is shared over and over',
      () => {
        let shared: unknown = 1;
        for (let level = 0; level < 25; level++) shared = [shared, shared];
        expect({ capture: { a: 'x' } }).not.toCapture('a', {}, { currentState: { x: shared } });
      },
    ],
    ['toGenerateState with .nan', () => expect('desiredState: {x: .nan}').toGenerateState('x: .nan')],
    [
      'toGenerateStateMatching with .nan',
      () => expect('desiredState: {x: [.nan]}').toGenerateStateMatching({ x: [Number.NaN] }),
    ],
    ['toGenerateState with null', () => expect('desiredState: {x: [~]}').toGenerateState({ x: [undefined] })],
    ['toBePortablePolicy', () => expect(policy).toBePortablePolicy()],
    ['toBePortablePolicy with a state', () => expect(policy).toBePortablePolicy(given)],
    [
      'not.toBePortablePolicy',
      () => expect({ capture: { a: 'interfaces.mtu != 1500' } }).not.toBePortablePolicy(),
    ],
    [
      'not.toBePortablePolicy with a state',
      () => expect(policy).not.toBePortablePolicy({ currentState: {} }),
    ],
    ['not.toBePortablePolicy for a wrong policy', () => expect(unknownCapture).not.toBePortablePolicy()],
  ];
  test.each(cases)('%s', (_title, assert) => assert());
});

describe('fails', () => {
  const cases: [string, () => void, RegExp][] = [
    ['another state', () => expect(policy).toGenerateState({}, given), /another state[\s\S]*br1/],
    [
      'the same state',
      () => expect(policy).not.toGenerateState(generated, given),
      /this very state:[\s\S]*br1/,
    ],
    ['no state', () => expect(policy).toGenerateState({}), /the policy fails[\s\S]*error\[capture-is-empty/],
    [
      'no state, negated',
      () => expect(policy).not.toGenerateState({}),
      /the policy fails[\s\S]*capture-is-empty/,
    ],
    [
      'an element that is missing',
      () => expect(policy).toGenerateStateMatching({ interfaces: [{ name: 'br2' }] }, given),
      /lacks something/,
    ],
    [
      'an element that is there, negated',
      () => expect(policy).not.toGenerateStateMatching({ interfaces: [{}] }, given),
      /holds all of it/,
    ],
    [
      'another capture',
      () => expect(policy).toCapture('base-iface', {}, given),
      /`base-iface` holds another/,
    ],
    [
      'the same capture, negated',
      () => expect(policy).not.toCapture('default-gw', { routes: expect.anything() }, given),
      /not\.toCapture\("default-gw", expected\)\n\nit is this very state:\n\nroutes:\n {2}running:\n/,
    ],
    [
      'a misspelt capture',
      () => expect(policy).toCapture('base-face', {}, given),
      /did you mean `base-iface`/,
    ],
    [
      'a misspelt capture, negated',
      () => expect(policy).not.toCapture('base-face', {}, given),
      /did you mean/,
    ],
    ['an unlike name', () => expect(policy).toCapture('x', {}, given), /has `default-gw`, `base-iface`/],
    ['no captures at all', () => expect('').toCapture('x', {}, given), /the policy has no captures/],
    [
      'a key of every object',
      () => expect('').toCapture('constructor', {}),
      /no capture is named `constructor`/,
    ],
    ['no failure', () => expect(policy).toFailPolicy('capture-cycle', given), /generates a state:[\s\S]*br1/],
    [
      'another failure',
      () => expect(unknownCapture).toFailPolicy('capture-cycle'),
      /something else:[\s\S]*unknown-capture/,
    ],
    [
      'a failure that does not match',
      () => expect(unknownCapture).toFailPolicy(/^x/),
      /toFailPolicy\(\/\^x\/\)/,
    ],
    [
      'a failure, negated',
      () => expect(unknownCapture).not.toFailPolicy(),
      /the policy fails:[\s\S]*unknown-capture/,
    ],
    [
      'a misspelt code',
      () => expect(policy).not.toFailPolicy('unknow-capture' as 'unknown-capture'),
      /no diagnostic code `unknow-capture`: did you mean `unknown-capture`/,
    ],
    [
      'a text in place of a code',
      () => expect(policy).toFailPolicy('something of mine' as 'unknown-capture'),
      /a text is looked for with a regular expression/,
    ],
    ...[{ currentState: {} }, null, 5, expect.stringMatching('unknown')].map(
      (first): [string, () => void, RegExp] => [
        `the states in place of a code: ${typeof first}`,
        () => expect(unknownCapture).toFailPolicy(first as unknown as RegExp),
        /comes first is a diagnostic code or a regular expression, not .*`toFailPolicy\(undefined, \{/,
      ],
    ),
    [
      'the states in place of a code, negated',
      () => expect(policy).not.toFailPolicy(given as unknown as RegExp),
      /the states come second/,
    ],
    [
      'no name of a capture',
      () => expect(policy).toCapture(undefined as unknown as string, {}, given),
      /no capture is named `undefined`/,
    ],
    [
      'an expected state that is no YAML',
      () => expect(policy).toGenerateState('a: [', given),
      /--> expected state:1:4/,
    ],
    ...[new Map([['x', 1]]), new Date(0), new Set(), () => 1].map((value): [string, () => void, RegExp] => [
      `what no state can hold: ${Object.prototype.toString.call(value)}`,
      () => expect('desiredState: {x: {}}').toGenerateState({ x: value }),
      /x: a (JavaScript (Map|Date|Set)|function)/,
    ]),
    [
      'what no state can hold, as a part',
      () => expect('desiredState: {x: {}}').toGenerateStateMatching({ x: new Map() }),
      /x: a JavaScript Map/,
    ],
    [
      'a matcher of what is not there',
      () => expect('desiredState: {x: 1}').toGenerateStateMatching({ z: expect.not.stringContaining('z') }),
      /- z: StringNotContaining<z>/,
    ],
    ...[
      [expect.any(Number), 'Any<Number>'],
      [new Date(0), 'a JavaScript Date'],
    ].map(([wanted, text]): [string, () => void, RegExp] => [
      `the description of what is expected: ${text}`,
      () => expect({ desiredState: { x: text } }).toGenerateState({ x: wanted }),
      new RegExp(`x: ${text}, not this text`),
    ]),
    [
      'a pattern that does not match',
      () => expect('desiredState: {x: a}').toGenerateState({ x: expect.stringMatching(/^b/) }),
      /x: StringMatching<\/\^b\/>/,
    ],
    [
      'a list that does not match',
      () => expect('desiredState: {x: []}').toGenerateState({ x: expect.arrayContaining([{ y: 1n }]) }),
      /x: ArrayContaining<\[\{"y":1\}\]>/,
    ],
    [
      'a number that does not match',
      () => expect('desiredState: {x: 1}').toGenerateState({ x: expect.closeTo(5) }),
      /x: NumberCloseTo 5 \(2 digits\)/,
    ],
    [
      'a map that does not match',
      () => expect('desiredState: {x: {}}').toGenerateState({ x: expect.objectContaining({ y: 1 }) }),
      /x: ObjectContaining<\{"y":1\}>/,
    ],
    [
      'an invalid policy',
      () => expect(unknownCapture).toBeValidPolicy(),
      /has errors:[\s\S]*unknown-capture/,
    ],
    ['a valid policy, negated', () => expect(policy).not.toBeValidPolicy(), /has no errors/],
    [
      'a policy that is not portable',
      () => expect({ capture: { a: 'interfaces.mtu != 1500' } }).toBePortablePolicy(),
      /do not agree[\s\S]*portable-inequality/,
    ],
    ['a portable policy, negated', () => expect(policy).not.toBePortablePolicy(), /nothing in the policy/],
    [
      'a policy that is not portable on this state',
      () => expect('capture: {a: interfaces.name=="x"}').toBePortablePolicy(given),
      /portable-no-match/,
    ],
  ];
  test.each(cases)('%s', (_title, assert, message) => {
    expect(assert).toThrow(message);
  });
});

describe('arguments that can not be meant fail, negated or not', () => {
  const nothing = 'desiredState: {}';
  const capturing = 'capture: {a: interfaces}';
  const states = [undefined, null, 5, true, 'a', '- a', '5', [], [{}], () => 1, new Map(), new Date(0)];
  const inputs = [null, 5, 'interfaces: []', [], currentState, { interfaces: [] }, { state: {} }, () => 1];
  const isState = (given: unknown) => [
    () => expect(nothing).toGenerateState(given),
    () => expect(nothing).not.toGenerateState(given),
    () => expect(nothing).toGenerateStateMatching(given),
    () => expect(nothing).not.toGenerateStateMatching(given),
    () => expect(capturing).toCapture('a', given),
    () => expect(capturing).not.toCapture('a', given),
  ];
  const isInput = (given: never) => [
    () => expect(nothing).toGenerateState({}, given),
    () => expect(nothing).not.toGenerateState({ a: 1 }, given),
    () => expect(nothing).toGenerateStateMatching({}, given),
    () => expect(nothing).not.toGenerateStateMatching({ a: 1 }, given),
    () => expect(capturing).toCapture('a', {}, given),
    () => expect(capturing).not.toCapture('a', { a: 1 }, given),
    () => expect(unknownCapture).toFailPolicy('unknown-capture', given),
    () => expect(nothing).not.toFailPolicy(undefined, given),
    () => expect(nothing).toBeValidPolicy(given),
    () => expect(unknownCapture).not.toBeValidPolicy(given),
    () => expect(nothing).toBePortablePolicy(given),
    () => expect(unknownCapture).not.toBePortablePolicy(given),
  ];
  test.each(states.map((state) => [state]))('as an expected state: %j', (given) => {
    for (const assert of isState(given))
      expect(assert).toThrow(/^expected a state \(a map\) or its text.*, found /);
  });
  test.each(inputs.map((input) => [input]))('as an input: %j', (given) => {
    for (const assert of isInput(given as never))
      expect(assert).toThrow(/^the states come last, as in `\{ currentState, .* \}`, found /);
  });
  const shown = ['docs/errors.md', ...readdirSync(rendered).map((file) => rendered + file)]
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  // engine nmstate refuses a current state with numbers for names
  const warnings = diagnosticCodes.filter(
    (code) => code !== 'number-for-name' && !shown.includes(`error[${code}]`),
  );
  test.each([...warnings, 'more-findings' as const])('as an error: %s', (code) => {
    for (const assert of [
      () => expect(nothing).toFailPolicy(code),
      () => expect(nothing).not.toFailPolicy(code),
      () => expect(unknownCapture).not.toFailPolicy(code, given),
    ])
      expect(assert).toThrow(new RegExp(`\n\nno policy fails with \`${code}\``));
  });
  test('every other code is an error', () => {
    const state = { interfaces: [{ name: 1, type: 'bond' }] };
    expect('capture: {a: interfaces}').toFailPolicy('number-for-name', {
      currentState: state,
      engine: 'nmstate',
    });
    for (const code of diagnosticCodes)
      if (![...warnings, 'more-findings'].includes(code)) expect(nothing).not.toFailPolicy(code);
  });
  test.each([
    [{ currentState: 'interfaces: [' }, '--> current state:1:13'],
    [{ currentState: 'x: 1\nx: 2' }, '--> current state:2:1'],
    [{ currentState: '- a' }, 'expected a network state (a map)'],
    [{ currentState: 5 }, 'expected a network state (a map)'],
    [{ cachedCaptures: 'a: {' }, '--> captured states:1:4'],
    [{ cachedCaptures: ['a'] }, 'expected captured states (a map)'],
  ])('as states: %j', (states, message) => {
    for (const assert of [
      () => expect(capturing).toFailPolicy(undefined, states),
      () => expect(capturing).not.toFailPolicy('unknown-capture', states),
      () => expect(capturing).not.toFailPolicy(/circle/, states),
    ])
      expect(assert).toThrow(message);
    for (const assert of [
      () => expect(capturing).toGenerateState({}, states),
      () => expect(capturing).not.toGenerateState({ x: 1 }, states),
    ])
      expect(assert).toThrow('the policy fails');
    if (!('currentState' in states)) return;
    for (const assert of [
      () => expect(capturing).toBePortablePolicy(states),
      () => expect(capturing).not.toBePortablePolicy(states),
      () => expect(unknownCapture).not.toBePortablePolicy(states),
    ])
      expect(assert).toThrow(message);
  });
  test('states that can not be read may be asked for', () => {
    expect(capturing).toFailPolicy('invalid-yaml', { currentState: 'interfaces: [' });
    expect(capturing).toFailPolicy(/never closed/, { currentState: 'interfaces: [' });
    expect(capturing).toFailPolicy('cache-shape', { cachedCaptures: [] });
  });
  test('an input with more than what is known is one', () => {
    const known = { currentState, name: 'a row of a table' };
    for (const input of [{}, known, Object.create(null)]) expect(nothing).toGenerateState({}, input);
  });
});

describe('an expected state without an end fails, negated or not', () => {
  const map: Record<string, unknown> = {};
  map.a = { b: map, c: [map] };
  const list: unknown[] = [];
  list.push({ list });
  let shared: unknown = 1;
  for (let level = 0; level < 30; level++) shared = [shared, shared];
  let deep = {};
  for (let level = 0; level < 100_000; level++) deep = { deep };
  test.each([
    ['a map in itself', { x: 1, y: map }],
    ['a list in itself', { x: [list] }],
    ['parts that are shared over and over', { x: shared }],
    ['far too many levels', deep],
  ])('%s', (_title, endless) => {
    for (const assert of [
      () => expect('desiredState: {x: [[1]]}').toGenerateState(endless),
      () => expect('desiredState: {x: [[1]]}').not.toGenerateState(endless),
      () => expect('desiredState: {x: [[1]]}').not.toGenerateStateMatching(endless),
      () => expect('capture: {a: x}').not.toCapture('a', endless),
    ])
      expect(assert).toThrow('the expected state contains itself, or more than can be compared');
  });
});

describe('messages, in full', () => {
  const cases: [string, () => { pass: boolean; message: () => string }, string][] = [
    [
      'a difference is shown as YAML, in the order of what was expected, with warnings',
      () =>
        matchers.toGenerateState.call(
          {},
          {
            capture: { a: 'interfaces.name=="x"' },
            desiredState: { routes: {}, interfaces: [{ name: 'a', mtu: 9000 }] },
          },
          { interfaces: [{ mtu: 1500, name: 'a' }], routes: {} },
        ),
      `expect(policy).toGenerateState(expected)

the policy generates another state:

- Expected
+ Received

  interfaces:
-   - mtu: 1500
+   - mtu: 9000
      name: a
  routes: {}

warning[matched-nothing]: `,
    ],
    [
      'of a partial state only what was asked for is shown',
      () =>
        matchers.toGenerateStateMatching.call(
          {},
          { desiredState: { interfaces: [{ name: 'a', mtu: 9000, state: 'up' }, { name: 'b' }] } },
          { interfaces: [{ name: 'c' }, { name: 'a', mtu: 1500 }] },
        ),
      `expect(policy).toGenerateStateMatching(partial)

the generated state lacks something (only what was asked for is shown):

- Expected
+ Received

  interfaces:
-   - name: c
+   - name: b
    - name: a
-     mtu: 1500
+     mtu: 9000`,
    ],
    [
      'what could not be matched is described',
      () =>
        matchers.toCapture.call(
          { isNot: false },
          { capture: { all: 'routes' } },
          'all',
          {
            routes: { running: expect.any(String) },
          },
          { currentState: { routes: { running: 1 } } },
        ),
      `expect(policy).toCapture("all", expected)

the capture \`all\` holds another state:

- Expected
+ Received

  routes:
-   running: Any<String>
+   running: 1`,
    ],
    [
      'what can not describe itself is described as text',
      () =>
        matchers.toGenerateState.call(
          {},
          { desiredState: { hostname: { config: 'node1' } } },
          { hostname: { config: { asymmetricMatch: () => false, toString: () => 'a name in capitals' } } },
        ),
      `expect(policy).toGenerateState(expected)

the policy generates another state:

- Expected
+ Received

  hostname:
-   config: a name in capitals
+   config: node1`,
    ],
    [
      'a failing policy',
      () => matchers.toFailPolicy.call({ isNot: true }, { capture: { a: 'x y' } }, 'unexpected-token'),
      `expect(policy).not.toFailPolicy("unexpected-token")

the policy fails:

error[unexpected-token]: `,
    ],
  ];
  test.each(cases)('%s', (_title, run, expected) => {
    const text = run().message();
    expect(text.slice(0, expected.length)).toBe(expected);
  });

  test('the difference is that of the test runner, when there is one', () => {
    const diff = (before: unknown, after: unknown): string => `${before}=>${after}`;
    const { message } = matchers.toGenerateState.call({ utils: { diff } }, '', { a: 1 });
    expect(message()).toContain('a: 1\n=>{}\n');
  });
});

test('what is no fault of a document is thrown as it is', () => {
  const currentState = {
    get routes() {
      throw new RangeError('not here');
    },
  };
  expect(() => matchers.toBePortablePolicy.call({}, policy, { currentState })).toThrow(RangeError);
  expect(() => matchers.toGenerateState.call({}, policy, {}, { engine: 'go' as 'nmstate' })).toThrow(
    TypeError,
  );
});

import { describe, expect, it } from 'vitest';
import { checkPolicy, type Diagnostic, generateState, isNmpolicyError } from '../../src/index.ts';
import { normalizeState, validateState } from '../../src/schema/index.ts';
import { takeMarks } from '../harness/broken-policies.ts';
import { marked, underlined } from '../harness/underlined.ts';

const report = (text: string, found: readonly Diagnostic[]) => ({
  places: underlined(
    text,
    found.map(({ file }) => file),
  ),
  messages: found.map(({ code, message }) => `${code}: ${message}`),
});

describe('the manifest of a state', () => {
  const head = 'apiVersion: nmstate.io/v1beta1\nkind: NodeNetworkState\n';

  it.each([
    ['status', ''],
    ['status', 'status:\n'],
    ['current state', 'status: {}\n'],
    ['current state', 'status: { currentState: }\n'],
  ])('without a %s has an empty state: %j', (_part, status) => {
    expect(validateState(head + status)).toEqual([]);
    expect(normalizeState(head + status)).toEqual({ interfaces: [] });
  });

  it.each([
    ['status', 'status: ⟦5⟧\n', 'the number `5`'],
    ['current state', 'status: { currentState: ⟦[]⟧ }\n', 'an empty list'],
  ])('has a map for its %s', (_part, status, found) => {
    const { text, ranges } = takeMarks(head + status);
    expect(report(text, validateState(text))).toEqual({
      places: marked(text, ranges),
      messages: [`state-shape: expected a network state (a map), found ${found}`],
    });
  });
});

it('a manifest with a kind that is no text keeps no other from being checked', () => {
  const source = `apiVersion: nmstate.io/v1
kind: ⟦{ toString: 1 }⟧
---
apiVersion: nmstate.io/v1
kind: ⟦null⟧
---
desiredState:
  ⟦interface⟧: []
`;
  const { text, ranges } = takeMarks(source);
  const { places, messages } = report(text, checkPolicy(text));
  expect(places).toBe(marked(text, ranges));
  expect(messages).toEqual([
    'policy-shape: expected the kind of the manifest (a string), found a map with 1 key',
    'policy-shape: expected the kind of the manifest (a string), found null',
    expect.stringMatching(/^unknown-property: /),
  ]);
});

describe('captured states', () => {
  /** In the spelling of the text, which the Go command writes in its own. */
  const wrong: readonly [string, string, string][] = [
    ['a capture', 'eth: ⟦5⟧\n', 'a captured state (a map), found the number `5`'],
    ['a state', 'eth: { State: ⟦[]⟧ }\n', 'a network state (a map), found an empty list'],
    [
      'meta information',
      'eth: { state: {}, metainfo: ⟦x⟧ }\n',
      'the meta information (a map), found the string `"x"`',
    ],
    [
      'a time',
      'eth: { MetaInfo: { time: , TimeStamp: ⟦5⟧ } }\n',
      'a time and a version (a string), found the number `5`',
    ],
    [
      'a version',
      'eth: { metaInfo: { version: ⟦0⟧ } }\n',
      'a time and a version (a string), found the number `0`',
    ],
    [
      'no state',
      'eth: { ⟦interfaces⟧: [] }\n',
      'a captured state (`state` and `metaInfo`), found the key `interfaces`',
    ],
    [
      'a state beside its key',
      'eth: { MetaInfo: {}, ⟦States⟧: {} }\n',
      'a captured state (`state` and `metaInfo`), found the key `States`',
    ],
  ];
  it.each(wrong)('are refused at what is wrong with them: %s', (_name, source, message) => {
    const { text, ranges } = takeMarks(source);
    let caught: unknown;
    try {
      generateState({}, {}, text);
    } catch (error) {
      caught = error;
    }
    expect(isNmpolicyError(caught) && report(text, caught.diagnostics)).toEqual({
      places: marked(text, ranges),
      messages: [`cache-shape: expected ${message}`],
    });
  });
});

it.each([
  ['a state beside its key', 'eth: { stat: {} }', 'write `state`'],
  ['a state alone', 'eth: { interfaces: [] }', 'put the network state below a key `state`'],
  [
    'a status',
    'desiredState: {}\ncapturedStates: { eth: { state: {} } }\n',
    'hand over the `capturedStates` alone',
  ],
  ['a policy', 'capture: { eth: interfaces }', 'put the network state below a key `state`'],
])('what is no captured states gets advice: %s', (_name, cache, help) => {
  expect(() => generateState({}, {}, cache)).toThrow(`help: ${help}`);
});

it('captured states without a state are empty', () => {
  const cache = 'a: {}\nb: { metaInfo: {} }\nc: { state: null, more: 1 }\n';
  const { capturedStates } = generateState({ capture: { a: 'x', b: 'x', c: 'x' } }, {}, cache);
  expect(Object.values(capturedStates).map(({ state }) => state)).toEqual([{}, {}, {}]);
});

it.each([
  ['NodeNetworkState', 'kind: NodeNetworkState\nstatus: {}', undefined, 'nmstate.io/v1beta1'],
  [
    'NodeNetworkConfigurationEnactment',
    {},
    'kind: NodeNetworkConfigurationEnactment\nstatus: {}',
    'nmstate.io/v1beta1',
  ],
])('the advice for a %s without a version names the version of its kind', (_kind, state, cache, version) => {
  let caught: unknown;
  try {
    generateState({}, state, cache);
  } catch (error) {
    caught = error;
  }
  expect(isNmpolicyError(caught) && caught.diagnostics.map(({ help }) => help)).toEqual([
    `add \`apiVersion: ${version}\``,
  ]);
});

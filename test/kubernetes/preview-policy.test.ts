import { describe, expect, test } from 'vitest';
import { isNmpolicyError, toYaml } from '../../src/index.ts';
import {
  type NodePreview,
  type PreviewOptions,
  previewPolicy,
  toEnactmentStatus,
} from '../../src/kubernetes/index.ts';
import { bridgeOn, node, nodeState, policy, policyText, time, worker } from './cluster.ts';

const now = new Date(time);

describe('a node of the sequence may be', () => {
  const state = nodeState('n1', 'eth1');
  const { currentState } = state.status!;
  const withoutKind = { metadata: state.metadata, status: state.status };
  const cases: [string, unknown][] = [
    ['a labelled network state', nodeState('n1', 'eth1', worker)],
    ['the text of one', toYaml(nodeState('n1', 'eth1', worker))],
    ['an item of a list, which has no kind', { ...nodeState('n1', 'eth1', worker), kind: undefined }],
    ['a node and its state', { node: node('n1', worker), state }],
    [
      'a node and its state without kinds',
      { node: { metadata: node('n1', worker).metadata }, state: withoutKind },
    ],
    ['a node and its state as texts', { node: toYaml(node('n1', worker)), state: toYaml(state) }],
    [
      'a node and its state without kind as a text',
      { node: node('n1', worker), state: toYaml({ ...state, kind: undefined, apiVersion: undefined }) },
    ],
    ['a node and its bare state', { node: node('n1', worker), state: currentState }],
    [
      'a node and its state with keys that have no value',
      {
        metadata: undefined,
        node: { kind: undefined, metadata: { name: undefined, labels: worker } },
        state: { ...state, metadata: { name: 'n1', labels: { ...worker, disk: undefined } } },
        enactment: undefined,
      },
    ],
    ['a labelled state in a pair', { state: nodeState('n1', 'eth1', worker) }],
    ['the text of a labelled state in a pair', { state: toYaml(nodeState('n1', 'eth1', worker)) }],
  ];
  test.each(cases)('%s', (_title, input) => {
    const previews = [...previewPolicy(policy, [input], { now })];
    expect(previews).toMatchObject([{ nodeName: 'n1', desiredState: bridgeOn('eth1'), warnings: [] }]);
    expect(previews[0]!.error).toBeUndefined();
    expect(Object.keys(previews[0]!.capturedStates!)).toEqual(['default-gw', 'base-iface']);
    expect(previews[0]!.capturedStates!['default-gw']!.metaInfo).toEqual({ time, version: '0' });
  });
});

describe('nodeSelector', () => {
  const selecting = (nodeSelector: unknown): unknown => ({
    ...policy,
    spec: { nodeSelector, desiredState: { interfaces: [] } },
  });
  const disk = { ...worker, disk: 'ssd' };
  const cases: [string, unknown, unknown, boolean][] = [
    ['none selects every node', undefined, node('n1'), true],
    ['null selects every node', null, node('n1'), true],
    ['an empty one selects every node', {}, node('n1'), true],
    ['a label without a value, which JSON leaves out, is none', { disk: undefined }, node('n1'), true],
    [
      'a label of the state that the node has no value for',
      { disk: 'ssd' },
      {
        node: { metadata: { name: 'n1', labels: { disk: undefined } } },
        state: nodeState('n1', 'eth0', { disk: 'ssd' }),
      },
      true,
    ],
    ['a label the node has', worker, node('n1', disk), true],
    ['a label the node lacks', worker, node('n1', { disk: 'ssd' }), false],
    ['a label with another value', { disk: 'ssd' }, node('n1', { disk: 'hdd' }), false],
    ['all labels must match', { ...worker, disk: 'ssd' }, node('n1', worker), false],
    ['several labels that match', { ...worker, disk: 'ssd' }, node('n1', disk), true],
    ['the host name, by default the node name', { 'kubernetes.io/hostname': 'n1' }, node('n1'), true],
    ['another host name', { 'kubernetes.io/hostname': 'n1' }, node('n2'), false],
    [
      'a host name that is a label',
      { 'kubernetes.io/hostname': 'n1' },
      node('n1', { 'kubernetes.io/hostname': 'other' }),
      false,
    ],
    ['a label that only every prototype has', { constructor: '' }, node('n1'), false],
    ['a label of the state', worker, nodeState('n1', 'eth0', worker), true],
    [
      'the label of the node, not that of the state',
      { disk: 'ssd' },
      { node: node('n1', { disk: 'hdd' }), state: nodeState('n1', 'eth0', { disk: 'ssd' }) },
      false,
    ],
    [
      'a label of the state, which is a text, beside the node',
      { disk: 'ssd' },
      { node: node('n1'), state: toYaml(nodeState('n1', 'eth0', { disk: 'ssd' })) },
      true,
    ],
    [
      'the name in a state that is a text, beside a node without one',
      worker,
      { node: { metadata: { labels: worker } }, state: toYaml(nodeState('n1', 'eth0')) },
      true,
    ],
  ];
  test.each(cases)('%s', (_title, nodeSelector, input, isSelected) => {
    const names = [...previewPolicy(selecting(nodeSelector), [input])].map(({ nodeName }) => nodeName);
    expect(names).toEqual(isSelected ? ['n1'] : []);
  });

  test('takes a node without a name for one, and none on record for nothing', () => {
    const unnamed = [{ node: null, state: nodeState('n1', 'eth0', worker) }];
    const records = { nodes: [null], enactments: [null] } as unknown as PreviewOptions;
    expect([...previewPolicy(policy, unnamed, records)]).toMatchObject([{ nodeName: 'n1', warnings: [] }]);
    const none = { nodes: null, enactments: null } as unknown as PreviewOptions;
    expect([...previewPolicy(policy, unnamed, none)]).toMatchObject([{ nodeName: 'n1', warnings: [] }]);
  });

  test('takes labels from the nodes on record', () => {
    const states = ['n1', 'n2', 'n3'].map((name) => nodeState(name, 'eth0'));
    const nodes = [node('n3', worker), node('n1', worker), node('n2')];
    const relabelled = { node: node('n3', { 'node-role.kubernetes.io/worker': 'no' }), state: states[2] };
    const names = [...previewPolicy(policy, [...states, relabelled], { nodes })];
    expect(names.map(({ nodeName }) => nodeName)).toEqual(['n1', 'n3']);
  });

  test.each([
    [['a'], 'expected labels by name (a map), found a list', ['nodeSelector']],
    [new Map([['disk', 'ssd']]), 'expected labels by name (a map), found', ['nodeSelector']],
    [{ disk: true }, 'expected the value of a label (a string), found', ['nodeSelector', 'disk']],
  ])('that is none: %j', (nodeSelector, message, path) => {
    const error = caught(() => previewPolicy(selecting(nodeSelector), []));
    expect(error.diagnostics).toMatchObject([{ code: 'policy-shape', where: { document: 'policy', path } }]);
    expect(error.diagnostics[0]!.message).toContain(message);
    if (path.length > 1) expect(error.diagnostics[0]!.help).toBe('put it in quotes');
  });
});

describe('errors', () => {
  test('concern one node each', () => {
    const nodes = [
      nodeState('good', 'eth0', worker),
      nodeState('no-gateway', undefined, worker),
      nodeState('off', 'eth9', worker),
      { node: node('bad-text', worker), state: 'interfaces: [' },
      { node: node('bad-cache', worker), state: nodeState('bad-cache', 'eth0'), enactment: '- 1' },
      nodeState('last', 'eth1', worker),
    ];
    const outcome = ({ nodeName, error }: NodePreview): string =>
      `${nodeName}: ${error ? error.diagnostics.map(({ code }) => code).join(' ') : 'ok'}`;
    expect([...previewPolicy(policy, nodes)].map(outcome)).toEqual([
      'good: ok',
      'no-gateway: capture-is-empty',
      'off: capture-is-empty capture-is-empty',
      'bad-text: invalid-yaml',
      'bad-cache: cache-shape',
      'last: ok',
    ]);
  });

  test.each([
    [
      'an object whose kind is a map',
      { kind: { toString: 1 } },
      'the kind of the object (a string), found a map',
    ],
    ['a pod', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' } }, 'found kind `Pod`'],
    ['nothing', null, 'expected a node (a map), found null'],
    ['a list', { kind: 'NodeNetworkStateList', items: [] }, 'help: hand over its `items`, one at a time'],
    ['nothing at all', {}, 'neither a node nor the network state of one'],
    ['a bare state', { interfaces: [] }, 'help: hand over a `Node` or `NodeNetworkState`'],
    ['a promise', Promise.resolve(node('n1')), 'expected a node (a map), found'],
    ['a pair with a name', { node: 'n1', state: {} }, 'expected a node (a map), found the string'],
    ['a pair with a number', { node: 5, state: {} }, 'expected a node (a map), found the number'],
    [
      'a pair with a pod',
      { node: { kind: 'Pod', metadata: { name: 'n1' } }, state: {} },
      'expected a manifest of kind `Node`, found kind `Pod`',
    ],
    ['a pair whose kind is a map', { node: { kind: {} }, state: {} }, 'the kind of the object (a string)'],
    ['a pair of nothing', { node: {} }, 'no network state of the node is known'],
    ['broken text', '{', 'error[invalid-yaml]'],
  ])('what is no node: %s', (_title, input, message) => {
    const everywhere = { ...policy, spec: { ...policy.spec, nodeSelector: {} } };
    const [preview] = [...previewPolicy(everywhere, [input])];
    expect(preview).toMatchObject({ nodeName: '', error: { message: expect.stringContaining(message) } });
  });

  test('a text that is longer than the limits allow', () => {
    const limits = { documentSize: 1000 };
    const nodes = [toYaml(nodeState('n1', 'eth0', worker)), `# ${'x'.repeat(1000)}`];
    const codes = [...previewPolicy(policy, nodes, { limits })].map(({ nodeName, error }) => [
      nodeName,
      error?.diagnostics.map(({ code }) => code),
    ]);
    expect(codes).toEqual([
      ['n1', undefined],
      ['', ['size-limit']],
    ]);
  });

  test('that are no fault of a document are thrown as they are', () => {
    const previews = previewPolicy(policy, [nodeState('n1', 'eth0', worker)], { now: new Date(Number.NaN) });
    expect(() => previews.next()).toThrow(new TypeError('the option `now` must be a valid Date'));
  });

  test('a policy with captures needs the state of a node', () => {
    const [preview] = [...previewPolicy(policy, [node('n1', worker)])];
    expect(preview!.error!.diagnostics).toEqual([
      {
        code: 'state-shape',
        severity: 'error',
        message: 'no network state of node `n1` is known',
        help: 'hand it in together with its `NodeNetworkState`',
        where: { document: 'currentState', path: [] },
      },
    ]);
  });

  const empty = { ...nodeState('n1', 'eth0', worker), status: {} };
  test.each([
    ['an empty status', empty],
    ['no status', { ...empty, status: undefined }],
    ['no state, as a text', toYaml(empty)],
    ['an empty status, beside its node', { node: node('n1', worker), state: empty }],
  ])('a `NodeNetworkState` of %s is not asked for once more', (_title, input) => {
    expect([...previewPolicy(policy, [input])]).toMatchObject([
      {
        nodeName: 'n1',
        error: {
          diagnostics: [
            {
              message: 'no network state of node `n1` is known',
              help: 'its `NodeNetworkState` has no `status.currentState`',
            },
          ],
        },
      },
    ]);
  });

  test('an enactment that can not be read fails under the name in the state', () => {
    const [preview] = [
      ...previewPolicy(policy, [{ state: nodeState('n1', 'eth0', worker), enactment: '{' }]),
    ];
    expect(preview).toMatchObject({
      nodeName: 'n1',
      error: { diagnostics: [{ code: 'invalid-yaml', where: { document: 'cachedCaptures' } }] },
    });
  });

  test('a string where an object has data is no text', () => {
    const state = toYaml(nodeState('n1', 'eth0').status!.currentState);
    const stored = { ...nodeState('n1', 'eth0', worker), status: { currentState: state } };
    const captured = { metadata: { name: 'n1.bridge' }, status: { capturedStates: '{}' } };
    const codes = [
      ...previewPolicy(policy, [stored, { state: nodeState('n1', 'eth0', worker), enactment: captured }]),
    ].map(({ nodeName, error }) => [
      nodeName,
      error?.diagnostics.map(({ code, message }) => `${code}: ${message.slice(0, 46)}`),
    ]);
    expect(codes).toEqual([
      ['n1', ['state-shape: expected a network state (a map), found the st']],
      ['n1', ['cache-shape: expected captured states (a map), found the st']],
    ]);
  });

  test('a policy that is wrong throws at once, with its place in the text', () => {
    const error = caught(() => previewPolicy(policyText.replace('capture.default-gw', 'capture.gw'), []));
    expect(error.diagnostics).toMatchObject([{ code: 'unknown-capture', file: { line: 12 } }]);
  });

  test.each([[undefined], [42], [{}], ['kind: Node']])('nodes that can not be iterated: %j', (nodes) => {
    expect(() => previewPolicy(policy, nodes as never)).toThrow(TypeError);
  });

  test.each([['nodes'], ['enactments']])('an option `%s` that can not be iterated', (option) => {
    for (const given of [42, {}, { items: [] }, 'kind: Node'])
      expect(() => previewPolicy(policy, [], { [option]: given })).toThrow(
        new TypeError(`expected the option \`${option}\` as an array or another iterable`),
      );
    for (const given of [undefined, null, [], new Set()])
      expect([...previewPolicy(policy, [], { [option]: given })]).toEqual([]);
  });

  test('of the sequence itself are not swallowed', () => {
    const broken = (function* () {
      yield nodeState('n1', 'eth0', worker);
      throw new Error('connection lost');
    })();
    const previews = previewPolicy(policy, broken);
    expect(previews.next().value).toMatchObject({ nodeName: 'n1' });
    expect(() => previews.next()).toThrow('connection lost');
  });
});

describe('laziness', () => {
  test('looks at a node when its result is asked for', () => {
    const asked: string[] = [];
    const nodes = (function* () {
      for (const name of ['n1', 'n2', 'n3']) {
        asked.push(name);
        yield nodeState(name, 'eth0', worker);
      }
    })();
    const previews = previewPolicy(policy, nodes);
    expect(asked).toEqual([]);
    previews.next();
    expect(asked).toEqual(['n1']);
    previews.return!();
    expect(nodes.next().done).toBe(true);
  });

  test('gives an async iterable for one', async () => {
    const nodes = (async function* () {
      yield nodeState('n1', 'eth0', worker);
      yield nodeState('skipped', 'eth0');
      yield nodeState('n2', undefined, worker);
    })();
    const previews: NodePreview[] = [];
    for await (const preview of previewPolicy(policy, nodes)) previews.push(preview);
    expect(previews.map(({ nodeName, error }) => [nodeName, error === undefined])).toEqual([
      ['n1', true],
      ['n2', false],
    ]);
  });
});

describe('the cache', () => {
  const before = [...previewPolicy(policy, [nodeState('n1', 'eth0', worker)], { now })][0]!;
  const status = toEnactmentStatus(before as never, { policy, now });
  const enactment = { metadata: { name: 'n1.bridge-on-gateway' }, status };
  const moved = nodeState('n1', 'eth1', worker);
  const later = new Date('2026-11-24T00:00:00Z');
  const whole = {
    apiVersion: 'nmstate.io/v1beta1',
    kind: 'NodeNetworkConfigurationEnactment' as const,
    ...enactment,
  };
  const cases: [string, unknown, object][] = [
    ['an enactment on record', moved, { enactments: [enactment] }],
    ['an enactment in a pair', { state: moved, enactment: whole }, {}],
    ['an enactment without kind in a pair', { state: moved, enactment }, {}],
    ['the text of an enactment', { state: moved, enactment: toYaml(whole) }, {}],
    ['the text of an enactment without kind', { state: moved, enactment: toYaml(enactment) }, {}],
    ['captured states', { state: moved, enactment: status.capturedStates }, {}],
    ['captured states without any network state', { node: node('n1', worker), enactment }, {}],
  ];
  test.each(cases)('%s', (_title, input, options) => {
    const [after] = [...previewPolicy(policy, [input], { now: later, ...options })];
    expect(after).toEqual(before);
  });

  test('of no policy is not that of a bare one', () => {
    const nameless = { metadata: { name: 'n1.undefined' }, status };
    const { nodeSelector: _, ...bare } = policy.spec as Record<string, unknown>;
    const [after] = [...previewPolicy(bare, [moved], { enactments: [nameless] })];
    expect(after).toMatchObject({ desiredState: bridgeOn('eth1') });
  });

  test('of another policy or node is not taken', () => {
    const others = ['n1.other', 'n2.bridge-on-gateway'].map((name) => ({ metadata: { name }, status }));
    const [after] = [...previewPolicy(policyText, [moved], { enactments: others })];
    expect(after).toMatchObject({ desiredState: bridgeOn('eth1') });
  });
});

test.each([
  ['an empty text', ''],
  ['a text of comments', '# to be written\n'],
  ['null', null],
])('an empty policy selects every node and makes nothing of it: %s', (_title, empty) => {
  const previews = [...previewPolicy(empty, [node('n1'), nodeState('n2', 'eth0')])];
  expect(previews).toEqual(
    ['n1', 'n2'].map((nodeName) => ({ nodeName, desiredState: {}, capturedStates: {}, warnings: [] })),
  );
});

test('a bare policy selects every node, and options reach the engine', () => {
  const bare = { capture: { first: 'interfaces' }, desiredState: { interfaces: [] } };
  const states = [nodeState('n1', 'eth0'), nodeState('n2', 'eth0')];
  const names = (engine: 'nmstate' | 'nmpolicy'): (number | undefined)[] =>
    [...previewPolicy(bare, states, { engine })].map(
      ({ capturedStates }) => capturedStates && Object.keys(capturedStates.first!.state).length,
    );
  expect(names('nmpolicy')).toEqual([1, 1]);
  expect(names('nmstate')).toEqual([2, 2]);
});

function caught(action: () => unknown) {
  try {
    action();
  } catch (error) {
    if (isNmpolicyError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

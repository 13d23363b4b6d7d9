import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  compilePolicy,
  type GeneratedState,
  generateState,
  isNmpolicyError,
  parseYaml,
  toYaml,
} from '../../src/index.ts';

const policy = {
  capture: { eth: 'interfaces.name == "eth1"' },
  desiredState: { interfaces: [{ name: '{{ capture.eth.interfaces.0.name }}', mtu: 9000 }] },
};
const state = { interfaces: [{ name: 'eth0' }, { name: 'eth1' }] };
const desired = { interfaces: [{ name: 'eth1', mtu: 9000 }] };
const now = new Date('2026-01-15T12:00:00Z');
const manifest = {
  apiVersion: 'nmstate.io/v1',
  kind: 'NodeNetworkConfigurationPolicy',
  metadata: { name: 'x' },
  spec: { ...policy, nodeSelector: {}, maxUnavailable: 1 },
};
const nodeState = {
  apiVersion: 'nmstate.io/v1beta1',
  kind: 'NodeNetworkState',
  metadata: { name: 'n' },
  status: { currentState: state },
};

const forms: [string, unknown, unknown][] = [
  ['data', policy, state],
  ['manifests', manifest, nodeState],
  ['YAML', toYaml(policy), toYaml(state)],
  ['YAML of manifests', toYaml(manifest), toYaml(nodeState)],
  ['JSON', JSON.stringify(policy), JSON.stringify(state)],
  ['JSON of manifests', JSON.stringify(manifest), JSON.stringify(nodeState)],
  ['YAML with a byte order mark', `\ufeff${toYaml(policy)}`, `\ufeff${toYaml(state)}`],
  ['YAML between document marks', `---\n${toYaml(policy)}---\n`, `---\n${toYaml(state)}...\n`],
  ['the older name of the desired state', { capture: policy.capture, desired: policy.desiredState }, state],
];

it.each(forms)('takes policy and state as %s', (_form, one, current) => {
  expect(generateState(one, current, undefined, { now })).toEqual({
    desiredState: desired,
    capturedStates: {
      eth: {
        state: { interfaces: [{ name: 'eth1' }] },
        metaInfo: { time: '2026-01-15T12:00:00.000Z', version: '0' },
      },
    },
    warnings: [],
  });
});

const nothing: [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['an empty text', ''],
  ['a comment', '# nothing\n'],
  ['an empty map', {}],
  ['empty parts', 'capture:\ndesiredState:\n'],
  ['a manifest without a spec', { apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy' }],
];

it.each(nothing)('generates nothing from %s', (_name, one) => {
  expect(generateState(one, state)).toEqual({ desiredState: {}, capturedStates: {}, warnings: [] });
});

describe('the cache', () => {
  const metaInfo = { time: '2021-12-15T13:45:40Z', version: '0' };
  const cached = { interfaces: [{ name: 'old' }] };
  const enactment = {
    apiVersion: 'nmstate.io/v1beta1',
    kind: 'NodeNetworkConfigurationEnactment',
    status: { capturedStates: { eth: { state: cached, metaInfo } } },
  };
  const caches: [string, unknown][] = [
    ['as it is written', { eth: { state: cached, metaInfo } }],
    [
      'as the Go command writes it',
      { eth: { State: cached, MetaInfo: { TimeStamp: metaInfo.time, Version: '0' } } },
    ],
    ['as text', toYaml({ eth: { state: cached, metaInfo } })],
    [
      'with an unquoted time',
      `eth: {state: {interfaces: [{name: old}]}, metaInfo: {time: 2021-12-15T13:45:40Z, version: "0"}}`,
    ],
    ['of an enactment', enactment],
    ['with captures of other policies', { eth: { state: cached, metaInfo }, other: { state: {}, metaInfo } }],
  ];
  it.each(caches)('stands in for the state, %s', (_name, cache) => {
    expect(generateState(policy, state, cache)).toEqual({
      desiredState: { interfaces: [{ name: 'old', mtu: 9000 }] },
      capturedStates: { eth: { state: cached, metaInfo } },
      warnings: [],
    });
  });

  it('is completed with one time for all new captures', () => {
    const more = {
      capture: { ...policy.capture, b: 'interfaces.name == "eth0"', c: 'capture.eth | interfaces' },
    };
    const { capturedStates } = generateState(more, state, { eth: { state: cached, metaInfo } }, { now });
    const times = Object.values(capturedStates).map((one) => one.metaInfo.time);
    expect(times).toEqual([metaInfo.time, now.toISOString(), now.toISOString()]);
    expect(capturedStates.c!.state).toEqual(cached);
  });

  it('gives the same answer again, whatever the node looks like by then', () => {
    const first = generateState(policy, state, undefined, { now });
    const again = generateState(policy, { interfaces: [] }, first.capturedStates);
    expect(again).toEqual(first);
  });
});

describe('compilePolicy', () => {
  it('generates for many nodes', () => {
    const compiled = compilePolicy(policy);
    const answers = [state, { interfaces: [{ name: 'eth1', x: 1 }] }].map((one) =>
      compiled.generateState(one, undefined, { now }),
    );
    expect(answers).toEqual([
      generateState(policy, state, undefined, { now }),
      generateState(policy, { interfaces: [{ name: 'eth1', x: 1 }] }, undefined, { now }),
    ]);
  });

  it('throws at once what fails whatever the state is', () => {
    expect(() => compilePolicy({ capture: { a: 'interfaces.name == eth1' } })).toThrow(/not in quotes/);
    expect(() => compilePolicy({ desiredState: { x: '{{ capture.gone.y }}' } })).toThrow(
      /no capture is named `gone`/,
    );
  });
});

it('writes the captures of every order alike', () => {
  const captures: [string, string][] = [
    ['gw', 'routes.running.destination == "0.0.0.0/0"'],
    ['iface', 'interfaces.name == capture.gw.routes.running.0.next-hop-interface'],
    ['up', 'capture.iface | interfaces.state := "up"'],
    ['both', 'capture.gw + capture.up'],
  ];
  const node = {
    routes: { running: [{ destination: '0.0.0.0/0', 'next-hop-interface': 'eth1' }] },
    interfaces: [{ name: 'eth0' }, { name: 'eth1' }],
  };
  const results = permutations(captures).map((order) =>
    generateState(
      { capture: Object.fromEntries(order), desiredState: { interfaces: '{{ capture.both.interfaces }}' } },
      node,
      undefined,
      { now },
    ),
  );
  expect(results).toHaveLength(24);
  for (const result of results) expect(result).toEqual(results[0]);
  expect(results[0]!.desiredState).toEqual({ interfaces: [{ name: 'eth1', state: 'up' }] });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'the name %s',
  (name) => {
    const own = (value: unknown): Record<string, unknown> => Object.fromEntries([[name, value]]);
    const answer = (
      capture: Record<string, string>,
      current: unknown,
      desiredState: unknown = {},
    ): GeneratedState => generateState({ capture, desiredState }, current, undefined, { now });

    it('is a key like any other', () => {
      const current = { interfaces: [{ name: 'eth0', ...own('x') }, { name: 'eth1' }] };
      const { capturedStates } = answer(
        { a: `interfaces.${name} == "x"`, b: `interfaces.${name} := "y"` },
        current,
      );
      expect(capturedStates.a!.state.interfaces).toEqual([current.interfaces[0]]);
      expect(Object.getOwnPropertyDescriptor(capturedStates.b!.state.interfaces![1], name)?.value).toBe('y');
      expect(Object.getPrototypeOf(capturedStates.b!.state.interfaces![1])).toBe(Object.prototype);
    });

    it('matches nothing where it is not a key', () => {
      expect(
        answer({ a: `interfaces.${name} == "x"` }, { interfaces: [{ name: 'eth0' }] }).capturedStates.a!
          .state,
      ).toEqual({});
    });

    it('names a capture and a key of the desired state', () => {
      const result = answer(
        own('interfaces.name == "eth1"') as Record<string, string>,
        state,
        own(`{{ capture.${name}.interfaces.0.name }}`),
      );
      expect(Object.entries(result.desiredState)).toEqual([[name, 'eth1']]);
      expect(Object.keys(result.capturedStates)).toEqual([name]);
      expect(parseYaml(toYaml(result.desiredState))).toEqual(result.desiredState);
    });

    it('is an unknown capture where it is none', () => {
      expect(() => answer({}, {}, { x: `{{ capture.${name}.y }}` })).toThrow(
        `no capture is named \`${name}\``,
      );
    });
  },
);

it('knows its errors from another copy of the package', () => {
  const foreign = Object.assign(new Error('x'), { [Symbol.for('nmpolicy.NmpolicyError')]: true });
  expect([foreign, new Error('x'), null, undefined, 'x', {}].map(isNmpolicyError)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe('large integers', () => {
  const text =
    '{"interfaces": [{"name": "br0", "timer": 18446744073709551615, "text": "18446744073709551615"}]}';
  it.each([
    ['YAML', 'interfaces:\n- name: br0\n  timer: 18446744073709551615\n  text: "18446744073709551615"\n'],
    ['JSON', text],
  ])('survive from %s digit for digit', (_form, current) => {
    const { desiredState } = generateState(
      {
        capture: { a: 'interfaces.timer == 18446744073709551615' },
        desiredState: {
          x: '{{ capture.a.interfaces.0.timer }}',
          y: 'is {{ capture.a.interfaces.0.timer }}',
          z: '{{ capture.a.interfaces.0.text }}',
        },
      },
      current,
    );
    expect(desiredState).toEqual({
      x: 18446744073709551615n,
      y: 'is 18446744073709551615',
      z: '18446744073709551615',
    });
    expect(toYaml(desiredState)).toBe(
      "x: 18446744073709551615\n'y': is 18446744073709551615\nz: '18446744073709551615'\n",
    );
  });
});

it('rejects an unknown engine', () => {
  expect(() => generateState({}, {}, undefined, { engine: 'rust' as 'nmstate' })).toThrow(
    /nmpolicy or nmstate/,
  );
});

describe('a cache that is none', () => {
  const metaInfo = { time: '2021-12-15T13:45:40Z', version: '0' };
  const wrong: [string, unknown, RegExp][] = [
    ['a list', [], /expected captured states \(a map\), found an empty list/],
    ['a capture that is a text', { eth: 'x' }, /expected a captured state \(a map\)/],
    ['a state that is a list', { eth: { state: [] } }, /expected a network state \(a map\)/],
    ['two spellings', { eth: { state: {}, State: {} } }, /`State` is given twice/],
    [
      'a time that is a list',
      { eth: { state: {}, metaInfo: { ...metaInfo, time: [] } } },
      /expected a time and a version \(a string\)/,
    ],
    [
      'a date that is none',
      { eth: { state: {}, metaInfo: { ...metaInfo, time: new Date('x') } } },
      /expected a time and a version/,
    ],
    [
      'meta information that is a text',
      { eth: { state: {}, metaInfo: 'x' } },
      /expected the meta information/,
    ],
  ];
  it.each(wrong)('is refused: %s', (_name, cache, message) => {
    expect(() => generateState(policy, state, cache)).toThrow(message);
  });

  it('may lack meta information, and have a date for a time', () => {
    const { capturedStates } = generateState(
      { capture: { eth: 'a.b', b: 'a.b', c: 'a.b' } },
      {},
      {
        eth: { state: {} },
        b: { state: {}, metaInfo: { time: now } },
        // of another realm, as Jest has them
        c: { state: {}, metaInfo: { time: runInNewContext('new Date(time)', { time: now.getTime() }) } },
      },
      { now },
    );
    expect(Object.values(capturedStates).map((one) => one.metaInfo)).toEqual([
      { time: now.toISOString(), version: '0' },
      { time: now.toISOString(), version: '0' },
      { time: now.toISOString(), version: '0' },
    ]);
  });
});

it('makes its errors where the properties of every error are read-only', () => {
  const { name, message } = Object.getOwnPropertyDescriptors(Error.prototype);
  Object.defineProperties(Error.prototype, {
    name: { ...name, writable: false },
    message: { ...message, writable: false },
  });
  let found: unknown;
  try {
    generateState('desiredState: {a: "{{ capture.x }}"}', {});
  } catch (error) {
    found = error;
  } finally {
    Object.defineProperties(Error.prototype, { name: name!, message: message! });
  }
  expect(found).toMatchObject({ name: 'NmpolicyError', diagnostics: [{ code: 'unknown-capture' }] });
});

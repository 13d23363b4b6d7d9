import { describe, expect, test } from 'vitest';
import { generateState } from '../../src/index.ts';
import { keepUneditedCaptures, previewPolicy, toEnactmentStatus } from '../../src/kubernetes/index.ts';
import { nodeState, policy, time } from './cluster.ts';

const now = new Date(time);

describe('toEnactmentStatus', () => {
  const generated = generateState(policy, nodeState('n1', 'eth1'), undefined, { now });
  const metaInfo = { time, version: '0' };

  test('gives the fields of the status', () => {
    const { desiredState, capturedStates } = generated;
    expect(toEnactmentStatus(generated, { policy, now })).toEqual({
      desiredState,
      desiredStateMetaInfo: metaInfo,
      capturedStates,
      policyGeneration: 3,
    });
    expect(capturedStates['base-iface']!.metaInfo).toEqual(metaInfo);
  });

  test('takes no time that is none', () => {
    const options = { now: new Date(Number.NaN) };
    expect(() => toEnactmentStatus(generated, options)).toThrow('the option `now` must be a valid Date');
  });

  test('takes no node of a preview that failed, and nothing else that is no generated state', () => {
    const [failed] = previewPolicy({ ...policy, spec: { ...policy.spec, nodeSelector: {} } }, [
      { state: {} },
    ]);
    expect(failed!.error).toBeDefined();
    for (const given of [failed, 5, 'x', {}, { desiredState: 'x' }])
      expect(() => toEnactmentStatus(given as typeof generated)).toThrow('expected a generated state');
  });

  test('leaves the generation out when it is not known, and takes the present time', () => {
    const status = toEnactmentStatus(generated);
    expect(Object.keys(status)).toEqual(['desiredState', 'desiredStateMetaInfo', 'capturedStates']);
    expect(Date.now() - Date.parse(status.desiredStateMetaInfo.time)).toBeLessThan(60_000);
  });

  test('is plain data', () => {
    const status = toEnactmentStatus(generated, { policy, now });
    expect(JSON.parse(JSON.stringify(status))).toEqual(status);
  });
});

describe('keepUneditedCaptures', () => {
  const capture = {
    gateway: 'routes.running.destination=="0.0.0.0/0"',
    base: 'interfaces.name==capture.gateway.routes.running.0.next-hop-interface',
    renamed: 'capture.base | interfaces.name := "br1"',
    other: 'interfaces.type=="ethernet"',
  };
  const cache = Object.fromEntries(
    Object.keys(capture).map((name) => [
      name,
      { state: { description: name }, metaInfo: { time, version: '0' } },
    ]),
  );
  const kept = (after: object, engine: 'nmpolicy' | 'nmstate' = 'nmpolicy', before: unknown = { capture }) =>
    Object.keys(keepUneditedCaptures(cache, before, { capture: after }, { engine }));

  const cases: [string, object, string[]][] = [
    ['no edit', capture, ['gateway', 'base', 'renamed', 'other']],
    ['an edited leaf', { ...capture, other: 'interfaces.type=="bond"' }, ['gateway', 'base', 'renamed']],
    ['an edited root, and all that depend on it', { ...capture, gateway: 'routes.running' }, ['other']],
    ['an edited link', { ...capture, base: 'capture.gateway | interfaces' }, ['gateway', 'other']],
    ['a removed capture', { gateway: capture.gateway }, ['gateway']],
    ['a removed capture that is referred to', { base: capture.base, other: capture.other }, ['other']],
    ['a new capture', { ...capture, more: 'interfaces' }, ['gateway', 'base', 'renamed', 'other']],
    [
      'a reference that moved',
      { ...capture, base: 'interfaces.name == "x"', renamed: capture.renamed },
      ['gateway', 'other'],
    ],
    ['a capture that is broken now', { ...capture, other: '==' }, ['gateway', 'base', 'renamed']],
    [
      'a root that several refer to',
      {
        gateway: 'routes.running',
        base: capture.base,
        more: 'capture.gateway | routes.running',
        other: capture.other,
      },
      ['other'],
    ],
    ['nothing left', {}, []],
  ];
  test.each(cases)('%s', (_title, after, expected) => {
    expect(kept(after)).toEqual(expected);
  });

  test.each(cases)('engine nmstate, all or nothing: %s', (title, after, expected) => {
    expect(kept(after, 'nmstate')).toEqual(
      expected.length === Object.keys(after).length
        ? expected
        : title === 'a removed capture'
          ? ['gateway']
          : [],
    );
  });

  test('keeps the entries as they were, also in the spelling of the Go command', () => {
    const written = { other: { State: { a: 1 }, MetaInfo: { TimeStamp: time, Version: '0' } } };
    expect(keepUneditedCaptures(written, { capture }, { capture })).toEqual({
      other: { state: { a: 1 }, metaInfo: { time, version: '0' } },
    });
    expect(keepUneditedCaptures({ other: { state: {} } }, { capture }, { capture })).toEqual({
      other: { state: {} },
    });
  });

  test('takes policies as manifests and text, an enactment as the cache', () => {
    const text = JSON.stringify(policy);
    const status = toEnactmentStatus(generateState(policy, nodeState('n1', 'eth0')));
    const enactment = { apiVersion: 'v', kind: 'NodeNetworkConfigurationEnactment', status };
    expect(keepUneditedCaptures(enactment, text, policy)).toEqual(status.capturedStates);
  });

  test('keeps nothing when the policy of before is not known', () => {
    expect(kept(capture, 'nmpolicy', null)).toEqual([]);
  });
});

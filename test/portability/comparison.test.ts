import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluate-policy.ts';
import { compareEngines, generateState } from '../../src/index.ts';
import { compare } from '../../src/portability/compare-engines.ts';
import { differences } from '../../src/portability/differences.ts';
import { marked } from '../harness/underlined.ts';

const ethernet = (name: string, more: object = {}): object => ({
  name,
  type: 'ethernet',
  state: 'up',
  ...more,
});

describe('compareEngines says where the answers part', () => {
  test('by a capture that is not in the cache, which engine nmstate leaves out', () => {
    const capture = { a: 'interfaces.name == "eth0"', b: 'routes.running' };
    const cachedCaptures = { a: { state: { interfaces: [ethernet('eth0')] } } };
    const state = { routes: { running: [] } };
    expect(compareEngines({ capture }, state, { cachedCaptures }).differences).toEqual([
      {
        capture: 'b',
        path: [],
        values: { nmpolicy: state },
        message:
          'capture `b` differs as a whole: engine nmpolicy has a map with 1 key, engine nmstate has nothing',
      },
    ]);
  });

  test('by a state that engine nmstate would refuse, which is compared as it is', () => {
    const capture = { a: 'interfaces.mtu' };
    const { differences } = compareEngines({ capture }, { interfaces: [ethernet('eth0', { mtu: 1500 })] });
    expect(differences.map(({ path, values }) => [path, values])).toEqual([
      [['interfaces', 0, 'name'], { nmstate: 'eth0' }],
      [['interfaces', 0, 'type'], { nmstate: 'ethernet' }],
      [['interfaces', 0, 'state'], { nmstate: 'up' }],
    ]);
  });

  test('a hundred times at most', () => {
    const interfaces = Array.from({ length: 99 }, (_, number) => ethernet(`eth${number}`, { mtu: 1500 }));
    const { differences } = compareEngines({ capture: { a: 'interfaces.mtu' } }, { interfaces });
    expect(differences).toHaveLength(100);
  });
});

describe('whoever needs one difference', () => {
  test('has no more states compared', () => {
    const asked: string[] = [];
    const states = (value: number) => ({
      get: (name: string) => {
        asked.push(name);
        return { value };
      },
    });
    const evaluation = (value: number): Evaluation => ({
      states: states(value) as unknown as Evaluation['states'],
      errors: [],
      result: generateState({ capture: { a: 'interfaces', b: 'routes' } }),
    });
    const [first] = compare(evaluation(1), evaluation(2), 500, 1);
    expect(first).toMatchObject({ capture: 'a', path: ['value'], values: { nmpolicy: 1, nmstate: 2 } });
    expect(asked).toEqual(['a', 'a']);
  });

  test.each([
    [1, [['a', 0]]],
    [2, [['a', 0], ['b']]],
    [undefined, [['a', 0], ['b'], ['c']]],
  ])('has no more of a state compared: %s', (most, paths) => {
    const found = differences({ a: [1, 2], b: 1, c: 1 }, { a: [2, 2], b: 2 }, 500, most);
    expect(found.map(({ path }) => path)).toEqual(paths);
  });
});

describe('generateState warns', () => {
  const unordered = { interfaces: [ethernet('eth1'), ethernet('eth0')] };
  const ethernets = 'interfaces.type == "ethernet"';

  test.each([
    [
      'of an element that an expression reads by number in another order',
      { a: ethernets, b: 'interfaces.name == capture.a.interfaces.0.name' },
      {},
      {
        code: 'portable-element-order',
        underlined: 'interfaces.name == ⟦capture.a.interfaces.0.name⟧',
        message:
          '`capture.a.interfaces.0.name` reads the element `eth1` here, and `eth0` in engine nmstate, which orders interfaces by name',
      },
    ],
    [
      'of an element that a template reads by number in another order',
      { a: ethernets },
      { hostname: { config: '{{ capture.a.interfaces.1.name }}' } },
      {
        code: 'portable-element-order',
        underlined: '{{ ⟦capture.a.interfaces.1.name⟧ }}',
        message:
          '`capture.a.interfaces.1.name` reads the element `eth0` here, and `eth1` in engine nmstate, which orders interfaces by name',
      },
    ],
    [
      'of a capture that holds something else',
      { a: 'interfaces.name' },
      {},
      {
        code: 'portable-result',
        underlined: '⟦interfaces.name⟧',
        message: 'the engines do not give the same capture `a` for this state',
      },
    ],
    [
      'of another desired state',
      { a: 'interfaces.name == "eth0"' },
      { hostname: { config: 'node on {{ capture.a.interfaces.0.name }}' } },
      {
        code: 'portable-result',
        underlined: undefined,
        message: 'the engines do not give the same desired state for this state',
      },
    ],
    [
      'of a capture that only engine nmstate refuses, though a template reads one of its elements',
      { a: 'interfaces.type != "veth"' },
      { hostname: { config: '{{ capture.a.interfaces.0.name }}' } },
      {
        code: 'portable-result',
        underlined: '⟦interfaces.type != "veth"⟧',
        message: expect.stringMatching(/^only engine nmstate fails, in /),
      },
    ],
  ])('%s', (_title, capture, desiredState, expected) => {
    const { warnings } = generateState({ capture, desiredState }, unordered, undefined, { portable: true });
    const found = warnings.map(({ code, text, span, message }) => ({
      code,
      underlined: text === undefined ? undefined : marked(text, [span!]),
      message,
    }));
    expect(found).toEqual([expected]);
  });
});

describe('generateState warns of a capture that matched nothing', () => {
  const state = { interfaces: [ethernet('eth0')] };
  const none = 'interfaces.name == "eth9"';

  test.each([
    ['when it compares', { a: none }, [['portable-no-match', 'a']]],
    ['but not when it filters by a path, which may find nothing', { a: 'dns-resolver.config' }, []],
    [
      'but not when it filters what holds nothing',
      { a: 'dns-resolver.config', b: 'capture.a | routes.running' },
      [],
    ],
    ['once, and not where it is read', { a: none, b: `capture.a | ${none}` }, [['portable-no-match', 'a']]],
    [
      'and of what differs beside a path filter that found nothing',
      { a: 'dns-resolver.config', b: 'interfaces.name' },
      [['portable-result', 'b']],
    ],
    [
      'and says so otherwise when engine nmstate fails for another reason',
      { a: 'interfaces.type != "ethernet"' },
      [['portable-result', 'a']],
    ],
  ])('%s', (_title, capture, expected) => {
    const { warnings } = generateState({ capture, desiredState: {} }, state, undefined, { portable: true });
    const found = warnings.filter(({ code }) => code !== 'matched-nothing');
    expect(found.map(({ code, where }) => [code, where?.capture])).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import {
  checkPolicy,
  type Diagnostic,
  formatDiagnostics,
  generateState,
  isNmpolicyError,
  type NmpolicyError,
} from '../../src/index.ts';
import { previewPolicy } from '../../src/kubernetes/index.ts';
import { sections } from '../../src/policy/sections.ts';
import { brokenPolicies } from '../harness/broken-policies.ts';
import { good } from './good-policy.ts';

const codes = (found: readonly Diagnostic[]): string[] => found.map(({ code }) => code);

describe('checkPolicy', () => {
  it.each([
    ['a policy as text', good],
    [
      'a policy in a manifest',
      { apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', spec: {} },
    ],
    ['an empty text', ''],
    ['nothing', undefined],
    ['null', null],
    ['an empty map', {}],
    ['an empty list of manifests', { apiVersion: 'v1', kind: 'List', items: [] }],
  ])('finds nothing wrong with %s', (_name, policy) => expect(checkPolicy(policy)).toEqual([]));

  it('puts findings in the order of a policy that is data', () => {
    const policy = {
      desiredState: { interfaces: [{ name: '{{ x }}' }, { name: '{{' }], routes: '{{ y }}' },
      capture: { b: 'interfaces.name == eth1', a: 'x == y | z', c: 1 },
      extra: true,
    };
    const found = checkPolicy(policy).filter(({ severity }) => severity === 'error');
    expect(found.map(({ where }) => where?.path.join('.'))).toEqual([
      'desiredState.interfaces.0.name',
      'desiredState.interfaces.1.name',
      'desiredState.routes',
      'capture.b',
      'capture.a',
      'capture.c',
      'extra',
    ]);
  });

  it('reports at most a hundred findings, and how many more there are', () => {
    const capture = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [`c${at}`, 'interfaces.name == eth1']),
    );
    const found = checkPolicy({ capture });
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({
      code: 'more-findings',
      severity: 'error',
      message: '200 more findings not shown',
    });
    expect(codes(checkPolicy({ capture }, { maxFindings: 0 }))).toEqual(['more-findings']);
    expect(checkPolicy({ capture }, { maxFindings: 1000 })).toHaveLength(300);
  });

  it('has as many in the message of an error, which has all diagnostics', () => {
    const failing = (count: number): NmpolicyError => {
      const capture = Object.fromEntries(Array.from({ length: count }, (_, at) => [`c${at}`, 'a @']));
      try {
        generateState({ capture });
      } catch (error) {
        if (isNmpolicyError(error)) return error;
      }
      return expect.unreachable();
    };
    const { diagnostics, message } = failing(102);
    expect(diagnostics).toHaveLength(102);
    expect(message).toBe(`${formatDiagnostics(diagnostics.slice(0, 100))}\n\n2 more findings not shown`);
    expect(failing(100).message).toBe(formatDiagnostics(diagnostics.slice(0, 100)));
  });

  it('warns of more findings when the others are warnings', () => {
    const found = checkPolicy(
      { capture: { a: 'interfaces', b: 'interfaces' }, desiredState: {} },
      { maxFindings: 1 },
    );
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['unused-capture', 'warning'],
      ['more-findings', 'warning'],
    ]);
  });

  it('finds every error that generating a state finds, whatever the state', () => {
    for (const { policy, state, engine } of brokenPolicies().flatMap(([, cases]) => cases)) {
      if (state !== undefined) continue;
      const found = codes(checkPolicy(policy, { engine }));
      try {
        generateState(policy, {}, undefined, { engine });
      } catch (error) {
        if (!isNmpolicyError(error)) throw error;
        // several policies in one text are a mistake only for who wants one
        const wanted = codes(error.diagnostics).filter(
          (code) => !/^(capture-is-empty|no-match|unknown-step)$/.test(code),
        );
        if (!/documents$|kind/.test(error.diagnostics[0]!.message))
          expect(found).toEqual(expect.arrayContaining(wanted));
      }
    }
  });

  const kind = 'apiVersion: nmstate.io/v1, kind: NodeNetworkConfigurationPolicy';
  const manifest = `${kind}, foo: 1`;
  const spec = '{ capture: { a: x == y, a: x == y } }';
  it.each([
    [
      'a policy',
      [`&p { ${manifest}, spec: ${spec} }`, '*p'],
      ['unknown-policy-key', 'unused-capture', 'duplicate-key', 'unquoted-string'],
    ],
    [
      'what is in a manifest',
      [`{ ${manifest}, spec: &s ${spec} }`, `{ ${manifest}, spec: *s }`],
      ['unknown-policy-key', 'unused-capture', 'duplicate-key', 'unquoted-string', 'unknown-policy-key'],
    ],
    ['what is no policy', [`&p { ${kind}s, spec: ${spec} }`, '*p'], ['policy-shape']],
    ['nothing', [`{ ${kind}, spec: }`, `{ ${kind}, spec: }`], []],
  ])('finds a mistake once in a list that refers again to %s', (_name, items, expected) => {
    const list = `kind: List\nitems:\n${items.map((item) => `- ${item}\n`).join('')}`;
    expect(codes(checkPolicy(list)).sort()).toEqual(expected.sort());
  });

  it('leaves the policy as it is', () => {
    const policy = { capture: { a: 'interfaces.name == eth1' }, desiredState: { x: ['{{ a }}'] } };
    const before = structuredClone(policy);
    checkPolicy(policy, { portable: true });
    expect(policy).toEqual(before);
  });
});

it('knows the sections that NMState has', async () => {
  const { default: schema } = await import('../../src/schema/nmstate.schema.json');
  const definitions = schema.$defs as unknown as Record<string, { properties?: Record<string, unknown> }>;
  const root = definitions[(schema.$ref as string).split('/').at(-1)!]!;
  expect([...sections.keys()].sort()).toEqual(Object.keys(root.properties!).sort());
});

it('says nothing of unused captures when what a policy wants is hidden by a mistake', () => {
  const policy = { capture: { a: 'interfaces.name' }, whatever: {} };
  expect(codes(checkPolicy(policy))).toEqual(['unknown-policy-key']);
});

it('looks captures up without a section of them, unless an unknown key could be one', () => {
  const checked = (key: string): string[] =>
    checkPolicy({
      apiVersion: 'nmstate.io/v1',
      kind: 'NodeNetworkConfigurationPolicy',
      metadata: { name: 'p' },
      spec: { [key]: 3, desiredState: { interfaces: '{{ capture.a.interfaces }}' } },
    }).map(({ code }) => code);
  expect(checked('maxUnavailble')).toEqual(['unknown-policy-key', 'unknown-capture']);
  expect(checked('definitions')).toEqual(['unknown-policy-key']);
});

it('reads a misspelt desired state, and warns of what it does not use', () => {
  const policy = { capture: { a: 'interfaces.name' }, desiredstate: {} };
  expect(codes(checkPolicy(policy))).toEqual(['unused-capture', 'unknown-policy-key']);
});

describe('a node selector', () => {
  const kind = 'NodeNetworkConfigurationPolicy';
  const manifest = (selector: string): string =>
    `apiVersion: nmstate.io/v1\nkind: ${kind}\nspec:\n  nodeSelector: ${selector}\n`;
  it.each([['{a: b, "": ""}'], ['{}'], ['null']])('may be %s', (selector) =>
    expect(checkPolicy(manifest(selector))).toEqual([]),
  );
  it.each([
    ['{a: b, c: true, d: 5}', ['nodeSelector.c', 'nodeSelector.d'], 'the value of a label (a string)'],
    ['[a]', ['nodeSelector'], 'labels by name (a map)'],
    ['a', ['nodeSelector'], 'labels by name (a map)'],
  ])('can not be %s, as in a preview', (selector, places, expected) => {
    const found = checkPolicy(manifest(selector));
    expect(found[0]!.message).toContain(`expected ${expected}, found`);
    expect(found.map(({ where }) => where?.path.join('.'))).toEqual(places);
    expect(found).toMatchObject(places.map(() => ({ code: 'policy-shape', file: { line: 4 } })));
    expect(() => previewPolicy(manifest(selector), [])).toThrow(found[0]!.message);
  });
  it('is an unknown key of a bare policy, and nothing else', () => {
    const bare = { capture: {}, nodeSelector: [] };
    const list = { apiVersion: 'v1', kind: 'List', items: [bare] };
    for (const policy of [bare, list]) expect(codes(checkPolicy(policy))).toEqual(['unknown-policy-key']);
  });
});

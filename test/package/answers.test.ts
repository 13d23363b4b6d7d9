import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import * as sources from '../../src/index.ts';
import { brokenPolicies } from '../harness/broken-policies.ts';
import { readCases } from '../harness/cases.ts';

type Library = typeof sources;

// The bundles leave parts of their libraries out and are minified: they have to answer as the sources do.
const built = '../../dist/index';
const bundles: readonly [string, Library][] = [
  ['ESM', (await import(`${built}.js`)) as Library],
  ['CommonJS', createRequire(import.meta.url)(`${built}.cjs`) as Library],
];

/** A result, or the message of an error. */
function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}

const cases = ['nmpolicy', 'language', 'nmstate'].flatMap((name) =>
  readCases(`test/cases/conformance/${name}.jsonl`).map((one) => ({
    ...one,
    engine: name === 'nmstate' ? ('nmstate' as const) : ('nmpolicy' as const),
  })),
);
const policies = brokenPolicies().flatMap(([, list]) => list);

describe.each(bundles)('%s', (_format, bundle) => {
  test('evaluates', () => {
    const evaluate = ({ generateState }: Library) =>
      cases.map(({ id, policy, current, cache, engine }) => [
        id,
        outcome(() => ({ ...generateState(policy, current, cache, { engine, now: new Date(0) }) })),
      ]);
    expect(evaluate(bundle)).toEqual(evaluate(sources));
  });

  test('finds mistakes', () => {
    const check = ({ checkPolicy, formatDiagnostics }: Library) =>
      policies.map(({ name, policy, engine }) => [name, formatDiagnostics(checkPolicy(policy, { engine }))]);
    expect(check(bundle)).toEqual(check(sources));
  });
});

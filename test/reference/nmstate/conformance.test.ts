import { describe, expect, test } from 'vitest';
import { type ConformanceCase, readCases } from '../../harness/cases.ts';
import { fingerprint, type Json, type JsonMap } from '../json.ts';
import { referenceNmstate } from './generate.ts';

/** nmstate adds an empty list of interfaces to a state, and it counts as absent. */
function comparable(state: JsonMap): JsonMap {
  const { interfaces = null, ...rest } = state;
  return Array.isArray(interfaces) && interfaces.length === 0 ? rest : state;
}

function fingerprints(captured: { readonly [id: string]: JsonMap }): string {
  return fingerprint(
    Object.fromEntries(Object.entries(captured).map(([id, state]) => [id, comparable(state)])),
  );
}

function check({ policy, current, cache = {}, expected }: ConformanceCase): void {
  const result = referenceNmstate(policy as Json, current as Json, cache as Json);
  expect(result).toHaveProperty('ok', expected.ok);
  if (!result.ok || !expected.ok) return;
  const { desiredState, captured } = expected as {
    desiredState?: JsonMap;
    captured: Record<string, JsonMap>;
  };
  expect(fingerprints(result.captured)).toBe(fingerprints(captured));
  expect(fingerprint(comparable(result.desiredState))).toBe(fingerprint(comparable(desiredState ?? {})));
}

describe("the reference interpreter of engine `nmstate` on nmstatectl's answers", () => {
  const cases = readCases('test/cases/conformance/nmstate.jsonl');
  test('there are as many cases as were recorded', () => expect(cases).toHaveLength(554));
  test.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => check(one));
});

// Other projects' data: run from the place it is kept in, where there is one.
const peers = ['../shared/peers/examples.jsonl', '../shared/peers/nmpolicy-resolver.jsonl']
  .flatMap(readCases)
  .filter(({ engine }) => engine === 'nmstate');

describe.runIf(peers.length > 0)("the reference interpreter on nmstate's own examples", () => {
  test.each(peers.map((one) => [one.id, one] as const))('%s', (_id, one) => check(one));
});

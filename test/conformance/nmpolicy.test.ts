import { describe, expect, it } from 'vitest';
import { generateState, isNmpolicyError } from '../../src/index.ts';
import { type ConformanceCase, readCases } from '../harness/cases.ts';

function check({ policy, current, cache, expected }: ConformanceCase): void {
  if (expected.ok) {
    const { desiredState, capturedStates } = generateState(policy, current, cache);
    const captured = Object.fromEntries(
      Object.entries(capturedStates).map(([name, { state }]) => [name, state]),
    );
    expect(desiredState).toEqual(expected.desiredState ?? {});
    expect(captured).toEqual(expected.captured);
    return;
  }
  const caught = catchError(() => generateState(policy, current, cache));
  expect(isNmpolicyError(caught), String(caught)).toBe(true);
  for (const text of expected.mention ?? []) expect(String((caught as Error).message)).toContain(text);
}

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

const files: readonly [string, string, number][] = [
  ['the original Go library', 'test/cases/conformance/nmpolicy.jsonl', 515],
  ['the language page', 'test/cases/conformance/language.jsonl', 36],
];

describe.each(files)('engine nmpolicy answers as %s', (_, file, count) => {
  const cases = readCases(file);
  it(`has all ${count} cases`, () => expect(cases).toHaveLength(count));
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => check(one));
});

// Other projects' data: run from the place it is kept in, where there is one.
const peers = ['../shared/peers/examples.jsonl', '../shared/peers/nmpolicy-resolver.jsonl'];
const peerCases = peers.flatMap(readCases).filter(({ engine }) => engine === 'nmpolicy');
describe.runIf(peerCases.length > 0)("engine nmpolicy answers as the engines' own examples", () => {
  it.each(peerCases.map((one) => [one.id, one] as const))('%s', (_id, one) => check(one));
});

import { describe, expect, it } from 'vitest';
import { type EngineName, generateState, isNmpolicyError } from '../../src/index.ts';
import { type ConformanceCase, readCases } from '../harness/cases.ts';

function check({ policy, current, cache, expected }: ConformanceCase, engine: EngineName): void {
  const generate = (): ReturnType<typeof generateState> => generateState(policy, current, cache, { engine });
  if (expected.ok) {
    const { desiredState, capturedStates } = generate();
    const captured = Object.entries(capturedStates).map(([name, { state }]) => [
      name,
      comparable(state, engine),
    ]);
    const wanted = Object.entries(expected.captured).map(([name, state]) => [
      name,
      comparable(state, engine),
    ]);
    expect(comparable(desiredState, engine)).toEqual(comparable(expected.desiredState ?? {}, engine));
    expect(Object.fromEntries(captured)).toEqual(Object.fromEntries(wanted));
    return;
  }
  const caught = catchError(generate);
  expect(isNmpolicyError(caught), String(caught)).toBe(true);
  for (const text of expected.mention ?? []) expect(String((caught as Error).message)).toContain(text);
}

/** nmstate adds an empty list of interfaces to a state, and it counts as absent. */
function comparable(state: unknown, engine: EngineName): unknown {
  const { interfaces, ...rest } = state as { interfaces?: unknown };
  const isEmpty = Array.isArray(interfaces) && interfaces.length === 0;
  return engine === 'nmstate' && isEmpty ? rest : state;
}

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

const files: readonly [EngineName, string, number][] = [
  ['nmpolicy', 'test/cases/conformance/nmpolicy.jsonl', 515],
  ['nmpolicy', 'test/cases/conformance/language.jsonl', 36],
  ['nmstate', 'test/cases/conformance/nmstate.jsonl', 554],
];

describe.each(files)('engine %s answers as recorded in %s', (engine, file, count) => {
  const cases = readCases(file);
  it(`has all ${count} cases`, () => expect(cases).toHaveLength(count));
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => check(one, engine));
});

// Other projects' data: run from the place it is kept in, where there is one.
const peers = ['../shared/peers/examples.jsonl', '../shared/peers/nmpolicy-resolver.jsonl'].flatMap(
  readCases,
);
describe.runIf(peers.length > 0)("the engines' own examples", () => {
  it.each(peers.map((one) => [one.id, one] as const))('%s', (_id, one) => check(one, one.engine!));
});

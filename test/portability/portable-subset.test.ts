import { expect, it } from 'vitest';
import { type Random, seededRandom } from '../../bench/random.ts';
import { type AnyState, checkPolicy, compareEngines } from '../../src/index.ts';
import { normalizeState } from '../../src/schema/index.ts';
import { readCases } from '../harness/cases.ts';
import { randomPolicy } from './random-policy.ts';

const rounds = Number(process.env.NMPOLICY_ROUNDS ?? 1) * 4000;

/** States that nmstate accepted, as it writes them back. */
const states = readCases('test/cases/conformance/nmstate.jsonl')
  .filter(({ expected }) => expected.ok)
  .map(({ current }) => normalizeState(current) as AnyState);

interface Round {
  readonly policy: ReturnType<typeof randomPolicy>;
  readonly state: AnyState;
}

function round(random: Random): Round {
  const state = states[random.below(states.length)]!;
  return { state, policy: randomPolicy(random, state) };
}

/** Where the property says nothing: a capture that matched nothing, or several matches read by number. */
function outside({ policy }: Round, captured: Record<string, { state: AnyState }>): boolean {
  if (Object.values(captured).some(({ state }) => isEmpty(state))) return true;
  const texts = [...Object.values(policy.capture), JSON.stringify(policy.desiredState)].join('\n');
  return [...texts.matchAll(/capture\.([\w-]+)\.(interfaces|routes\.running|routes\.config)\.\d/g)].some(
    ([, name, section]) => {
      const list = section!
        .split('.')
        .reduce<unknown>((at, key) => (at as AnyState | undefined)?.[key], captured[name!]?.state);
      return Array.isArray(list) && list.length > 1;
    },
  );
}

const isEmpty = (state: unknown): boolean =>
  typeof state === 'object' &&
  state !== null &&
  Object.values(state).every(isEmpty) &&
  (!Array.isArray(state) || state.length === 0);

it('gives the same answer with both engines on policies without a finding', () => {
  const random = seededRandom(Number(process.env.NMPOLICY_SEED ?? 20261123));
  const counts = { portable: 0, compared: 0 };
  for (let number = 0; number < rounds; number++) {
    const one = round(random);
    if (checkPolicy(one.policy, { portable: true }).some(({ code }) => code !== 'unused-capture')) continue;
    counts.portable++;
    const { nmpolicy, nmstate, differences } = compareEngines(one.policy, one.state);
    if (nmpolicy.ok && outside(one, nmpolicy.result.capturedStates)) continue;
    if (!nmpolicy.ok && (!nmstate.ok || nmpolicy.diagnostics.some(({ code }) => code === 'capture-is-empty')))
      continue;
    counts.compared++;
    const { policy, state } = one;
    expect(differences, JSON.stringify({ number, policy, state }, undefined, 1)).toEqual([]);
  }
  expect(counts.compared).toBeGreaterThan(rounds / 20);
}, 600_000);

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../bench/random.ts';
import type { NetworkState } from '../../src/network-state.generated.ts';
import { readNetworkState } from '../../src/schema/read-state.ts';
import { deepFreeze } from '../generators/freeze.ts';
import { readCases } from '../harness/cases.ts';
import { mutate } from './mutate-state.ts';
import { pick, sample } from './sample-state.ts';
import { acceptedBySchema, schema } from './schema.ts';

const scale = Number(process.env.PROPERTY_SCALE ?? 1);
const seed = Number(process.env.PROPERTY_SEED ?? 1);
const mutants = 12_000 * scale;

const recorded = readCases('test/cases/conformance/nmstate.jsonl').map(({ current }) => current);

function randomState(random: Random): unknown {
  const isRecorded = random.chance(0.5);
  const state = isRecorded ? pick(recorded, random) : sample(schema.$defs.NetworkState!, random);
  return isRecorded || random.chance(0.7) ? mutate(state, random) : state;
}

const accepts = (state: unknown): boolean =>
  readNetworkState(state).problems.every(({ severity }) => severity !== 'error');

/**
 * Without the two things that nmstate writes and refuses to read: a VXLAN's `destination-port: null`, and as text
 * the number of an IPsec connection's interface beyond 32 bits.
 */
function readable(state: unknown): unknown {
  const copy = structuredClone(state) as NetworkState;
  for (const one of copy.interfaces ?? []) {
    if (one.type === 'vxlan' && one.vxlan?.['destination-port'] === null)
      delete one.vxlan['destination-port'];
    if (one.type !== 'ipsec' || !(Number(one.libreswan?.['ipsec-interface']) >= 2 ** 32)) continue;
    Object.assign(one.libreswan!, { 'ipsec-interface': Number(one.libreswan!['ipsec-interface']) });
  }
  return copy;
}

describe('the reader beside the JSON Schema it was made from', () => {
  it(`gives the same verdict on ${mutants} states`, { timeout: 20_000 * Math.max(1, scale) }, () => {
    const random = seededRandom(seed);
    const verdicts = { accepted: 0, refused: 0 };
    for (let count = 0; count < mutants; count++) {
      const state = deepFreeze(randomState(random));
      const accepted = acceptedBySchema(state);
      verdicts[accepted ? 'accepted' : 'refused']++;
      if (accepts(state) !== accepted)
        expect.fail(`the schema ${accepted ? 'accepts' : 'refuses'} ${JSON.stringify(state)}`);
    }
    // neither verdict may be rare, or the agreement would say little
    expect(Math.min(verdicts.accepted, verdicts.refused)).toBeGreaterThan(mutants / 10);
  });

  it('writes states that it reads back the same', { timeout: 20_000 * Math.max(1, scale) }, () => {
    const random = seededRandom(seed + 1);
    let written = 0;
    while (written < mutants / 10) {
      const { value, problems } = readNetworkState(deepFreeze(randomState(random)));
      if (problems.length > 0) continue;
      written++;
      const again = readNetworkState(readable(value));
      if (!isDeepStrictEqual(again, { value, problems: [] }))
        expect(again).toStrictEqual({ value, problems: [] });
    }
  });
});

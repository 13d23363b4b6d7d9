import type { Random } from '../../bench/random.ts';
import type { EngineName } from '../../src/index.ts';
import { pick } from '../schema/sample-state.ts';
import type { Corpus } from './corpus.ts';
import { mutate } from './mutate.ts';

/** What one round of checks is given: texts that may be anything, most of them nearly right. */
export interface FuzzInput {
  readonly engine: EngineName;
  readonly policy: string;
  /** Another policy: what the first may become. */
  readonly edited: string;
  readonly state: string;
  readonly otherState: string;
  readonly cache: string | undefined;
  /** A place in the policy's text. */
  readonly offset: number;
}

export function fuzzInput({ policies, states, caches }: Corpus, random: Random): FuzzInput {
  const from = (texts: readonly string[], change: number): string => {
    const text = pick(texts, random);
    return random.chance(change) ? mutate(text, texts, random) : text.slice(0, 20_000);
  };
  const policy = from(policies, 0.9);
  return {
    engine: pick(['nmpolicy', 'nmstate'] as const, random),
    policy,
    edited: random.chance(0.7) ? mutate(policy, policies, random) : from(policies, 0.5),
    state: from(states, 0.3),
    otherState: from(states, 0.1),
    cache: random.chance(0.2) ? from(caches, 0.4) : undefined,
    offset: random.below(policy.length + 1),
  };
}

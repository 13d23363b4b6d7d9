/** Rounds of more than a night of one fast check. */
const mostRounds = 100_000_000;

/** How long a fuzzer runs: `FUZZ_MINUTES`, or as many rounds as it is given. `FUZZ_SEED` is a number or `random`. */
export interface Budget {
  /** Of the first round; every other round's is one more than the last. */
  readonly seed: number;
  /** The same for all rounds of a run, so that a find is made again by its own seed. */
  readonly corpusSeed: number;
  /** Whether another round may begin. */
  readonly goesOn: (round: number) => boolean;
  /** For the test, in milliseconds. */
  readonly timeout: number;
}

export function budget(usualRounds: number): Budget {
  const { FUZZ_MINUTES, FUZZ_SEED = '1' } = process.env;
  const seed = FUZZ_SEED === 'random' ? (Date.now() % 4000) * mostRounds : Number(FUZZ_SEED);
  const seeds = { seed, corpusSeed: Math.floor(seed / mostRounds) };
  if (FUZZ_MINUTES === undefined)
    return { ...seeds, goesOn: (round) => round < usualRounds, timeout: 120_000 };
  const milliseconds = Number(FUZZ_MINUTES) * 60_000;
  const end = Date.now() + milliseconds;
  return { ...seeds, goesOn: () => Date.now() < end, timeout: milliseconds + 120_000 };
}

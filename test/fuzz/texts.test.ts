import { expect, test } from 'vitest';
import { seededRandom } from '../../bench/random.ts';
import { editingChecks } from './checks/editing.ts';
import { evaluationChecks } from './checks/evaluation.ts';
import { explainingChecks } from './checks/explaining.ts';
import { findingChecks } from './checks/findings.ts';
import { matchingChecks } from './checks/matching.ts';
import { textChecks } from './checks/texts.ts';
import { readCorpus } from './corpus.ts';
import { Finds } from './finds.ts';
import { type FuzzInput, fuzzInput } from './input.ts';
import { budget } from './time.ts';

// Texts changed in a few places go through every public function; what the functions say must go
// together. `npm run fuzz` goes on for half an hour, or for FUZZ_MINUTES.

const checks: readonly [string, (input: FuzzInput) => void][] = [
  evaluationChecks,
  explainingChecks,
  findingChecks,
  textChecks,
  editingChecks,
  matchingChecks,
]
  .flatMap((group) => Object.entries(group))
  .filter(([name]) => name.includes(process.env.FUZZ_CHECK ?? ''));

/** No input is longer than a few pages: this is a hang, whatever the machine does beside it. */
const longestCheck = 5000;

const { seed, corpusSeed, goesOn, timeout } = budget(60);

test(
  'nothing that can be done to a text gets a wrong answer',
  () => {
    const corpus = readCorpus(corpusSeed);
    const finds = new Finds('texts');
    let round = 0;
    for (; goesOn(round); round++) {
      const input = fuzzInput(corpus, seededRandom(seed + round));
      for (const [check, run] of checks) {
        const start = Date.now();
        try {
          run(input);
          if (Date.now() - start > longestCheck) throw new Error(`took ${Date.now() - start} ms`);
        } catch (error) {
          finds.add({ check, seed: seed + round, message: String((error as Error).stack), input });
        }
      }
    }
    console.log(`${round} texts from seed ${seed}: ${finds.all.length} finds`);
    expect(finds.all.length, String(finds)).toBe(0);
  },
  timeout,
);

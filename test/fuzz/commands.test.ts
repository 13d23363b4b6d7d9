import { expect, test } from 'vitest';
import { seededRandom } from '../../bench/random.ts';
import { checkCommand } from './checks/commands.ts';
import { commandRun } from './command-input.ts';
import { readCorpus } from './corpus.ts';
import { Finds } from './finds.ts';
import { budget } from './time.ts';

// The command with random arguments over changed files, its file system failing now and then.
// `npm run fuzz` goes on for half an hour, or for FUZZ_MINUTES.

const { seed, corpusSeed, goesOn, timeout } = budget(300);

test(
  'no arguments, files or faults make the command do what it must not',
  async () => {
    const corpus = readCorpus(corpusSeed);
    const finds = new Finds('commands');
    let round = 0;
    for (; goesOn(round); round++) {
      const random = seededRandom(seed + round);
      const run = commandRun(corpus, random);
      try {
        await checkCommand(run, random);
      } catch (error) {
        finds.add({
          check: String((error as Error).message).split('\n')[0]!,
          seed: seed + round,
          message: String((error as Error).stack),
          input: run,
        });
      }
    }
    console.log(`${round} runs from seed ${seed}: ${finds.all.length} finds`);
    expect(finds.all.length, String(finds)).toBe(0);
  },
  timeout,
);

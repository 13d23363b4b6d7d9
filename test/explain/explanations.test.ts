import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainPolicy, formatExplanation } from '../../src/index.ts';

/*
 * A folder a case: `policy.yaml` (its first line may be `# engine: nmstate`), `current.yaml`,
 * optionally `captured.yaml`, and `explanation.txt`, what is expected. With UPDATE_CASES=1 the
 * expected text is written instead of compared: read what changed before committing it.
 */
const folder = new URL('../cases/explain/', import.meta.url);

test.each(readdirSync(folder))('%s', (name) => {
  const file = (part: string): URL => new URL(`${name}/${part}`, folder);
  const read = (part: string): string => readFileSync(file(part), 'utf8');
  const policy = read('policy.yaml');
  const explanation = explainPolicy(policy, read('current.yaml'), {
    engine: policy.startsWith('# engine: nmstate') ? 'nmstate' : 'nmpolicy',
    ...(existsSync(file('captured.yaml')) && { cachedCaptures: read('captured.yaml') }),
  });
  const text = formatExplanation(explanation);
  if (process.env.UPDATE_CASES) writeFileSync(file('explanation.txt'), text);
  expect(text).toBe(read('explanation.txt'));
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readGuide } from '../../docs/playground/src/guide-page.ts';
import { checkPolicy, compareEngines } from '../../src/index.ts';
import { fillGuide } from './fill-guide.ts';
import { ebnf } from './grammar/ebnf.ts';

/**
 * What an example says is what the engine says, and the grammar is the parser's;
 * `npm run docs:update` writes both into the page.
 */
test.each(['tutorial.md', 'language.md', 'differences-from-go.md'])(
  'the examples of docs/%s',
  async (name) => {
    const page = readFileSync(`docs/${name}`, 'utf8');
    const names = readGuide(page).map(({ id }) => id);
    expect(names.length).toBeGreaterThan(4);
    expect(new Set(names).size).toBe(names.length);
    const filled = fillGuide(page).replace(/(?<=^```ebnf\n)[\s\S]*?(?=^```$)/m, ebnf);
    await expect(filled).toMatchFileSnapshot(`../../docs/${name}`);
  },
);

test('the policy that the tutorial ends with is portable', () => {
  const last = readGuide(readFileSync('docs/tutorial.md', 'utf8')).at(-1)!;
  expect(checkPolicy(last.policy, { portable: true })).toEqual([]);
  expect(compareEngines(last.policy, last.state).differences).toEqual([]);
});

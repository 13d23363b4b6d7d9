import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPolicy, compareEngines, generateState } from '../../src/index.ts';
import {
  entries,
  insteadOfEntry,
  pageState,
  policyOfEntry,
  sections,
  stateOfEntry,
} from './engine-differences.ts';

describe.each(entries.map((entry) => [entry.title, entry] as const))('%s', (_title, entry) => {
  const policy = policyOfEntry(entry);

  it('has the findings that it names, and no others', () => {
    const found = checkPolicy(policy, { portable: true }).filter(({ code }) => code !== 'unused-capture');
    expect(found.map(({ code }) => code).sort()).toEqual([...entry.codes, ...(entry.errors ?? [])].sort());
  });

  it('is warned of at run time where it says so', () => {
    if (!entry.warnings) return;
    const { warnings } = generateState(policy, stateOfEntry(entry), undefined, { portable: true });
    expect(warnings.map(({ code }) => code)).toEqual(entry.warnings);
  });

  it('has something to write instead that both engines answer alike', () => {
    const instead = insteadOfEntry(entry);
    if (!instead) return;
    expect(checkPolicy(instead, { portable: true }).filter(({ code }) => code !== 'unused-capture')).toEqual(
      [],
    );
    const { differences, nmpolicy, nmstate } = compareEngines(instead, stateOfEntry(entry));
    expect([nmpolicy.ok, nmstate.ok, differences]).toEqual([true, true, []]);
  });
});

/** `npm run docs:update` writes today's answers into the page. */
it('shows what both engines answer today', async () => {
  const page = readFileSync('docs/engines.md', 'utf8');
  const [head] = page.split('<!-- sections -->');
  const state = `\`\`\`yaml state\n${pageState}\`\`\``;
  const filled = `${head!.replace(/```yaml state\n[\s\S]*?```/, state)}<!-- sections -->\n\n${sections()}`;
  await expect(filled).toMatchFileSnapshot('../../docs/engines.md');
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTypes, codeBlocks, createProject, type GuideProject, runTests } from './guide-project.ts';

const guides = [
  { page: 'testing-policies.md', passed: 10 },
  { page: 'embedding-in-a-controller.md', passed: 2 },
];

describe.each(guides)('docs/guides/$page', ({ page, passed }) => {
  const blocks = codeBlocks(readFileSync(`docs/guides/${page}`, 'utf8'));
  const shown = blocks.filter(({ failure }) => failure !== undefined);
  let project: GuideProject;
  beforeAll(() => {
    project = createProject(blocks);
  });
  afterAll(() => project.remove());

  test('its examples run, and fail as it says', async () => {
    const report = await runTests(project.folder);
    expect(Object.keys(report.failures).sort()).toEqual(shown.map(({ failure }) => failure).sort());
    for (const { failure, text } of shown) expect(report.failures[failure!]).toContain(text.trimEnd());
    expect(report.passed).toBe(passed);
  }, 60_000);

  test('its examples have the types they claim', async () => {
    expect(await checkTypes(project.folder)).toBe('');
  }, 60_000);
});

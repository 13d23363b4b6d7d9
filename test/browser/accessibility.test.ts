import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, Playground } from './playground-page.ts';

const axe = createRequire(import.meta.url).resolve('axe-core');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const widths = { wide: 1360, narrow: 400 };

test.each([
  ['light', 'wide'],
  ['light', 'narrow'],
  ['dark', 'wide'],
  ['dark', 'narrow'],
] as const)('axe-core finds nothing in %s colours on a %s screen', async (scheme, width) => {
  const playground = await Playground.open(browser, { scheme, width: widths[width] });
  const { page } = playground;
  // evaluated, not a script element: the page's own policy lets none in
  const violations = async (): Promise<string[]> => {
    const found = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  await page.evaluate(await readAxe());
  for (const example of ['A bridge on the default gateway', 'Several mistakes at once']) {
    await page.selectOption('#example', { label: example });
    await playground.settled();
    for (const tab of ['generated', 'captured', 'explanation', 'findings', 'engines']) {
      await page.click(`#tab-${tab}`);
      expect(await violations(), `${example}, ${tab}`).toEqual([]);
    }
  }
  await page.hover('#policy .cm-lintRange-error');
  await page.locator('.cm-tooltip-lint').waitFor();
  expect(await violations(), 'tooltip').toEqual([]);
  await playground.close();
});

async function readAxe(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(axe, 'utf8');
}

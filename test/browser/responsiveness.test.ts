import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeState } from '../../bench/generate-node-state.ts';
import { toYaml } from '../../src/index.ts';
import { launchBrowser, Playground } from './playground-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** In milliseconds: people notice a longer task, and so does the browser, which tells of no shorter one. */
const noticed = 50;
/** As many times as the page needs to read and write the state as JSON, where that is longer: on a slow machine. */
const timesJson = 50;
/** Whatever else runs on the machine lengthens tasks too, so the best of a few rounds counts. */
const rounds = 5;

test('typing stays smooth beside a state of 300 interfaces', async () => {
  const { interfaces, ...rest } = nodeState(300, 600);
  const playground = await Playground.open(browser);
  const { page } = playground;
  const longest = Math.max(noticed, timesJson * (await timeOfJson(page, { interfaces, ...rest })));
  await playground.openFile('input', toYaml({ interfaces, ...rest }));
  await page.click('#tab-explanation');
  await playground.waitForText('#panel-explanation', '299 others did not');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  expect(await taskOf(page, 2 * longest), 'a task that is long is noticed').toBeGreaterThan(longest);
  let round = 0;
  for (const [editor, tab] of [
    ['policy', 'generated'],
    ['policy', 'captured'],
    ['policy', 'explanation'],
    ['policy', 'engines'],
    ['state', 'captured'],
  ] as const) {
    await page.click(`#tab-${tab}`);
    const worst: number[] = [];
    for (let tried = 0; tried < rounds && !worst.some((duration) => duration < longest); tried++) {
      worst.push(await worstWhileTyping(playground, editor, texts[editor](++round)));
    }
    expect(Math.min(...worst), `${editor}, ${tab}: ${worst.join(', ')} ms`).toBeLessThan(longest);
  }
  await playground.close();
});

/** The least time in milliseconds, of some, that the page reads and writes a value in as JSON. */
const timeOfJson = (page: Page, value: unknown): Promise<number> =>
  page.evaluate((text) => {
    const times = Array.from({ length: 30 }, () => {
      const start = performance.now();
      JSON.stringify(JSON.parse(text));
      return performance.now() - start;
    });
    return Math.min(...times);
  }, JSON.stringify(value));

/** The longest task that is noticed while the page is kept busy for some milliseconds. */
async function taskOf(page: Page, duration: number): Promise<number> {
  await page.evaluate((milliseconds) => {
    setTimeout(() => {
      const start = performance.now();
      while (performance.now() - start < milliseconds);
    });
  }, duration);
  await page.waitForTimeout(duration * 3);
  return longestTask(page);
}

const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));

/** A new line for either editor, in which every key changes the results. */
const texts = {
  policy: (round: number): string => `all-${round}: interfaces.state == "up"`,
  state: (round: number): string => `- name: added-${round}`,
};

/** The longest task, in milliseconds, while a line is typed and its results are shown; 0 when none was long. */
async function worstWhileTyping(
  { page }: Playground,
  editor: keyof typeof texts,
  text: string,
): Promise<number> {
  await page.click(`#${editor} .cm-content`);
  await page.keyboard.press('Control+Home');
  // behind the line `capture:` of the policy, or `interfaces:` of the state
  const heading = editor === 'policy' ? 'capture:' : 'interfaces:';
  await page.locator(`#${editor} .cm-line`, { hasText: new RegExp(`^${heading}$`) }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    (globalThis as unknown as { tasks: number[] }).tasks.length = 0;
  });
  await page.keyboard.type(text, { delay: 40 });
  await page.waitForTimeout(1000);
  return longestTask(page);
}

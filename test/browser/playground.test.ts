import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { readGuide } from '../../docs/playground/src/guide-page.ts';
import { launchBrowser, Playground, type PlaygroundOptions } from './playground-page.ts';

let browser: Browser;
let playground: Playground;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(playground.complaints).toEqual([]);
  await playground.close();
});

const open = async (options?: PlaygroundOptions): Promise<Playground> => {
  playground = await Playground.open(browser, options);
  return playground;
};

const cards = 'interfaces:\n- name: ens3\n  type: ethernet\n- name: br0\n  type: linux-bridge\n';
const cardsPolicy = (expression: string): string =>
  `capture:\n  cards: ${expression}\ndesiredState:\n  interfaces: "{{ capture.cards.interfaces }}"\n`;

/** Puts the cursor behind the expression of {@link cardsPolicy}. */
async function goToExpression(): Promise<void> {
  for (const key of ['Control+Home', 'ArrowDown', 'End']) await playground.page.keyboard.press(key);
}

test('a policy that is typed generates a state', async () => {
  const { page } = await open();
  await playground.fill('state', cards);
  await playground.fill('policy', cardsPolicy(''));
  await goToExpression();
  await page.keyboard.type('interfaces.type == "ethernet"');
  await playground.waitForText('#generated .cm-line', '- name: ens3');
  expect(await playground.text('generated')).toBe('interfaces:\n  - name: ens3\n    type: ethernet\n');
  await page.click('#tab-captured');
  await playground.waitForText('#captured .cm-line', 'metaInfo:');
  await page.click('#tab-explanation');
  await playground.waitForText('#panel-explanation', '1 element of interfaces matched');
});

test('the policy of the tutorial is typed line by line, indented by the editor', async () => {
  const { page } = await open();
  const step = readGuide(await readFile('docs/tutorial.md', 'utf8')).find(({ id }) => id === 'tutorial-3')!;
  await playground.fill('state', step.state);
  await playground.fill('policy', '');
  let indent = 0;
  for (const [number, line] of step.policy.trimEnd().split('\n').entries()) {
    if (number > 0) await page.keyboard.press('Enter');
    const wanted = /^ */.exec(line)![0].length;
    if (wanted < indent) await page.keyboard.press('Backspace');
    await page.keyboard.type(line.trim(), { delay: 5 });
    indent = wanted;
  }
  expect(`${await playground.text('policy')}\n`).toBe(step.policy);
  const result = step.blocks.find(({ kind }) => kind === 'result')!.text;
  await expect.poll(() => playground.text('generated'), { timeout: 10_000 }).toBe(result);
});

test('Tab takes a completion or indents, and behind Escape it leaves the editor', async () => {
  const { page } = await open();
  await playground.fill('policy', cardsPolicy(''));
  await goToExpression();
  await page.keyboard.type('inter');
  await playground.takeProposal('interfaces', 'Tab');
  await playground.waitForText('#policy .cm-line', '  cards: interfaces');
  await page.keyboard.press('Tab');
  await playground.waitForText('#policy .cm-line', '    cards: interfaces');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#policy'))).toBeNull();
});

test('a mistake is underlined at its characters and explained on hover', async () => {
  const { page } = await open();
  await playground.fill('policy', cardsPolicy('interfaces.name == eth0'));
  const mark = page.locator('#policy .cm-lintRange-error');
  await mark.waitFor();
  expect(await mark.textContent()).toBe('eth0');
  await mark.hover();
  await playground.waitForText('.cm-tooltip-lint', 'write "eth0"');
});

test('completion proposes what the state holds, and inserts it', async () => {
  const { page } = await open();
  await playground.fill('state', cards);
  await playground.fill('policy', cardsPolicy(''));
  await goToExpression();
  await page.keyboard.type('int');
  await playground.takeProposal('interfaces', 'Enter');
  await page.keyboard.type('.ty');
  await playground.takeProposal('type', 'Enter');
  await page.keyboard.type(' == "lin');
  await playground.takeProposal('linux-bridge', 'Enter');
  await playground.waitForText('#generated .cm-line', '- name: br0');
  expect(await playground.text('policy')).toBe(cardsPolicy('interfaces.type == "linux-bridge"'));
});

test('hovering over a capture tells what it matched', async () => {
  const { page } = await open();
  await page.locator('#policy .cm-line', { hasText: 'uplink-routes:' }).hover({ position: { x: 60, y: 8 } });
  await playground.waitForText('.cm-tooltip-hover', '2 elements of');
});

test('a finding of the list leads to its place', async () => {
  const { page } = await open();
  await playground.fill('policy', cardsPolicy('interfaces.name == eth0'));
  await page.click('#tab-findings');
  await page.locator('#panel-findings button', { hasText: 'line 2, column 29' }).click();
  await page.keyboard.type('"ens3"');
  await page.waitForFunction(() => document.querySelector('#policy')!.textContent!.includes('== "ens3"'));
});

test('a mistake in the state is underlined there', async () => {
  const { page } = await open();
  await playground.fill('state', 'interfaces: [\n');
  await page.locator('#state .cm-lintRange-error, #state .cm-lintPoint-error').waitFor();
  expect(await page.locator('#policy .cm-lintRange-error').count()).toBe(0);
});

test('a link carries the documents and the engine', async () => {
  const { page } = await open();
  const policy = cardsPolicy("interfaces.name != 'äöü 🌉'");
  await playground.fill('state', cards);
  await playground.fill('policy', policy);
  await page.locator('label', { hasText: 'nmstate' }).click();
  await page.click('#share');
  await playground.waitForText('#status', 'The link is copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  expect(link).toMatch(/#v1=[\w-]+$/);
  await playground.close();

  await open({ fragment: new URL(link).hash });
  expect(await playground.text('policy')).toBe(policy);
  expect(await playground.text('state')).toBe(cards);
  expect(await playground.page.isChecked('input[value=nmstate]')).toBe(true);
});

test.each([
  ['no base64', '#v1=!!'],
  ['nothing compressed', '#v1=AAAA'],
  ['a cut end', `#v1=${'x'.repeat(500)}`],
])('a damaged link is told: %s', async (_name, fragment) => {
  await open();
  await playground.page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await playground.waitForText('#status', 'This link is damaged');
});

test('the engine is switched, and the view of both shows where they differ', async () => {
  const { page } = await open();
  await playground.fill('state', cards);
  await playground.fill('policy', cardsPolicy('interfaces.type != "ethernet"'));
  await playground.waitForText('#generated .cm-line', '- name: br0');
  await page.click('#tab-engines');
  await playground.waitForText('#panel-engines .verdict', 'answer differently');
  await playground.waitForText('#panel-engines td:first-child', 'name: br0');
  await playground.waitForText('#panel-engines td:last-child', 'error:');
  await page.locator('label', { hasText: 'nmstate' }).click();
  await page.click('#tab-generated');
  await playground.waitForText('#generated .cm-line', '# ');
  await page.locator('#policy .cm-lintRange-error').first().waitFor();
});

test('the examples of the guide can be picked', async () => {
  const { page } = await open();
  await page.selectOption('#example', { label: 'A cached capture' });
  await playground.waitForText('#generated .cm-line', '- name: eth0');
  expect(await page.isVisible('#panel-cache')).toBe(true);
  expect(await page.locator('#example option').count()).toBeGreaterThan(40);
});

test('files are opened and saved', async () => {
  const { page } = await open();
  const opening = page.waitForEvent('filechooser');
  await page.click('[data-open=policy]');
  const policy = {
    name: 'p.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(cardsPolicy('interfaces.name')),
  };
  await (await opening).setFiles(policy);
  await playground.waitForText('#policy .cm-line', 'cards: interfaces.name');
  await playground.waitForText('#generated .cm-line', '- name: eth1');
  const saving = page.waitForEvent('download');
  await page.click('[data-save=result]');
  const download = await saving;
  expect(download.suggestedFilename()).toBe('generated.yaml');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toBe('interfaces:\n  - name: eth0\n  - name: eth1\n');
});

test('tabs are moved through by arrows', async () => {
  const { page } = await open();
  await page.focus('#tab-generated');
  await page.keyboard.press('ArrowRight');
  expect(await page.isVisible('#panel-captured')).toBe(true);
  await page.keyboard.press('End');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-engines');
  await page.keyboard.press('ArrowRight');
  expect(await page.isVisible('#panel-generated')).toBe(true);
  expect(await page.locator('#results [tabindex="0"]').count()).toBe(1);
});

test('the colours follow the system until they are chosen', async () => {
  const { page } = await open({ scheme: 'dark' });
  const waitForGround = (color: string): Promise<unknown> =>
    page.waitForFunction((wanted) => getComputedStyle(document.body).backgroundColor === wanted, color);
  const [dark, light] = ['rgb(16, 21, 28)', 'rgb(246, 248, 250)'];
  await waitForGround(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  await waitForGround(light);
  await page.click('#theme');
  await waitForGround(dark);
  await page.reload();
  await waitForGround(dark);
});

test('no request leaves the page, which works without a network on a later visit', async () => {
  const { page, context, requests } = await open();
  for (const tab of ['captured', 'explanation', 'findings', 'engines']) await page.click(`#tab-${tab}`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const origin = new URL(inject('playground')).origin;
  expect(requests.length).toBeGreaterThan(3);
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);

  await context.setOffline(true);
  await page.reload();
  await playground.settled();
  await playground.waitForText('#generated .cm-line', '- name: br1');
});

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** Debian's browser; its own conversation with the internet is switched off. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface PlaygroundOptions {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  /** With its `#`. */
  readonly fragment?: string;
}

/** The playground in a tab of its own, once it has evaluated what it shows. */
export class Playground {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses of everything that was requested. */
  readonly requests: string[] = [];
  /** Errors of the page and what it wrote to the console. */
  readonly complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    context.on('request', (request) => this.requests.push(request.url()));
    context.on('console', (message) => this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open(browser: Browser, options: PlaygroundOptions = {}): Promise<Playground> {
    const { scheme = 'light', width = 1360, fragment = '' } = options;
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: 860 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const playground = new Playground(context, await context.newPage());
    await playground.page.goto(inject('playground') + fragment);
    await playground.settled();
    return playground;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Waits until the status tells of an evaluation. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() =>
      / in \d+ ms$/.test(document.querySelector('#status')?.textContent ?? ''),
    );
  }

  /** Replaces the whole text of an editor, by keyboard. */
  async fill(editor: 'policy' | 'state', text: string): Promise<void> {
    await this.page.click(`#${editor} .cm-content`);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(text);
  }

  /** Opens a file with this text in one of the two panes. */
  async openFile(pane: 'policy' | 'input', text: string): Promise<void> {
    const opening = this.page.waitForEvent('filechooser');
    await this.page.click(`[data-open=${pane}]`);
    const file = { name: 'opened.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) };
    await (await opening).setFiles(file);
  }

  /** The lines of an editor that are on the screen. */
  async text(editor: string): Promise<string> {
    const lines = await this.page.locator(`#${editor} .cm-line`).allTextContents();
    return lines.join('\n');
  }

  /**
   * Takes the proposal that begins with a text, once it is the selected one. The editor ignores keys for a moment
   * behind every new list, so that nobody takes what just popped up under their fingers: a busy machine needs longer
   * to settle than a quick one.
   */
  async takeProposal(text: string, key: 'Tab' | 'Enter'): Promise<void> {
    await this.waitForText('.cm-tooltip-autocomplete li[aria-selected]', text);
    await this.page.waitForTimeout(600);
    await this.waitForText('.cm-tooltip-autocomplete li[aria-selected]', text);
    await this.page.keyboard.press(key);
  }

  async waitForText(selector: string, text: string): Promise<void> {
    await this.page.locator(selector, { hasText: text }).first().waitFor();
  }
}

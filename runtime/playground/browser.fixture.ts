/** For tests: Debian's Chromium, and pages in it that nothing may go wrong in. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export const CHROMIUM = '/usr/bin/chromium';
export const hasChromium = (): boolean => existsSync(CHROMIUM);

/** For a person to look at; not a part of the repository. */
export const SHOTS = join(import.meta.dirname, '../../.cache/playground');

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });

export interface Looked {
  readonly page: Page;
  /** What the page complained of so far. */
  readonly complaints: readonly string[];
  /** Fails when the page has complained. */
  close(): Promise<void>;
}

/** `expected`: complaints that a test provokes. */
export async function look(browser: Browser, options: BrowserContextOptions, expected?: RegExp): Promise<Looked> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const complain = (text: string): void => {
    if (expected?.test(text) !== true) complaints.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(message.text());
  });
  page.on('pageerror', (error) => complain(error.stack ?? error.message));
  page.on('request', (request) => {
    const { host } = new URL(request.url());
    if (page.url().startsWith('http') && host !== new URL(page.url()).host) complain(`asks ${host}`);
  });
  return {
    page,
    complaints,
    async close() {
      await context.close();
      assert.deepEqual(complaints, []);
    },
  };
}

export async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage });
}

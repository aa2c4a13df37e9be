/** The page in a browser, before a gateway whose network is made up: every view, at both widths, in light and dark. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { TypedDataDefinition } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { toHex } from '../../protocols/bytes.ts';
import { hasChromium, type Looked, launch, look, SHOTS, shoot } from './browser.fixture.ts';
import { type MadeGateway, startMadeGateway } from './server.fixture.ts';

const WIDTHS = { wide: { width: 1_280, height: 860 }, narrow: { width: 390, height: 844 } } as const;
const RECORDING = {
  plan: { seed: 7, seconds: 6, verifiers: 4, rollups: 1, clients: 2 },
  outcome: {
    ok: true,
    virtualSeconds: 9,
    invariantsChecked: 1_234,
    traceHash: `0x${'ab'.repeat(32)}`,
    confirmations: { c0: 20, c1: 20, c2: 20, c3a: 19, c3b: 18, c4: 10 },
    reached: { 'a certificate late': 2 },
  },
  nodes: ['operator/0', 'member/0', 'member/1', 'member/2', 'member/3'],
  moments: Array.from({ length: 400 }, (_, at) => ({
    atMs: at * 22,
    node: at % 5 === 0 ? 'operator/0' : `member/${at % 4}`,
    kind: (['announced', 'voted', 'kept'] as const)[at % 3],
    text: `block ${at}`,
  })),
  spans: [
    { fromMs: 1_000, toMs: 2_400, nodes: ['member/2'], text: 'crash at=1000 ms=1400 node=member/2' },
    { fromMs: 3_000, toMs: 4_100, nodes: [], text: 'halt-l1 at=3000 ms=1100' },
  ],
  samples: Array.from({ length: 20 }, (_, at) => ({
    atMs: at * 450,
    counts: { c0: at, c1: at, c2: Math.max(0, at - 1), c3a: Math.max(0, at - 2), c3b: Math.max(0, at - 6), c4: Math.max(0, at - 12) },
  })),
  toCertificate: [210, 230, 260, 300, 480],
};

/** Where to go, and what is there once it is. */
const VIEWS: readonly (readonly [name: string, place: string, shown: string])[] = [
  ['live', '#/token/live', '.station.C3b b'],
  ['blocks', '#/token/blocks', '.table.blocks li:nth-child(5)'],
  ['block', '#/token/blocks/23', '.receipts summary'],
  ['steps', '#/token/blocks/23/0', '.walked .change'],
  ['state', '#/token/state/balances', '.entries li:nth-child(5)'],
  ['proof', '#/token/state/supply', '.checks .right'],
  ['changes', '#/token/state/diff/23', 'ul.reads .change'],
  ['act', '#/token/act/order', 'form .editors'],
  ['committee', '#/committee', '.member:nth-child(4)'],
  ['lanes', '#/lanes', '.lane.busy'],
  ['actors', '#/actors/verifier/1', '.box.active'],
  ['report', '#/report', '.drop'],
];

/** Milliseconds between 240 frames, told by the page. */
const FRAMES = `new Promise((resolve) => {
  const found = [];
  let last = performance.now();
  requestAnimationFrame(function next(now) {
    found.push(now - last);
    last = now;
    if (found.length < 240) requestAnimationFrame(next);
    else resolve(found);
  });
})`;

describe('the playground in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let gateway: MadeGateway;
  before(async function () {
    if (!hasChromium()) {
      console.log('      no Chromium at /usr/bin/chromium: the page is not looked at');
      return this.skip();
    }
    [browser, gateway] = await Promise.all([launch(), startMadeGateway(40)]);
  });
  after(async () => {
    await browser?.close();
    await gateway?.close();
  });

  for (const [width, viewport] of Object.entries(WIDTHS))
    for (const colorScheme of ['light', 'dark'] as const)
      it(`shows every view, ${width} and ${colorScheme}, without a complaint and without a bar to scroll sideways`, async () => {
        const looked = await look(browser, { viewport, colorScheme });
        const { page } = looked;
        for (const [name, place, shown] of VIEWS) {
          await page.goto(`${gateway.url}/${place}`);
          await page.locator(shown).first().waitFor();
          if (name === 'live') await page.locator('.station.C2 b', { hasText: /^([6-9]\d|\d{3}|\d+,)/ }).waitFor();
          await shoot(page, `${name}-${width}-${colorScheme}`, width === 'narrow');
          const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
          assert.ok(over <= 0, `${name} is ${over} px too wide`);
        }
        await looked.close();
      });

  describe('for a person at it', () => {
    let looked: Looked;
    let page: Page;
    beforeEach(async () => {
      looked = await look(browser, { viewport: WIDTHS.wide, colorScheme: 'light' }, /WebSocket connection|Failed to load resource/);
      ({ page } = looked);
    });
    afterEach(() => looked.close());
    const go = (place: string) => page.goto(`${gateway.url}/${place}`);

    it('sends an action by form and follows it until it is final, and shows what it did', async () => {
      await go('#/token/act/transfer');
      await page.getByRole('button', { name: /^Sign and send/ }).click();
      await page.getByText('Some fields are not right yet.').waitFor();
      await page.getByRole('button', { name: 'use bob for to' }).click();
      await page.getByLabel(/^amount/).fill('1_234');
      await page.getByRole('button', { name: 'Sign and send as alice' }).click();
      await page.locator('.sent-action[data-level="C3b"], .sent-action[data-level="C4"]').waitFor();
      await shoot(page, 'sent-wide-light');
      await page.locator('.sent-action footer a').click();
      await page.locator('.walked .change').first().waitFor();
      await page.locator('.walked', { hasText: '-1,234' }).getByText('alice').first().waitFor();
      await shoot(page, 'sent-steps-wide-light');
    });

    it('sends what a wallet of the browser signed, which sees it as EIP-712 has it', async () => {
      const wallet = privateKeyToAccount(toHex(new Uint8Array(32).fill(7)));
      await page.exposeFunction('askWallet', ({ method, params }: { readonly method: string; readonly params?: readonly string[] }) =>
        method === 'eth_requestAccounts' ? [wallet.address] : wallet.signTypedData(JSON.parse(params?.[1] ?? '') as TypedDataDefinition),
      );
      await page.addInitScript('window.ethereum = { request: (call) => window.askWallet(call) }');
      await go('#/token/act/order');
      await page.getByRole('button', { name: 'Connect the browser’s wallet' }).click();
      await page
        .getByRole('radio', { name: /^browser wallet/ })
        .and(page.locator(':checked'))
        .waitFor();
      await page.getByRole('button', { name: 'Add legs' }).click();
      await page.getByLabel(/^price/).fill('12');
      await page.getByLabel(/^lots/).fill('3');
      await page.getByLabel(/^with note/).check();
      await page.getByLabel(/^note/).fill('by hand');
      await page.getByLabel(/^weight/).fill('-4');
      await page.getByRole('button', { name: 'Sign and send as browser wallet' }).click();
      await page.locator('.sent-action[data-level^="C"]').waitFor();
      await shoot(page, 'wallet-wide-light', true);
    });

    it('proves an entry, and an entry that is not there', async () => {
      await go('#/token/state/balances');
      await page.getByLabel(/^key/).fill(`0x${'11'.repeat(20)}`);
      await page.getByRole('button', { name: 'Show with proof' }).click();
      await page.getByText(/^Proven absent/).waitFor();
      await page.locator('.entries a').first().click();
      await page.getByText(/^Proven: the leaf and \d+ hashes lead to the state root/).waitFor();
      await page.getByText(/^Certified: 3 of 4 members/).waitFor();
      await page.getByText('The way to the root, hash by hash').click();
      await page.locator('.way li.root.right').waitFor();
      await shoot(page, 'way-wide-light', true);
    });

    it('is driven by keys alone', async () => {
      await go('#/token/live');
      await page.locator('.stations').waitFor();
      await page.locator('.panels a').first().waitFor();
      assert.deepEqual(await page.locator('.panels a').allTextContents(), ['SQL'], 'pages of plugins that run');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await shoot(page, 'help-wide-light');
      await page.keyboard.press('Escape');
      await page.keyboard.press('2');
      await page.locator('.table.blocks li').first().waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('24');
      await page.keyboard.press('Enter');
      await page.locator('.block-head').waitFor();
      await page.evaluate('document.activeElement.blur()');
      await page.keyboard.press('s');
      await page.getByText('Action 1').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.getByText('Action 2').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.receipts').waitFor();
      await page.keyboard.press(']');
      await page.waitForURL(/#\/chess\/blocks$/);
      await page.keyboard.press('t');
      assert.equal(await page.evaluate('document.documentElement.dataset.theme'), 'light');
      await page.keyboard.press('t');
      assert.equal(await page.evaluate('getComputedStyle(document.documentElement).colorScheme'), 'dark');
    });

    it('says when it is cut off, goes on by itself, and shows an error with a way to try again', async () => {
      await go('#/token/live');
      await page.locator('.pulse.open').waitFor();
      gateway.cut();
      await page.locator('.banner').waitFor();
      await page.locator('.pulse.open').waitFor();
      await page.locator('.banner').waitFor({ state: 'detached' });
      gateway.broken = true;
      await page.keyboard.press('5');
      await page.getByRole('alert').getByText('the network cannot be reached').waitFor();
      await shoot(page, 'error-wide-light');
      gateway.broken = false;
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.member').first().waitFor();
    });

    it('asks for a key where the gateway does', async () => {
      gateway.key = 'secret';
      await go('#/token/live');
      await page.getByLabel('API key').fill('secret');
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.locator('.stations').waitFor();
      await page.locator('.pulse.open').waitFor();
      gateway.key = undefined;
    });

    it('opens a recorded simulation, and says what is none', async () => {
      await go('#/report');
      const file = (name: string, content: string) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
      await file('other.json', '{"a":1}');
      await page.getByText('no recording of a simulation').waitFor();
      await file('run.json', JSON.stringify(RECORDING));
      await page.getByText('1,234 checks, none failed').waitFor();
      await page.getByRole('button', { name: 'look closer' }).click();
      await shoot(page, 'recording-wide-light', true);
    });

    it('keeps still for who wants no motion', async () => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await go('#/lanes');
      await page.locator('.lane.busy').first().waitFor();
      assert.equal(await page.evaluate('document.getAnimations().length'), 0);
    });
  });

  it('is there within a second, and draws without a stutter while 1,000 actions a second come', async () => {
    gateway.network.rate = 1_000;
    const looked = await look(browser, { viewport: WIDTHS.wide, colorScheme: 'dark' });
    await looked.page.goto(`${gateway.url}/#/token/live`);
    await looked.page.locator('.station.C2 b').waitFor();
    const paint = await looked.page.evaluate<number>('performance.getEntriesByName("first-contentful-paint")[0].startTime');
    await looked.page.locator('.station.C1 b', { hasText: /^([3-9]|\d\d),/ }).waitFor();
    const times = await looked.page.evaluate<number[]>(FRAMES);
    const sorted = times.toSorted((a, b) => a - b);
    const mean = times.reduce((sum, each) => sum + each, 0) / times.length;
    await shoot(looked.page, 'busy-wide-dark');
    console.log(
      `      first paint after ${Math.round(paint)} ms; ${(1_000 / mean).toFixed(1)} frames a second, 95 of 100 within ${(sorted[228] ?? 0).toFixed(1)} ms, the slowest ${(sorted[239] ?? 0).toFixed(1)} ms; pictures in ${SHOTS}`,
    );
    // A machine that does much else is slower; ten times the budget is a defect.
    assert.ok(paint < 10_000 && 1_000 / mean > 6, `${paint} ms, ${mean} ms a frame`);
    await looked.close();
  });
});

/** The page before a real network: an L1, a committee of one, an operator of two apps that talk to each other, and a gateway. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beginEarly, type Early } from '../dev/early.ts';
import { DevFolder } from '../dev/folder.ts';
import { type DevNetwork, startDevNetwork } from '../dev/network.ts';
import { bundleLight } from '../light/bundle.fixture.ts';
import { developmentAccounts } from './accounts.ts';
import { hasChromium, launch, look, shoot } from './browser.fixture.ts';

const APPS = join(import.meta.dirname, '../../contracts/apps');
const GAME = `0x${'11'.repeat(32)}`;
const WIDTHS = { wide: { width: 1_280, height: 860 }, narrow: { width: 390, height: 844 } } as const;

describe('the playground of a running network', function () {
  this.timeout(180_000);
  let browser: Browser;
  let network: DevNetwork;
  let early: Early | undefined;
  let data: string | undefined;
  before(async function () {
    if (!hasChromium()) {
      console.log('      no Chromium at /usr/bin/chromium: the page is not looked at');
      return this.skip();
    }
    data = mkdtempSync(join(tmpdir(), 'mru-dev-'));
    early = beginEarly(
      ['token', 'chess'].map((name) => join(APPS, name, 'machine.ts')),
      DevFolder.open(data, false),
    );
    [browser, network] = await Promise.all([launch(), startDevNetwork({ ...early, accounts: developmentAccounts().map(({ address }) => address), log: () => undefined })]);
  });
  after(async () => {
    await browser?.close();
    await network?.stop();
    await early?.end();
    if (data !== undefined) rmSync(data, { recursive: true, force: true });
  });

  const send = async (page: Page): Promise<void> => {
    await page.getByLabel(/^amount/).fill('50');
    await page.getByRole('button', { name: 'Sign and send as alice' }).click();
  };

  for (const [width, viewport] of Object.entries(WIDTHS))
    it(`sends by form, follows to L1, proves, steps through a block and sees a message arrive, ${width}`, async () => {
      const looked = await look(browser, { viewport, colorScheme: width === 'wide' ? 'dark' : 'light' });
      const { page } = looked;
      page.setDefaultTimeout(60_000);
      const go = (place: string) => page.goto(`${network.gateway.url}/${place}`);
      const shot = (name: string) => shoot(page, `real-${name}-${width}`, width === 'narrow');

      await go('#/token/act/transfer');
      await page.getByRole('button', { name: 'use bob for to' }).click();
      await send(page);
      await page.locator('.sent-action').first().waitFor();
      await go('#/token/act/fund');
      await page.getByRole('button', { name: 'use chess for chess' }).click();
      await page.getByLabel(/^game/).fill(GAME);
      await send(page);
      await page.locator('.sent-action[data-level="C3b"], .sent-action[data-level="C4"]').nth(1).waitFor();
      await shot('sent');

      await page.locator('.sent-action', { hasText: 'transfer' }).locator('footer a').click();
      await page.locator('.walked li', { hasText: 'balances[bob]' }).getByText('+50').waitFor();
      await page.getByRole('button', { name: 'Verify', exact: true }).click();
      await page.getByText(/^It holds: C(3b|4)/).waitFor();
      await page.locator('.passport .checks .wrong').waitFor({ state: 'detached' });
      await shot('steps');

      await go('#/token/state/balances');
      await page.locator('.entries a', { hasText: 'bob' }).click();
      await page.getByText(/^Proven: the leaf and \d+ hash/).waitFor();
      await page.getByText(/^Certified: 1 of 1 members/).waitFor();
      await shot('state');

      await go('#/lanes');
      await page.locator('tbody tr', { hasText: /token\s*chess/ }).waitFor();
      await shot('lanes');
      await go('#/chess/blocks/1');
      await page.locator('.receipts summary', { hasText: 'from token' }).click();
      await page
        .locator('.receipt')
        .getByText(/message \d+/)
        .first()
        .waitFor();
      await shot('message');

      await go('#/actors');
      await page.locator('.box.active').first().waitFor();
      await shot('actors');
      await go('#/committee');
      await page.getByText('Enough members answer').waitFor();
      await go('#/token/live');
      await page.locator('.station.C3b b', { hasText: /^[1-9]/ }).waitFor();
      await shot('live');
      await looked.close();
    });

  it('has a light client run in it, that believes the gateway nothing', async () => {
    const [rollup] = network.network.rollups;
    // Another page would be served by somebody else; here the policy of the playground's own is lifted.
    const context = await browser.newContext({ bypassCSP: true });
    try {
      const page = await context.newPage();
      await page.goto(network.gateway.url);
      const code = `data:text/javascript;base64,${Buffer.from(await bundleLight()).toString('base64')}`;
      const options = { gateway: network.gateway.url, l1: [network.l1.url], chain: network.network.chain, contract: network.network.contract, rollup: rollup?.rollup };
      const run = async ([url, of, strangers]: readonly [string, typeof options, string]) => {
        const { createLight } = (await import(url)) as typeof import('../light/index.ts');
        const light = createLight(of as Parameters<typeof createLight>[0]);
        const { header, level } = await light.block(1);
        const { actions } = (await (await fetch(`${of.gateway}/v1/rollups/${of.rollup}/actions?limit=1`)).json()) as { readonly actions: readonly { readonly id: `0x${string}` }[] };
        const { report } = await light.passport(actions[0]?.id as `0x${string}`);
        const refused = await createLight({ ...of, contract: strangers } as Parameters<typeof createLight>[0])
          .head()
          .catch((error: { readonly code?: string }) => error.code);
        return { height: header.height, level, ok: report.ok, isAnchored: report.given?.isAnchored, refused };
      };
      const told = await page.evaluate(run, [code, options, `0x${'5a'.repeat(20)}`] as const);
      assert.ok(told.level === 'C3b' || told.level === 'C4', told.level);
      assert.deepEqual({ ...told, level: '' }, { height: 1, level: '', ok: true, isAnchored: true, refused: 'bad-l1-proof' });
    } finally {
      await context.close();
    }
  });
});

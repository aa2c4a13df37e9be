/** `mru l1`: an L1 of one's own, for trying things out. */
import { parseHex } from '../../../protocols/bytes.ts';
import { startAnvil } from '../../settlement/anvil.ts';
import { lower } from '../../settlement/l1.ts';
import { fundOnDevChain } from '../../settlement/viem.ts';
import type { fundCommand, l1Command } from '../descriptions/l1.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { urlOf } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';

export async function l1({ values }: Parsed<typeof l1Command.flags>, signal: AbortSignal): Promise<number> {
  const { port, data } = values;
  const anvil = await startAnvil({ port, blockSeconds: values['block-ms'] / 1000, ...(data !== undefined && { stateFile: data }) });
  if (values.json) printJson({ ok: true, url: anvil.url, pid: anvil.pid });
  else print(`L1 at ${anvil.url}`, '  give accounts ether: mru fund ADDRESS --l1 URL');
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await anvil.stop();
  return EXIT.interrupted;
}

export async function fund({ values, positionals }: Parsed<typeof fundCommand.flags>): Promise<number> {
  const accounts = positionals.map(lower);
  for (const account of accounts) if (parseHex(account)?.length !== 20) throw new UsageError(`"${account}" is no address`);
  await fundOnDevChain(urlOf(values.l1), accounts);
  if (values.json) printJson({ ok: true, accounts });
  else print(`${accounts.length} accounts have 1,000 ether`);
  return EXIT.done;
}

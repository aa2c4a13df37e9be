/** `mru types`: what it takes to send messages to an app, as a TypeScript module, from the app's file or from a network that runs it. */
import { declarationsOf } from '../../../contracts/guest/declarations.ts';
import type { Manifest } from '../../../contracts/guest/manifest.ts';
import { manifestOf } from '../../client/books.ts';
import { visit } from '../../client/visit.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import { writeBytes } from '../files.ts';
import type { Parsed } from '../flags.ts';
import { contractOf, listOf, NETWORK_FLAGS, NOBODY, needed, urlOf } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';
import { fileManifest } from './describe.ts';
import { appOf } from './escrow.ts';

const { l1, contract, bootstrap } = NETWORK_FLAGS;

export const typesCommand = {
  name: 'types',
  summary: 'Writes the actions of another app as a TypeScript module, for messages to it. APP is a file, or with --bootstrap the name or id of a rollup.',
  positionals: ['app'],
  flags: {
    ...{ l1, contract, bootstrap },
    out: { kind: 'text', value: 'FILE', help: 'where to write it (stdout)' },
    json: { kind: 'boolean', help: 'print one JSON object' },
  },
  examples: ['mru types contracts/apps/hub/machine.ts --out hub.ts', 'mru types hub --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/… --out hub.ts'],
} as const;

type TypesFlags = Parsed<typeof typesCommand.flags>;

async function networkManifest(wanted: string, { values }: TypesFlags): Promise<Manifest> {
  const settlement = await createViemSettlement({ url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: NOBODY });
  const app = appOf(await settlement.apps(), wanted);
  const nodes = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  return visit({ settlement, bootstrap: nodes, apps: [app] }, ({ host, network }) => manifestOf(host, network, app));
}

export async function types(flags: TypesFlags): Promise<number> {
  const { values, positionals } = flags;
  const app = positionals[0] as string;
  const manifest = values.bootstrap === undefined ? await fileManifest(app) : await networkManifest(app, flags);
  const text = declarationsOf(manifest);
  if (values.out !== undefined) writeBytes(values.out, new TextEncoder().encode(text));
  if (values.json) printJson({ ok: true, app: manifest.name, ...(values.out === undefined ? { text } : { out: values.out }) });
  else if (values.out === undefined) print(text.trimEnd());
  return EXIT.done;
}

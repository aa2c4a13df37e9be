/** `mru types`: what it takes to send messages to an app, as a TypeScript module, from the app's file or from a network that runs it. */
import { declarationsOf } from '../../../contracts/guest/declarations.ts';
import type { Manifest } from '../../../contracts/guest/manifest.ts';
import { manifestOf } from '../../client/books.ts';
import { visit } from '../../client/visit.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { typesCommand } from '../descriptions/types.ts';
import { writeBytes } from '../files.ts';
import type { Parsed } from '../flags.ts';
import { contractOf, listOf, NOBODY, needed, urlOf } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';
import { fileManifest } from './describe.ts';
import { appOf } from './escrow.ts';

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

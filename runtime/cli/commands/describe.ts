/** `mru describe`: what an app offers, from its source or from what was published of it. */
import { BundleError, toModule } from '../../../contracts/guest/bundle.ts';
import { compileApp } from '../../../contracts/guest/compile.ts';
import { describeApp, documentText } from '../../../contracts/guest/documentation.ts';
import { type Manifest, ManifestError, readManifest } from '../../../contracts/guest/manifest.ts';
import type { describeCommand } from '../descriptions/describe.ts';
import { readBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { EXIT, print, printJson } from '../result.ts';

/** What an app says of itself, from its source or from what was published of it. Throws `UsageError` for a file that is neither. */
export async function fileManifest(file: string): Promise<Manifest> {
  if (/\.[cm]?[jt]sx?$/.test(file)) return (await compileApp(file)).manifest;
  try {
    return readManifest(toModule(readBytes(file)));
  } catch (error) {
    throw error instanceof BundleError || error instanceof ManifestError ? new UsageError(`${file}: ${error.message}`) : error;
  }
}

export async function describe({ values, positionals }: Parsed<typeof describeCommand.flags>): Promise<number> {
  const document = describeApp(await fileManifest(positionals[0] as string));
  if (values.json) printJson({ ok: true, ...document });
  else print(documentText(document));
  return EXIT.done;
}

/** `npm run hosts [-- SECONDS]`: four hosts in network namespaces, cut into two halves for that long (30) and healed. Ends with one JSON object. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, printJson } from '../../runtime/cli/result.ts';
import { enter, isInside, obstacle } from './namespaces.ts';
import { runHosts } from './run.ts';

const RESUME_LIMIT_MS = 10_000;
const note = (line: string): void => void process.stderr.write(`${line}\n`);

async function inside(cutSeconds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mru-hosts-'));
  try {
    const result = await runHosts({ folder, cutSeconds, note });
    const ok = result.agree && result.certified.healed === result.certified.cut && result.resumedMs <= RESUME_LIMIT_MS;
    printJson({ ok, ...result });
    return ok ? EXIT.done : EXIT.no;
  } catch (error) {
    note((error as Error).message);
    printJson({ ok: false, error: (error as Error).message });
    return EXIT.outside;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function outside(args: readonly string[]): Promise<number> {
  const reason = obstacle();
  if (reason !== undefined) {
    note(`skipped: ${reason}`);
    printJson({ ok: false, skipped: reason });
    return EXIT.outside;
  }
  const [code] = (await once(enter([import.meta.filename, ...args]), 'close')) as [number | null];
  return code ?? EXIT.outside;
}

const seconds = Number(process.argv[2] ?? 30);
if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 600) process.exitCode = await (isInside() ? inside(seconds) : outside(process.argv.slice(2)));
else {
  note(`seconds of the cut wanted, 1 to 600, got "${process.argv[2]}"`);
  process.exitCode = EXIT.usage;
}

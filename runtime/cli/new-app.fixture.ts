/** For tests: an app as `mru new` makes it, in a folder of its own, with the sources of this checkout in the place of the installed package. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TemplateName, writeApp } from './templates.ts';

const ROOT = join(import.meta.dirname, '../..');

export function createApp(template: TemplateName, name = `my-${template}`) {
  const parent = mkdtempSync(join(tmpdir(), 'mru-new-'));
  const folder = join(parent, name);
  const files = writeApp({ folder, name, template, specifier: '0.0.0' });
  const own = join(folder, 'node_modules/micro-rollups');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'package.json'), JSON.stringify({ name: 'micro-rollups', type: 'module', exports: { '.': './index.js' }, sideEffects: false }));
  writeFileSync(join(own, 'index.js'), `export * from ${JSON.stringify(join(ROOT, 'contracts/index.ts'))};\n`);
  cpSync(join(ROOT, 'node_modules/chess.js'), join(folder, 'node_modules/chess.js'), { recursive: true });
  const machine = join(folder, 'machine.ts');
  return {
    name,
    folder,
    files,
    machine,
    /** Puts one text in the place of another, in pairs, all with one write. */
    edit(...pairs: readonly string[]): void {
      let text = readFileSync(machine, 'utf8');
      for (let at = 0; at < pairs.length; at += 2) text = text.replace(pairs[at] as string, pairs[at + 1] as string);
      writeFileSync(machine, text);
    },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** The page as files, made from its sources by esbuild: names carry a hash of the content, so that browsers may keep them for ever. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHex, utf8 } from '../../protocols/bytes.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { bundled } from '../bundled.ts';
import type { PageFile } from './files.ts';

export const PAGE_FOLDER = join(import.meta.dirname, 'page');

const hashed = (name: string, extension: string, bytes: Uint8Array): PageFile => ({ name: `${name}-${toHex(sha256(bytes)).slice(2, 14)}.${extension}`, bytes });

/** All files of the page; `index.html` names the others. Rejects with esbuild's failure. */
export async function bundlePage(): Promise<readonly PageFile[]> {
  const [script, style] = await Promise.all([bundled(join(PAGE_FOLDER, 'main.tsx')), bundled(join(PAGE_FOLDER, 'style/index.css'))]);
  const files = [hashed('app', 'js', script), hashed('style', 'css', style), hashed('icon', 'svg', readFileSync(join(PAGE_FOLDER, 'icon.svg')))];
  const names = Object.fromEntries(files.map(({ name }) => [name.slice(0, name.indexOf('-')), name]));
  const html = readFileSync(join(PAGE_FOLDER, 'index.html'), 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => `playground/${names[name]}`);
  return [{ name: 'index.html', bytes: utf8(html) }, ...files];
}

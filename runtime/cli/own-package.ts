/** This package as an app should depend on it: from where it was installed itself. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

interface OwnDescription {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
}

/** Folder with this package's package.json: two levels up in a checkout, three in what was built. */
export function ownFolder(): string {
  const found = ['../..', '../../..'].map((up) => join(import.meta.dirname, up)).find((folder) => existsSync(join(folder, 'package.json')));
  if (found === undefined) throw new Error('this package is not whole: its package.json is missing');
  return found;
}

export const ownDescription = (): OwnDescription => JSON.parse(readFileSync(join(ownFolder(), 'package.json'), 'utf8')) as OwnDescription;

/**
 * What to write behind its name in `dependencies`: a version where it came from a registry, the archive where it was installed from one, and the
 * folder of a checkout. npm notes that beside what it installs.
 */
export function ownSpecifier(folder = ownFolder()): string {
  const { name, version } = ownDescription();
  const modules = dirname(folder);
  const notes = join(modules, '.package-lock.json');
  if (!folder.endsWith(join('node_modules', name))) return `file:${folder}`;
  const resolved = existsSync(notes) ? (JSON.parse(readFileSync(notes, 'utf8')) as { packages?: Record<string, { resolved?: string }> }).packages?.[`node_modules/${name}`]?.resolved : undefined;
  if (resolved === undefined || !resolved.startsWith('file:')) return `^${version}`;
  return `file:${resolve(modules, '..', resolved.slice('file:'.length))}`;
}

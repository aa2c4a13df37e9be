/** Apps to begin with: folders of files in this package, with some words to be filled in. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownDescription, ownFolder } from './own-package.ts';

export const TEMPLATES = ['counter', 'token', 'exchange', 'chess'] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** What a template says of itself. */
interface Template {
  readonly summary: string;
  readonly about: string;
  /** An action, as `mru action send` takes it. */
  readonly example: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** npm leaves a file of that name out of archives. */
const RENAMED: Readonly<Record<string, string>> = { gitignore: '.gitignore' };

const folderOf = (name: string): string => join(ownFolder(), 'runtime/templates', name);
export const templateOf = (name: TemplateName): Template => JSON.parse(readFileSync(join(folderOf(name), 'template.json'), 'utf8')) as Template;

export interface NewApp {
  /** Where its files go; it is made if it is not there. */
  readonly folder: string;
  readonly name: string;
  readonly template: TemplateName;
  /** What it depends on: a version, an archive or a folder of this package. */
  readonly specifier: string;
}

/** Writes the files of an app; answers their names. */
export function writeApp({ folder, name, template, specifier }: NewApp): string[] {
  const { about, example, dependencies } = templateOf(template);
  const words: Readonly<Record<string, string>> = { name, about, example };
  const filled = (text: string): string => text.replaceAll(/\{\{(name|about|example)\}\}/g, (_, word: string) => words[word] ?? '');
  const files = new Map([['package.json', `${JSON.stringify(packageOf(name, about, specifier, dependencies), null, 2)}\n`]]);
  for (const from of [folderOf('common'), folderOf(template)])
    for (const file of readdirSync(from)) if (file !== 'template.json') files.set(RENAMED[file] ?? file, filled(readFileSync(join(from, file), 'utf8')));
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(folder, file), text, { flag: 'wx' });
  return [...files.keys()].sort();
}

/** Whether a folder has room for an app: it is not there, or has nothing in it but what git puts there. */
export const isRoom = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).every((file) => file === '.git');

function packageOf(name: string, about: string, specifier: string, dependencies: Readonly<Record<string, string>>): object {
  const own = ownDescription();
  const { typescript, '@types/node': types } = { ...own.dependencies, ...own.devDependencies };
  return {
    name,
    version: '0.1.0',
    private: true,
    description: about,
    type: 'module',
    engines: own.engines,
    scripts: {
      dev: 'mru dev machine.ts',
      test: 'mru test',
      check: 'tsc && mru check machine.ts --genesis genesis.json',
      build: `mru build machine.ts --out ${name}.mru --genesis genesis.json`,
      deploy: `mru deploy machine.ts --genesis genesis.json`,
    },
    dependencies: { ...dependencies, [own.name]: specifier },
    devDependencies: { '@types/node': types, typescript },
  };
}

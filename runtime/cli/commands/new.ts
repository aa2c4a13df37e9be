/** `mru new`: an app to begin with. */
import { basename, resolve } from 'node:path';
import type { newCommand } from '../descriptions/new.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { ownSpecifier } from '../own-package.ts';
import { EXIT, print, printJson } from '../result.ts';
import { isRoom, type TemplateName, templateOf, writeApp } from '../templates.ts';

/** Of apps and of packages: both are kept to this. */
const NAME = /^[a-z][a-z0-9-]{0,31}$/;

export function newApp({ values, positionals: [given = ''] }: Parsed<typeof newCommand.flags>): number {
  const folder = resolve(given);
  const name = basename(folder);
  if (!NAME.test(name)) throw new UsageError(`"${name}" can be no name of an app: lower-case letters, digits and dashes, at most 32, a letter first`);
  if (!isRoom(folder)) throw new UsageError(`${given} is not empty: name a folder that is not there yet`);
  const template = (values.template ?? 'counter') as TemplateName;
  const files = writeApp({ folder, name, template, specifier: values.package ?? ownSpecifier() });
  if (values.json) printJson({ ok: true, name, folder, template, files });
  else
    print(
      `${name}: ${templateOf(template).summary}`,
      `  ${files.join(', ')}`,
      '',
      'next:',
      ...(folder === process.cwd() ? [] : [`  cd ${given}`]),
      '  npm install',
      '  npm run dev     a network of your own, and a page that shows it',
      '  npm test        unit tests',
    );
  return EXIT.done;
}

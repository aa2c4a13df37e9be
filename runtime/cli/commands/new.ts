/** `mru new`: an app to begin with. */
import { basename, resolve } from 'node:path';
import { type Parsed, UsageError } from '../flags.ts';
import { ownSpecifier } from '../own-package.ts';
import { EXIT, print, printJson } from '../result.ts';
import { isRoom, TEMPLATES, type TemplateName, templateOf, writeApp } from '../templates.ts';

export const newCommand = {
  name: 'new',
  summary: 'Makes an app of your own in a new folder: TypeScript, unit tests, a genesis and a README.',
  positionals: ['folder'],
  flags: {
    template: { kind: 'text', value: 'NAME', help: `what to begin with (counter): ${TEMPLATES.join(', ')}`, choices: TEMPLATES },
    package: { kind: 'text', value: 'SPEC', help: 'what it depends on as micro-rollups: a version, or file: with an archive or a checkout (as this one was installed)' },
    json: { kind: 'boolean', help: 'print the result as one JSON object' },
  },
  examples: ['mru new my-app', 'mru new games/chess --template chess'],
} as const;

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

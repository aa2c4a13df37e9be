/** Compiles the committed guests anew: `node contracts/guest/languages/build.ts`. Needs Debian's compilers; `artefacts.json` says which. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Artefact, artefactOf, compile, LANGUAGES, type Language, RECIPES, versionsOf } from './toolchains.ts';

const here = import.meta.dirname;

function build(language: Language): Artefact {
  const versions = versionsOf(language);
  if (versions === undefined) throw new Error(`${language}: apt-get install ${RECIPES[language].packages}`);
  const wasm = compile(language);
  writeFileSync(join(here, language, 'token.wasm'), wasm);
  return artefactOf(wasm, language, versions);
}

writeFileSync(join(here, 'artefacts.json'), `${JSON.stringify(Object.fromEntries(LANGUAGES.map((each) => [each, build(each)])), null, 2)}\n`);

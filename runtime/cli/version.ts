/** The version of this package, from its own description. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function version(): string {
  for (const up of ['../..', '../../..']) {
    try {
      return (JSON.parse(readFileSync(join(import.meta.dirname, up, 'package.json'), 'utf8')) as { readonly version: string }).version;
    } catch {
      // One level deeper when compiled.
    }
  }
  return 'unknown';
}

/** For tests: the light client as a page imports it. */
import { join } from 'node:path';
import { bundled } from '../bundled.ts';

export const bundleLight = (): Promise<Uint8Array> => bundled(join(import.meta.dirname, 'index.ts'));

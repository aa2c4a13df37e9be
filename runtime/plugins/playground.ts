/** The playground as a plugin: a page at `/` and nothing else. It runs in the node only because a page at `/` has to; it has no hooks. */

import { version } from '../cli/version.ts';
import { playground } from '../playground/plugin.ts';
import { API, definePlugin } from './plugin.ts';

export default definePlugin({
  name: 'playground',
  version: version(),
  api: API,
  summary: 'A page that shows the network and drives it: live blocks, state with proofs, forms for actions, replay step by step.',
  options: {},
  place: 'node',
  start: () => ({ home: playground() }),
});

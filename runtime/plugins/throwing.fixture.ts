/** For tests: a plugin that throws at whatever it is told. */
import { API, definePlugin } from './plugin.ts';

const refuse = (): never => {
  throw new Error('not today');
};

export default definePlugin({
  name: 'throwing',
  version: '1.0.0',
  api: API,
  summary: 'Throws at whatever it is told.',
  options: {},
  start: () => ({ hooks: { acknowledged: refuse, executed: refuse, certified: refuse } }),
});

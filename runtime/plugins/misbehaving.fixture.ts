/** For tests: a plugin that does one thing wrong, as its options say. */
import { setInterval } from 'node:timers';
import { API, definePlugin } from './plugin.ts';

const FAULTS: Readonly<Record<string, (log: (event: string) => void) => unknown>> = {
  hang: () => new Promise(() => setInterval(() => undefined, 1_000)),
  spin: () => {
    for (;;);
  },
  flood: (log) => {
    for (let line = 0; line < 1_000; line++) log('line');
  },
  // One is forgotten, and holds the thread.
  leak: () => void setInterval(() => undefined, 1_000),
  crash: () =>
    void setTimeout(() => {
      throw new Error('out of nowhere');
    }, 0),
  memory: () => {
    for (const kept: unknown[] = []; ; ) kept.push(new Array(100_000).fill(kept.length));
  },
};

export default definePlugin({
  name: 'misbehaving',
  version: '1.0.0',
  api: API,
  summary: 'Does one thing wrong.',
  options: {
    fault: { kind: 'text', value: 'HOW', help: 'what it does wrong', choices: ['none', 'start', 'throw', 'once', 'hang', 'spin', 'flood', 'leak', 'crash', 'memory'] },
  },
  start({ options: { fault = 'none' }, log, signal }) {
    let calls = 0;
    if (fault === 'start') throw new Error('cannot start');
    return {
      hooks: {
        ready: () => log('ready'),
        stopping: () => log('stopping', { aborted: signal.aborted }),
        executed: async (blocks) => {
          calls++;
          if (fault === 'throw' || (fault === 'once' && calls === 1)) throw new Error(`no ${blocks[0]?.height}`);
          await FAULTS[fault]?.(log);
          log('seen', { heights: blocks.map(({ height }) => height) });
        },
      },
      routes: (app) => {
        app.get('/calls', () => ({ calls }));
        app.post('/echo', ({ body, headers }) => ({ body, headers }));
      },
      panels: [{ title: 'Calls', path: '/calls' }],
    };
  },
});

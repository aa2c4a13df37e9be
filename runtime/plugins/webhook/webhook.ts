/** Tells another program what happens: signed POSTs, each until it is taken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../cli/version.ts';
import { KINDS, type Kind } from '../events.ts';
import { API, definePlugin, type Hooks } from '../plugin.ts';
import { Courier } from './courier.ts';
import { Outbox } from './outbox.ts';

/** Rare, and what somebody wants to be woken for. */
const USUAL: readonly Kind[] = ['settled', 'final', 'withdrawn', 'versions', 'evidence', 'alarm'];
const ANSWER_MS = 10_000;
const LONGEST_MS = 300_000;

export default definePlugin({
  name: 'webhook',
  version: version(),
  api: API,
  summary: 'POSTs what happens to a URL, signed, in order, until each was taken.',
  options: {
    url: { kind: 'text', value: 'URL', help: 'where to; needed' },
    'secret-file': { kind: 'text', value: 'FILE', help: 'signs each POST with what is in it (not signed)' },
    events: { kind: 'list', value: 'KIND', help: `which (${USUAL.join(', ')})` },
    queue: { kind: 'whole', value: 'N', help: 'deliveries that may wait on the disk', fallback: 10_000, min: 1, max: 1_000_000 },
    'retry-ms': { kind: 'whole', value: 'MS', help: 'pause after a failure; each after it is twice as long, up to five minutes', fallback: 1_000, min: 1, max: LONGEST_MS },
  },
  start({ options, folder, log }) {
    const url = urlOf(options.url);
    const kinds = kindsOf(options.events);
    const secret = options['secret-file'] === undefined ? undefined : secretIn(options['secret-file']);
    const outbox = new Outbox(join(folder, 'outbox.db'), options.queue);
    const courier = new Courier({ outbox, url, secret, answerMs: ANSWER_MS, retryMs: options['retry-ms'], longestMs: LONGEST_MS, log });
    let dropped = 0;
    const take = (kind: Kind, events: readonly object[]): void => {
      if (!outbox.add(kind, events)) {
        dropped += events.length;
        log('outbox-full', { kind, dropped });
      }
      courier.go();
    };
    courier.go();
    return {
      hooks: Object.fromEntries(kinds.map((kind) => [kind, (events: readonly object[]) => take(kind, events)])) as Hooks,
      routes: (app) => void app.get('/status', () => ({ waiting: outbox.size, failures: courier.failures, dropped })),
      stop: async () => {
        await courier.stop();
        outbox.close();
      },
    };
  },
});

function urlOf(given: string | undefined): string {
  if (given === undefined || !/^https?:\/\/./.test(given)) throw new Error(`url is needed, of http or https; got ${given ?? 'none'}`);
  return given;
}

function kindsOf(given: readonly string[]): readonly Kind[] {
  const unknown = given.find((each) => !KINDS.includes(each as Kind));
  if (unknown !== undefined) throw new Error(`there is no event "${unknown}"; there is ${KINDS.join(', ')}`);
  return given.length === 0 ? USUAL : (given as Kind[]);
}

/** A signature with an empty secret would be one that anybody can make. */
function secretIn(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 16) throw new Error(`${file} has fewer than 16 characters: openssl rand -hex 32 makes a secret`);
  return secret;
}

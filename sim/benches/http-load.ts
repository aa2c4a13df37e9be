/** A thread that sends prepared requests over HTTP, and tells what came of each. */
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

export interface HttpLoad {
  readonly url: string;
  readonly bodies: readonly string[];
  /** Requests at once: every `lanes`th is sent when the one before it is answered. */
  readonly lanes: number;
  /** Between two requests, ms; 0 is as fast as answers come. */
  readonly everyMs: number;
}

/** What came of a request; ms since 1970. */
export interface Sent {
  readonly sentMs: number;
  readonly answeredMs: number;
  readonly acknowledged: number;
}

const now = (): number => performance.timeOrigin + performance.now();

function post(url: string, agent: Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function load({ url, bodies, lanes, everyMs }: HttpLoad): Promise<Sent[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const done: Sent[] = [];
  const first = now();
  const one = async (at: number): Promise<void> => {
    const due = first + at * everyMs;
    if (everyMs > 0) await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - now())));
    const sentMs = everyMs > 0 ? due : now();
    const text = await post(url, agent, bodies[at] as string);
    done[at] = { sentMs, answeredMs: now(), acknowledged: text.split('"status":"acknowledged"').length - 1 };
  };
  const lane = async (of: number): Promise<void> => {
    for (let at = of; at < bodies.length; at += lanes) await one(at);
  };
  await Promise.all(Array.from({ length: lanes }, (_, at) => lane(at)));
  agent.destroy();
  return done;
}

if (parentPort !== null) parentPort.postMessage(await load(workerData as HttpLoad));

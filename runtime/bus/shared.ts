/** A bus whose topics several parts of one node may listen to. */
import type { Envelope } from '../../protocols/envelope.ts';
import type { Verdict } from '../../protocols/verdict.ts';
import type { Libp2pBus } from './libp2p.ts';

type Judge = (envelope: Envelope) => Verdict;

/** Who listens first decides whether a message is relayed; the others hear what it accepts. */
export function shareTopics(bus: Libp2pBus): Libp2pBus {
  const heard = new Map<string, { readonly judges: Judge[]; readonly stop: () => void }>();
  const judge = (judges: readonly Judge[], envelope: Envelope): Verdict => {
    const [first, ...others] = judges;
    const verdict = first?.(envelope) ?? 'ignore';
    if (verdict === 'accept') for (const other of others) other(envelope);
    return verdict;
  };
  return {
    self: bus.self,
    publish: (topic, payload) => bus.publish(topic, payload),
    request: (peer, protocol, payload, deadlineMs) => bus.request(peer, protocol, payload, deadlineMs),
    serve: (protocol, answer) => bus.serve(protocol, answer),
    peers: () => bus.peers(),
    addresses: () => bus.addresses(),
    dial: (addresses) => bus.dial(addresses),
    keepConnected: (peers) => bus.keepConnected(peers),
    ready: (topic, minimumPeers, deadlineMs) => bus.ready(topic, minimumPeers, deadlineMs),
    stop: () => bus.stop(),
    subscribe(topic, own) {
      const judges = heard.get(topic)?.judges ?? [];
      judges.push(own);
      if (!heard.has(topic)) heard.set(topic, { judges, stop: bus.subscribe(topic, (envelope) => judge(judges, envelope)) });
      return () => {
        const at = judges.indexOf(own);
        if (at >= 0) judges.splice(at, 1);
        if (judges.length > 0 || heard.get(topic)?.judges !== judges) return;
        heard.get(topic)?.stop();
        heard.delete(topic);
      };
    },
  };
}

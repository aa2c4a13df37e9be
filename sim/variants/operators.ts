/** Operators that lie. Each wraps an honest part of the node and changes one thing. */
import type { Executor } from '../../actors/ports/executor.ts';
import { type Announcement, announcement as announcementCodec, blockDigest, headerHash, receiptsRoot } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { signDigest } from '../../protocols/crypto/secp256k1.ts';
import { blocksRequest } from '../../protocols/requests.ts';
import { blocksTopic } from '../../protocols/topics.ts';
import type { Libp2pBus } from '../../runtime/bus/libp2p.ts';

/** From this height on the variants misbehave: an honest block went before. */
export const FROM_HEIGHT = 2;

/** Claims that an action in the middle of a block wrote something else, and the roots that would follow. */
export function wrongRoot(executor: Executor): Executor {
  return {
    ...executor,
    async execute(session, input) {
      const execution = await executor.execute(session, input);
      if (execution.kind !== 'executed' || input.height < FROM_HEIGHT || execution.ids.length === 0) return execution;
      const liar = Math.floor(execution.ids.length / 2);
      const receipts = execution.result.receipts.map((receipt, at) => (at === liar ? { ...receipt, writes: execution.ids[liar] as Hex } : receipt));
      return { ...execution, receiptsRoot: receiptsRoot(receipts), stateRoot: execution.ids[liar] as Hex, result: { ...execution.result, receipts } };
    },
  };
}

/** Signs two blocks for one height: half of the members are shown one, half the other, and gossip brings both later. */
export function equivocate(bus: Libp2pBus, chain: number, rollup: Hex, privateKey: Uint8Array, members: readonly Hex[]): Libp2pBus {
  const twins = new Map<number, Announcement>();
  const topic = blocksTopic(chain, rollup).name;
  let said = 0;

  function twinOf(first: Announcement): Announcement {
    const header = { ...first.header, time: first.header.time + 1 };
    const twin = twins.get(header.height) ?? { ...first, header, signature: signDigest(blockDigest(chain, headerHash(header)), privateKey) };
    twins.set(header.height, twin);
    return twin;
  }

  return new Proxy(bus, {
    get(target, name) {
      if (name === 'publish') {
        return async (to: string, payload: Uint8Array): Promise<void> => {
          const first = to === topic ? decode(announcementCodec, payload) : undefined;
          if (!first?.ok || first.value.header.height < FROM_HEIGHT) return target.publish(to, payload);
          // The first time nobody hears of it by gossip; afterwards both are said in turn.
          const turn = said++;
          if (turn < 3) return;
          return target.publish(to, turn % 2 === 0 ? payload : encode(announcementCodec, twinOf(first.value)));
        };
      }
      if (name === 'serve') {
        return (protocol: string, answer: (from: Hex, payload: Uint8Array) => PromiseLike<Uint8Array> | Uint8Array) => {
          if (protocol !== blocksRequest.name) return target.serve(protocol, answer);
          return target.serve(protocol, async (from, payload) => {
            const honest = decode(blocksRequest.answer, await answer(from, payload));
            if (!honest.ok) throw honest.error;
            const odd = members.indexOf(from) % 2 === 1;
            return encode(
              blocksRequest.answer,
              honest.value.map((each) => (odd && each.header.height >= FROM_HEIGHT ? twinOf(each) : each)),
            );
          });
        };
      }
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * Yamux that is sparing with window updates.
 *
 * @libp2p/yamux answers every frame with a window update: for a gossip of small messages that doubles the writes of a node, and a write is
 * what a message costs. Here an update leaves once half the window is used, as in the implementations of other languages.
 */
import type { StreamMuxerFactory } from '@libp2p/interface';
import { type YamuxMuxerInit, yamux } from '@libp2p/yamux';

/** The part of the package's own classes that is used here. */
interface YamuxStream {
  readonly state: number;
  /** Bytes the other side may send, and may still send. */
  readonly recvWindow: number;
  readonly recvWindowCapacity: number;
  sendWindowUpdate(): void;
}
interface StreamMaker {
  _newStream(...args: readonly unknown[]): YamuxStream;
}

/** Any other state has something else to say with an update: that a stream opens, or that it reads again. */
const ESTABLISHED = 3;

export const sparingYamux =
  (init: YamuxMuxerInit): (() => StreamMuxerFactory) =>
  () => {
    const factory = yamux(init)();
    const create = factory.createStreamMuxer.bind(factory);
    factory.createStreamMuxer = (connection) => {
      const muxer = create(connection);
      // What makes its streams is private.
      spare(muxer as unknown as StreamMaker);
      return muxer;
    };
    return factory;
  };

function spare(muxer: StreamMaker): void {
  const make = muxer._newStream.bind(muxer);
  muxer._newStream = (...args) => sparing(make(...args));
}

function sparing(stream: YamuxStream): YamuxStream {
  const update = stream.sendWindowUpdate.bind(stream);
  stream.sendWindowUpdate = () => {
    if (stream.state !== ESTABLISHED || stream.recvWindowCapacity <= stream.recvWindow / 2) update();
  };
  return stream;
}

import assert from 'node:assert/strict';
import type { Envelope } from '../../protocols/envelope.ts';
import type { Verdict } from '../../protocols/verdict.ts';
import type { Libp2pBus } from './libp2p.ts';
import { shareTopics } from './shared.ts';

describe('a bus with shared topics', () => {
  it('asks who came first, and tells the others what it accepts', () => {
    const judges = new Map<string, (envelope: Envelope) => Verdict>();
    const bus = shareTopics({
      self: '0x00',
      subscribe: (topic, judge) => {
        assert.ok(!judges.has(topic), 'the bus below knows one subscriber');
        judges.set(topic, judge);
        return () => void judges.delete(topic);
      },
    } as Partial<Libp2pBus> as Libp2pBus);
    const heard: string[] = [];
    const listener = (name: string, verdict: Verdict) => (): Verdict => {
      heard.push(name);
      return verdict;
    };
    const say = () => judges.get('blocks')?.({} as Envelope);
    const stopFirst = bus.subscribe('blocks', listener('first', 'accept'));
    const stopSecond = bus.subscribe('blocks', listener('second', 'reject'));
    assert.deepEqual([say(), heard.splice(0)], ['accept', ['first', 'second']]);
    stopFirst();
    stopFirst();
    assert.deepEqual([say(), heard.splice(0)], ['reject', ['second']]);
    const stopThird = bus.subscribe('blocks', listener('third', 'accept'));
    assert.deepEqual([say(), heard.splice(0)], ['reject', ['second']], 'what the first rejects is heard by nobody');
    stopSecond();
    stopThird();
    assert.equal(judges.size, 0);
  });
});

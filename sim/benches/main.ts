/** The benches there are. A bench is loaded when it is asked for, so that what one of them lacks is no matter of the others. */
import { type Bench, resultOf } from './bench.ts';
import { runBench } from './command.ts';

const BENCHES: Readonly<Record<string, Bench>> = {
  c2: async () => (await import('./c2.ts')).c2Bench(),
  committee: async () => (await import('./committee.ts')).committeeBench(),
  data: async () => (await import('./data.ts')).dataBench(),
  gas: async () => (await import('./gas.ts')).gasBench(),
  gateway: async () => (await import('./gateway.ts')).gatewayBench(),
  guest: async () => (await import('./guest.ts')).guestBench(),
  messages: async () => (await import('./messages.ts')).messagesBench(),
  operator: async () => (await import('./operator.ts')).operatorBench(),
  peers: async () => (await import('./peers.ts')).peersBench(),
  bus: async () => (await (await import('../../runtime/bus/bench.ts')).benchBus()).map(resultOf),
  proofs: async () => (await import('./proofs.ts')).proofsBench(),
  rollups: async () => (await import('./rollups.ts')).rollupsBench(),
  sim: async () => (await import('./sim.ts')).simBench(),
  store: async () => (await (await import('../../runtime/store/bench.ts')).benchStore()).map(resultOf),
};

process.exitCode = await runBench(BENCHES, process.argv.slice(2));

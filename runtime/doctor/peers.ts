/** Whether peers can be reached, by a node that is made for the question. */
import { randomBytes } from 'node:crypto';
import { isPeerAddress } from '../bus/discovery.ts';
import { createLibp2pBus } from '../bus/libp2p.ts';
import type { Finding } from './node-version.ts';

export async function peerFindings(addresses: readonly string[], chain: number): Promise<Finding[]> {
  const bus = await createLibp2pBus({ seed: new Uint8Array(randomBytes(32)), chain });
  try {
    return await Promise.all(addresses.map((address) => peerFinding(address, (of) => bus.dial([of]))));
  } finally {
    await bus.stop();
  }
}

async function peerFinding(address: string, dial: (address: string) => Promise<void>): Promise<Finding> {
  if (!isPeerAddress(address))
    return { check: 'peers', status: 'problem', found: `${address} is no address of a peer`, advice: 'it looks like /ip4/127.0.0.1/tcp/9000/p2p/12D3Koo…, as a node prints it' };
  try {
    await dial(address);
    return { check: 'peers', status: 'ok', found: `${address} answers` };
  } catch (error) {
    return {
      check: 'peers',
      status: 'problem',
      found: `${address} cannot be reached: ${(error as Error).message.replace(`${address}: `, '')}`,
      advice: 'does the node run, and does its firewall let this machine in? Any other node of the network will do',
    };
  }
}

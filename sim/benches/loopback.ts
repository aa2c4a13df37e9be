/** What goes over the wire between nodes of one machine. */
import { readFileSync } from 'node:fs';
import { BenchError } from './bench.ts';

/** Bytes that this machine's loopback device has carried. */
export function loopbackBytes(): number {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((each) => each.trim().startsWith('lo:'));
  const bytes = Number(line?.trim().split(/\s+/)[1]);
  if (!Number.isFinite(bytes)) throw new BenchError('/proc/net/dev has no loopback device');
  return bytes;
}

/** A node in a process of its own: told what to be by a file, and whom to know by its parent. Ends when its parent is gone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hex } from '../../protocols/bytes.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { createExecutor } from '../../runtime/executor/pool.ts';
import { type NodeDescription, runNode } from './nodes.ts';

export type ToChild = { readonly kind: 'book'; readonly book: readonly (readonly [Hex, readonly string[]])[] } | { readonly kind: 'stop' };
export type ToParent = { readonly kind: 'ready'; readonly node: Hex; readonly addresses: readonly string[] } | { readonly kind: 'log'; readonly event: string; readonly detail: object };

const tell = (message: ToParent): void => void process.send?.(message);

installNativeCrypto();
const description = JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as NodeDescription;
const executor = createExecutor({ stateFolder: join(description.folder, 'states') });
const node = await runNode(description, executor, (event, detail) => tell({ kind: 'log', event, detail }));

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // The executor last: what the node settles until it stops reaches the disk.
  await Promise.allSettled([node.stop()]);
  await Promise.allSettled([executor.close()]);
  process.exit(0);
}
process.on('message', (message: ToChild) => {
  if (message.kind === 'book') node.keepConnected(new Map(message.book));
  else void stop();
});
process.on('disconnect', () => void stop());
process.on('SIGTERM', () => void stop());
// The parent hears Ctrl-C too, and stops its children in order.
process.on('SIGINT', () => undefined);
tell({ kind: 'ready', node: node.node, addresses: node.addresses() });

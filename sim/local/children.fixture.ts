/** Nodes in processes of their own, for tests that end some. */
import { execFileSync } from 'node:child_process';

/** Process ids of the nodes that a process started, by node name. */
export function childrenOf(pid: number): Map<string, number> {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)])
    .toString()
    .split('\n');
  return new Map(
    lines.flatMap((line) => {
      const found = /^\s*(\d+) .*processes\/([\w-]+)\.json/.exec(line);
      return found ? [[found[2] as string, Number(found[1])]] : [];
    }),
  );
}

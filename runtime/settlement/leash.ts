/** Runs a program until it ends or whoever holds the other end of stdin is gone: nothing is left behind by a parent that was killed. */
import { spawn } from 'node:child_process';

const [command, ...flags] = process.argv.slice(2) as [string, ...string[]];
const child = spawn(command, flags, { stdio: ['ignore', 'inherit', 'inherit'] });
const STOP_MS = 2_000;

let ending = false;
function end(): void {
  if (ending) return;
  ending = true;
  child.kill('SIGINT');
  setTimeout(() => child.kill('SIGKILL'), STOP_MS).unref();
}
process.stdin.on('end', end).on('close', end).resume();
process.on('SIGINT', end);
process.on('SIGTERM', end);
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 0));

/** Runs the command line as a person would, for end-to-end tests. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const MAIN = join(import.meta.dirname, 'main.ts');
const LIMIT_MS = 170_000;

export interface Running {
  readonly ended: Promise<Ended>;
  readonly pid: number;
  /** Resolves once stderr has matched; rejects when the command ends before. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  interrupt(): void;
}

export function start(...args: string[]): Running {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    for (const listener of listeners) listener();
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr });
    });
  });
  return {
    ended,
    pid: child.pid as number,
    said(pattern) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(stderr);
          if (found === null) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`ended before it said ${pattern}:\n${stderr.slice(-2_000)}`)));
      });
    },
    interrupt: () => void child.kill('SIGINT'),
  };
}

export const mru = (...args: string[]): Promise<Ended> => start(...args).ended;

/** The JSON object on the last line of stdout. */
export const resultOf = <T>({ stdout, stderr }: Ended): T => {
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`no result:\n${stderr.slice(-3_000)}`);
  return JSON.parse(line) as T;
};

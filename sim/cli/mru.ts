#!/usr/bin/env node
/** Where `mru` begins: a Node that is too old says so here, before it trips over what it does not have. */
import module from 'node:module';
import { LEAST_NODE, nodeFinding } from '../../runtime/doctor/node-version.ts';

const finding = nodeFinding(process.versions.node);
if (finding.status === 'ok') {
  // Hundreds of modules are compiled once for all starts; threads and other processes hear of it by the environment.
  const { directory } = module.enableCompileCache();
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
  await import('./main.ts');
} else {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ ok: false, error: finding.found, findings: [finding] })}\n`);
  process.stderr.write(`mru: ${finding.found}: mru needs ${LEAST_NODE} or newer; ${finding.advice}\n`);
  process.exitCode = 3;
}

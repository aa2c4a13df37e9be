import assert from 'node:assert/strict';
import { parseFlags } from '../../runtime/cli/flags.ts';
import { simCommand } from './descriptions/sim.ts';
import { sim } from './sim-command.ts';

const refuses = (args: readonly string[], words: RegExp) => assert.rejects(async () => sim(parseFlags(simCommand, args), AbortSignal.abort()), { name: 'UsageError', message: words });

describe('mru sim: flags that would do nothing', () => {
  it('are refused, with the network they are for', async () => {
    for (const flag of ['--kill=1', '--actions=5', '--data=x', '--processes', '--verbose', '--byzantine=operator'])
      await refuses(['--net', 'virtual', flag], /is for --net local, this is --net virtual/);
    for (const flag of ['--seeds=1..2', '--faults=1', '--scenario=calm', '--report=x', '--minutes=1']) await refuses([flag], /is for --net virtual, this is --net local/);
  });

  it('are refused where they contradict each other', async () => {
    await refuses(['--net', 'virtual', '--seeds', '1..2', '--faults', '1'], /use --seed instead of --seeds/);
    await refuses(['--net', 'virtual', '--seeds', '1..2', '--seed', '1'], /--seed or --seeds/);
    await refuses(['--net', 'virtual', '--seconds', '3', '--minutes', '1'], /--seconds or --minutes/);
    await refuses(['--net', 'virtual', '--seeds', '9..2'], /--seeds wants A\.\.B/);
    await refuses(['--net', 'virtual', '--seed', '1', '--faults', '999'], /seed 1 has no fault 999/);
  });
});

/** `mru completion`: for the shells that people have. */
import { completionOf, SHELLS } from '../completion.ts';
import type { completionCommand } from '../descriptions/completion.ts';
import { type Command, type Flags, type Parsed, UsageError } from '../flags.ts';
import { EXIT, print, printJson } from '../result.ts';

export function completion({ values, positionals: [wanted = ''] }: Parsed<typeof completionCommand.flags>, commands: readonly Command<Flags>[]): number {
  const shell = SHELLS.find((each) => each === wanted);
  if (shell === undefined) throw new UsageError(`no shell "${wanted}"; there is ${SHELLS.join(', ')}`);
  const script = completionOf(shell, commands);
  if (values.json) printJson({ ok: true, shell, script });
  else print(script.trimEnd());
  return EXIT.done;
}

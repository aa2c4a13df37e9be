/** For tests: what a real shell offers for the last word of a line, once it has read a completion script. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shell } from '../../runtime/cli/completion.ts';

const BETWEEN = '@@@';
const LIMIT_MS = 120_000;

/** $1: the script. Lines come by stdin. */
const BASH = `source "$1"
while IFS= read -r line; do
  read -ra COMP_WORDS <<< "$line"; case "$line" in *' ') COMP_WORDS+=('') ;; esac
  COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 )); COMPREPLY=(); _mru
  printf '%s\\n' "\${COMPREPLY[@]}"; echo ${BETWEEN}
done`;

const FISH = `source $argv[1]
while read -l line
  complete -C "$line" | string split -f 1 \\t; echo ${BETWEEN}
end`;

/** zsh completes only what is typed: into a terminal of its own, once that has its prompt, whose compadd writes down what it is given into the file $2. */
const ZSH = `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PROMPT='G''O> ' RPROMPT= ; setopt NO_AUTO_LIST NO_AUTO_MENU NO_BEEP; autoload -Uz compinit; compinit -D -u; source \${(q)1}; probe() { compadd() { local -a hits; builtin compadd -A hits \\"\\$@\\"; (( \\$#hits )) && print -rl -- \\$hits >> \${(q)2}; builtin compadd \\"\\$@\\" }; _main_complete; unfunction compadd }; zle -C probe complete-word probe; bindkey '^T' probe"
zpty -r z said '*GO> *'
count=0
while IFS= read -r line; do
  zpty -w -n z "$line"$'\\x14\\x15'
  (( count++ ))
  zpty -w z "print ${BETWEEN} >> \${(q)2}; print NE''XT$count"
  zpty -r z said "*NEXT$count*GO> *"
done
zpty -d z`;

const COMMANDS: Readonly<Record<Shell, (script: string, out: string) => readonly string[]>> = {
  bash: (script) => ['bash', '--norc', '-c', BASH, 'bash', script],
  fish: (script) => ['fish', '--no-config', '-c', FISH, script],
  zsh: (script, out) => ['zsh', '-f', '-c', ZSH, 'zsh', script, out],
};

export const hasShell = (shell: Shell): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** For each line what is offered, each once, in order. Runs in an empty folder, so that there are no files to offer. */
export function offered(shell: Shell, script: string, lines: readonly string[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'mru-shell-'));
  const [file, out] = [join(folder, 'script'), join(folder, 'out')];
  try {
    writeFileSync(file, script);
    const [program, ...args] = COMMANDS[shell](file, out) as [string, ...string[]];
    const { stdout, stderr } = spawnSync(program, args, { cwd: mkdtempSync(join(folder, 'empty-')), input: `${lines.join('\n')}\n`, encoding: 'utf8', timeout: LIMIT_MS });
    const said = shell === 'zsh' ? readFileSync(out, 'utf8') : stdout;
    const answers = said.split(`${BETWEEN}\n`).slice(0, -1);
    if (answers.length !== lines.length) throw new Error(`${shell} answered ${answers.length} of ${lines.length} lines: ${stderr}`);
    return answers.map((each) => [...new Set(each.split('\n').filter((word) => word !== ''))].sort());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

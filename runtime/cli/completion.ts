/** Shell completion, made from the descriptions of commands: their names, their flags, and what a flag may be. */
import type { Command, Flag, Flags } from './flags.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

type Commands = readonly Command<Flags>[];

const flagsOf = ({ flags }: Command<Flags>): [string, Flag][] => [...Object.entries(flags), ['help', { kind: 'boolean', help: 'what it does, with an example' }]];
const choicesOf = (flag: Flag): readonly string[] => (flag.kind === 'text' ? (flag.choices ?? []) : []);
/** Inside of single quotes, for a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
/** The first sentence; what stands in parentheses is not cut. */
const brief = (text: string): string => text.split(/[.:;] (?![^(]*\))/)[0]?.replace(/\.$/, '') ?? text;

export function completionOf(shell: Shell, commands: Commands): string {
  return { bash, zsh, fish }[shell](commands);
}

/** Words that may come first, and those that may come behind one that is half of a name. */
function wordsOf(commands: Commands): { readonly first: readonly string[]; readonly second: ReadonlyMap<string, readonly string[]> } {
  const second = new Map<string, string[]>();
  for (const { name } of commands) {
    const [one = '', two] = name.split(' ');
    second.set(one, [...(second.get(one) ?? []), ...(two === undefined ? [] : [two])]);
  }
  return { first: [...second.keys()], second: new Map([...second].filter(([, words]) => words.length > 0)) };
}

function bash(commands: Commands): string {
  const { first, second } = wordsOf(commands);
  const flagCases = commands.map(
    (command) =>
      `    ${quoted(command.name)}) words=${quoted(
        flagsOf(command)
          .map(([name]) => `--${name}`)
          .join(' '),
      )} ;;`,
  );
  const choiceCases = commands.flatMap((command) =>
    flagsOf(command).flatMap(([name, flag]) => (choicesOf(flag).length === 0 ? [] : [`    ${quoted(`${command.name} --${name}`)}) words=${quoted(choicesOf(flag).join(' '))} ;;`])),
  );
  return `# bash completion of mru: source <(mru completion bash)
_mru() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words= seconds= command="\${COMP_WORDS[1]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W ${quoted(first.join(' '))} -- "$word")); return; fi
  case "$command" in
${[...second].map(([one, words]) => `    ${quoted(one)}) seconds=${quoted(words.join(' '))} ;;`).join('\n')}
  esac
  case " $seconds " in *" \${COMP_WORDS[2]} "*) [ "$COMP_CWORD" -gt 2 ] && command="$command \${COMP_WORDS[2]}" ;; esac
  case "$command $before" in
${choiceCases.join('\n')}
  esac
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); return; fi
  case "$command" in
${flagCases.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 2 ] && [ -n "$seconds" ]; then words="$seconds $words"; fi
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -W "$seconds" -- "$word")) ;;
  esac
}
complete -o filenames -F _mru mru
`;
}

/** In zsh a colon separates a word from its explanation. */
const explained = (word: string, text: string): string => quoted(`${word}:${brief(text).replaceAll(':', ' ')}`);

function zsh(commands: Commands): string {
  const { first, second } = wordsOf(commands);
  const summaryOf = (name: string): string =>
    commands.find((each) => each.name === name)?.summary ??
    commands
      .filter((each) => each.name.startsWith(`${name} `))
      .map((each) => each.name.split(' ')[1])
      .join(', ');
  const argument = ([name, flag]: [string, Flag]): string => {
    const choices = choicesOf(flag);
    const value = flag.kind === 'boolean' ? '' : choices.length > 0 ? `:${name}:(${choices.join(' ').replaceAll(':', '\\:')})` : `:${flag.value}:_files`;
    return quoted(`--${name}[${flag.help.replaceAll(/[[\]:]/g, ' ')}]${value}`);
  };
  const cases = commands.map((command) => `    ${quoted(command.name)}) _arguments ${flagsOf(command).map(argument).join(' ')} '*:file:_files' ;;`);
  return `#compdef mru
# zsh completion of mru: mru completion zsh > ~/.zfunc/_mru, where fpath has ~/.zfunc
_mru() {
  local command="\${words[2]}"
  if (( CURRENT == 2 )); then
    local -a names=(${first.map((name) => explained(name, summaryOf(name))).join(' ')})
    _describe command names; return
  fi
  local -a seconds=()
  case "$command" in
${[...second].map(([one, words]) => `    ${quoted(one)}) seconds=(${words.map((word) => explained(word, summaryOf(`${one} ${word}`))).join(' ')}) ;;`).join('\n')}
  esac
  if (( CURRENT == 3 && \${#seconds} > 0 )); then _describe command seconds; fi
  if (( CURRENT > 3 && \${#seconds} > 0 )) && [[ -n "\${seconds[(r)\${words[3]}:*]}" ]]; then
    command="$command \${words[3]}"; words=("mru" "\${(@)words[4,-1]}"); (( CURRENT -= 2 ))
  else
    words=("mru" "\${(@)words[3,-1]}"); (( CURRENT -= 1 ))
  fi
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _mru mru
`;
}

/** What fish asks before it offers something: how many words stand before this one, and which. */
const FISH = `# fish completion of mru: mru completion fish > ~/.config/fish/completions/mru.fish
function __mru_count
    test (count (commandline -opc)) -eq $argv[1]
end
function __mru_is
    set -l words (commandline -opc)
    set -e words[1]
    set -l wanted (count $argv)
    test (count $words) -ge $wanted; and test "$words[1..$wanted]" = "$argv"
end`;

function fish(commands: Commands): string {
  const { first, second } = wordsOf(commands);
  const summaryOf = (name: string): string => brief(commands.find((each) => each.name === name)?.summary ?? (second.get(name) ?? []).join(', '));
  const offer = (condition: string, what: string, about: string): string => `complete -c mru -n ${quoted(condition)} ${what} -d ${quoted(about)}`;
  const lines = first.map((name) => offer('__mru_count 1', `-a ${quoted(name)}`, summaryOf(name)));
  for (const [one, words] of second) for (const word of words) lines.push(offer(`__mru_count 2; and __mru_is ${one}`, `-a ${quoted(word)}`, summaryOf(`${one} ${word}`)));
  for (const command of commands) {
    const longer = (second.get(command.name) ?? []).map((word) => `; and not __mru_is ${command.name} ${word}`).join('');
    for (const [name, flag] of flagsOf(command)) {
      const value = flag.kind === 'boolean' ? '' : choicesOf(flag).length > 0 ? ` -x -a ${quoted(choicesOf(flag).join(' '))}` : ' -r';
      lines.push(offer(`__mru_is ${command.name}${longer}`, `-l ${name}${value}`, brief(flag.help)));
    }
  }
  return `${FISH}\n${lines.join('\n')}\n`;
}

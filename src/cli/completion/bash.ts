import type { Command } from '../command.ts';
import { flagWords } from './words.ts';

/** A completion script for bash. */
export function bashScript(commands: readonly Command[]): string {
  const names = [...commands.map(({ name }) => name), 'help', '--help', '--version'].join(' ');
  return `# bash completion for nmpolicyctl
_nmpolicyctl() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" word
  COMPREPLY=()
  # \`--flag=value\` comes as three words
  if [ "$current" = "=" ]; then
    current=""
  elif [ "$previous" = "=" ]; then
    previous="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  # behind \`--\` a word is no flag, whatever it begins with
  local flags="flag "
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    if [ "$word" = "--" ]; then flags="" previous=""; fi
  done
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map(commandCase).join('\n')}
    help)
      COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$current"))
      ;;
  esac
}
complete -o bashdefault -o default -F _nmpolicyctl nmpolicyctl
`;
}

function commandCase(command: Command): string {
  const words = flagWords(command);
  const values = words
    .filter(({ flag }) => flag.value !== undefined)
    .map(({ flag, words: spelt }) => `        ${spelt.join(' | ')})${candidates(flag.choices)} ;;\n`);
  const flags = candidates(words.flatMap(({ words: spelt }) => spelt));
  const lines = `          case "$flags$current" in
            "flag "-*)${flags} ;;
            *)${candidates(command.operands.choices)} ;;
          esac
`;
  return `    ${command.name})
      case "$previous" in
${values.join('')}        *)
${lines}          ;;
      esac
      ;;`;
}

/** Without any, bash completes names of files. */
const candidates = (words: readonly string[] | undefined): string =>
  words ? ` COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$current"))` : '';

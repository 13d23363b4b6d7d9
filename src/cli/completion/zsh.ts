import type { Command } from '../command.ts';
import { type FlagWords, flagWords, shellQuoted } from './words.ts';

/** A completion script for zsh. */
export function zshScript(commands: readonly Command[]): string {
  const described = commands.map(({ name, summary }) => `    ${shellQuoted(`${name}:${escaped(summary)}`)}`);
  return `#compdef nmpolicyctl
_nmpolicyctl() {
  local -a commands
  commands=(
${described.join('\n')}
    'help:show help'
  )
  if ((CURRENT == 2)); then
    _describe command commands
    _arguments '--help[show help]' '--version[show the version]'
    return
  fi
  local command="\${words[2]}"
  shift words
  ((CURRENT--))
  case "$command" in
${commands.map(commandCase).join('\n')}
    help) _describe command commands ;;
  esac
}
if [ "$funcstack[1]" = _nmpolicyctl ]; then
  _nmpolicyctl "$@"
else
  compdef _nmpolicyctl nmpolicyctl
fi
`;
}

function commandCase(command: Command): string {
  const { choices, name, isList } = command.operands;
  const operand = `${isList ? '*' : '1'}:${name}:${choices ? `(${choices.join(' ')})` : '_files'}`;
  const specs = [...flagWords(command).flatMap(flagSpecs), shellQuoted(operand)];
  return `    ${command.name})
      _arguments -S \\
        ${specs.join(' \\\n        ')}
      ;;`;
}

function flagSpecs({ flag, words }: FlagWords): string[] {
  const action = flag.choices ? `(${flag.choices.join(' ')})` : '_files';
  const value = flag.value === undefined ? '' : `:${flag.value}:${action}`;
  const exclusive = flag.isList ? '*' : `(${words.join(' ')})`;
  return words.map((word) => {
    // with the value behind `=` or as the next word
    const spelt = flag.value !== undefined && word.startsWith('--') ? `${word}=` : word;
    return shellQuoted(`${exclusive}${spelt}[${escaped(flag.summary)}]${value}`);
  });
}

/** Without what zsh would take for the end of a description. */
const escaped = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

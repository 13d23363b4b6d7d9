import { type Command, helpFlag, versionFlag } from '../command.ts';
import { flagWords, shellQuoted } from './words.ts';

/** A completion script for fish. */
export function fishScript(commands: readonly Command[]): string {
  return [
    '# fish completion for nmpolicyctl',
    'complete -c nmpolicyctl -f',
    ...[helpFlag, versionFlag].map(
      ({ name, short, summary }) =>
        `complete -c nmpolicyctl -n __fish_use_subcommand -l ${name} -s ${short} -d ${quoted(summary)}`,
    ),
    ...[...commands, { name: 'help', summary: 'show help' }].map(
      ({ name, summary }) =>
        `complete -c nmpolicyctl -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ),
    `complete -c nmpolicyctl -n '__fish_seen_subcommand_from help' -a ${shellQuoted(commands.map(({ name }) => name).join(' '))}`,
    ...commands.flatMap(commandLines),
    '',
  ].join('\n');
}

function commandLines(command: Command): string[] {
  const start = `complete -c nmpolicyctl -n '__fish_seen_subcommand_from ${command.name}'`;
  const { choices } = command.operands;
  const flags = flagWords(command).map(({ flag, words }) => {
    const spelt = words.map((word) =>
      word.startsWith('--') ? `-l ${word.slice(2)}` : `-s ${word.slice(1)}`,
    );
    const value = flag.choices ? ` -x -a ${shellQuoted(flag.choices.join(' '))}` : flag.value ? ' -r -F' : '';
    return `${start} ${spelt.join(' ')}${value} -d ${quoted(flag.summary)}`;
  });
  return [choices ? `${start} -a ${shellQuoted(choices.join(' '))}` : `${start} -F`, ...flags];
}

/** Fish reads \`\\'\` inside single quotes where other shells don't. */
const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

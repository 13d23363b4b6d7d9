import { allFlags, type Command, type Flag, helpFlag, versionFlag } from './command.ts';
import { exitStatusTexts } from './exit-status.ts';

const indent = '  ';

/** What `nmpolicyctl --help` prints. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    'Generate, check, preview and explain the desired network state of Kubernetes nodes.',
    '',
    'Usage:',
    ...commands.map((command) => indent + usage(command)),
    '',
    'Commands:',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Flags:',
    ...flagLines([helpFlag, versionFlag]),
    '',
    'Exit status:',
    ...columns(exitStatusTexts.map(([status, text]) => [String(status), text])),
    '',
    '`nmpolicyctl COMMAND --help` tells more about a command.',
    '',
  ].join('\n');
}

/** What `nmpolicyctl COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const { summary, description, examples } = command;
  return [
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    '',
    'Usage:',
    indent + usage(command),
    '',
    ...description.flatMap((paragraph) => [...wrap(paragraph, 80), '']),
    'Flags:',
    ...flagLines(allFlags(command)),
    '',
    'Examples:',
    ...examples.map((line) => indent + line),
    '',
  ].join('\n');
}

/** `nmpolicyctl gen POLICY [flags]`, with the flags that must be given. */
function usage({ name, operands, flags }: Command): string {
  const operand = operands.choices?.join('|') ?? `${operands.name}${operands.isList ? '…' : ''}`;
  const required = flags.filter(({ isRequired }) => isRequired);
  return [
    'nmpolicyctl',
    name,
    operand,
    ...required.map((flag) => `--${flag.name} ${flag.value}`),
    ...(flags.length > required.length ? ['[flags]'] : []),
  ].join(' ');
}

function flagLines(flags: readonly Flag[]): string[] {
  return columns(
    flags.map((flag) => {
      const short = flag.short === undefined ? '    ' : `-${flag.short}, `;
      const value = flag.choices?.join('|') ?? flag.value;
      const others = (flag.aliases ?? []).map(({ name, short: letter }) => `-${letter}, --${name}`);
      const also = others.length === 0 ? '' : ` (also ${others.join(', ')})`;
      return [`${short}--${flag.name}${value === undefined ? '' : ` ${value}`}`, flag.summary + also];
    }),
  );
}

/** Two columns. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  const right = indent.length + width + 2;
  return rows.flatMap(([left, text]) => {
    const [first, ...more] = wrap(text, 96 - right);
    const rest = more.map((line) => ' '.repeat(right) + line);
    const head = (indent + left).padEnd(right);
    return [`${head}${first}`, ...rest];
  });
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

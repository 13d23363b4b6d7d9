import { parseArgs } from 'node:util';
import { allFlags, type Command, type Flag } from './command.ts';
import { CommandError } from './command-error.ts';
import * as messages from './messages/usage.ts';

/** The arguments of a command, checked against its table. */
export interface Arguments {
  readonly operands: readonly string[];
  /** Whether a flag was given. */
  readonly has: (flag: string) => boolean;
  /** The value of a flag, the last one when it was given several times. */
  readonly value: (flag: string) => string | undefined;
  /** All values of a flag. */
  readonly values: (flag: string) => readonly string[];
}

/** Throws {@link CommandError} for what the command does not take; nothing is asked of a call for help. */
export function readArguments(argv: readonly string[], command: Command): Arguments {
  const flags = allFlags(command);
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: parserOptions(flags),
  });
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(asDash(token.value, streamNames.input));
    if (token.kind === 'option') {
      const flag = flagNamed(token.name, flags) ?? unknownFlag(token.rawName, command, flags);
      given.set(flag.name, [...(given.get(flag.name) ?? []), ...readValue(flag, token)]);
    }
  }
  const values = (name: string): readonly string[] => given.get(name) ?? [];
  const parameters = {
    operands,
    values,
    has: given.has.bind(given),
    value: (name: string) => values(name).at(-1),
  };
  if (!parameters.has('help')) checkArguments(parameters, command);
  return parameters;
}

interface Spelling {
  readonly name: string;
  readonly short?: string;
}
const spellings = (flag: Flag): readonly Spelling[] => [flag, ...(flag.aliases ?? [])];

function parserOptions(flags: readonly Flag[]) {
  return Object.fromEntries(
    flags.flatMap((flag) =>
      spellings(flag).map(({ name, short }) => [
        name,
        {
          type: flag.value === undefined ? ('boolean' as const) : ('string' as const),
          ...(short && { short }),
        },
      ]),
    ),
  );
}

const flagNamed = (name: string, flags: readonly Flag[]): Flag | undefined =>
  flags.find((flag) => spellings(flag).some((spelling) => spelling.name === name));

function unknownFlag(rawName: string, command: Command, flags: readonly Flag[]): never {
  const known = flags.flatMap(spellings).map(({ name }) => `--${name}`);
  throw new CommandError(messages.unknownFlag(rawName, command.name, known));
}

/** A switch has no value; a value that looks like a flag is one that was forgotten. */
function readValue(
  flag: Flag,
  {
    rawName,
    value: given,
    inlineValue,
  }: { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined },
): string[] {
  // the parser takes the sign in `-o=file` for a part of the file's name
  const value = inlineValue && !rawName.startsWith('--') ? given!.replace(/^=/, '') : given;
  if (flag.value === undefined) {
    if (value !== undefined) throw new CommandError(messages.needlessValue(rawName));
    return [];
  }
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    throw new CommandError(messages.missingValue(rawName, flag.choices?.join(' or ') ?? flag.value));
  }
  if (flag.choices && !flag.choices.includes(value))
    throw new CommandError(messages.unknownValue(rawName, value, flag.choices));
  return [asDash(value, flag.isOutput ? streamNames.output : streamNames.input)];
}

const streamNames = {
  input: ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'],
  output: ['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'],
};

/** `-` for every name of standard input or output: what holds for one name holds for all. */
const asDash = (file: string, names: readonly string[]): string => (names.includes(file) ? '-' : file);

function checkArguments({ operands, has }: Arguments, { name, operands: wanted, flags }: Command): void {
  const [first, second] = operands;
  if (first === undefined)
    throw new CommandError(
      messages.missingOperand(wanted.choices ? messages.alternatives(wanted.choices) : wanted.name, name),
    );
  if (second !== undefined && !wanted.isList) throw new CommandError(messages.tooManyOperands(second, name));
  if (!wanted.choices && operands.includes('')) throw new CommandError(messages.emptyName());
  if (wanted.choices && !wanted.choices.includes(first))
    throw new CommandError(messages.unknownValue(name, first, wanted.choices));
  const missing = flags.find((flag) => flag.isRequired && !has(flag.name));
  if (missing) throw new CommandError(messages.missingFlag(`--${missing.name}`, name));
}

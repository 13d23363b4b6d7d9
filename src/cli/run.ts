import { type Arguments, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { commands } from './commands.ts';
import { exitStatus } from './exit-status.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { CommandIo } from './io.ts';
import * as messages from './messages/usage.ts';
import { print, tell, tellMessage } from './output.ts';

/** Runs `nmpolicyctl` with the arguments behind its name; resolves to the exit status, never rejects. */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (!(error instanceof CommandError)) return await reportInternalError(error, io);
    if (error.message !== '') await tellMessage('error', error, io);
    return error.status;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: CommandIo): Promise<number> {
  if (name === undefined) throw new CommandError(messages.noCommand());
  if (name === '--version' || name === '-V') return await show(`${io.version()}\n`, io);
  if (name === '--help' || name === '-h' || name === 'help') return await help(rest[0], io);
  if (/^-./.test(name)) {
    const known = ['--help', '--version', ...commands.map((command) => command.name)];
    throw new CommandError(messages.unknownFlag(name, 'nmpolicyctl', known));
  }
  const command = commandNamed(name);
  const parameters: Arguments = readArguments(rest, command);
  if (parameters.has('help')) return await show(commandHelp(command), io);
  return await command.run(parameters, io);
}

function commandNamed(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  const known = commands.map((candidate) => candidate.name);
  throw new CommandError(messages.unknownCommand(name, known));
}

const help = (name: string | undefined, io: CommandIo): Promise<number> =>
  show(name === undefined ? generalHelp(commands) : commandHelp(commandNamed(name)), io);

async function show(text: string, io: CommandIo): Promise<number> {
  await print(text, io);
  return exitStatus.done;
}

/** One line and how to report it; where it happened only for those who ask. */
async function reportInternalError(error: unknown, io: CommandIo): Promise<number> {
  await tellMessage('error', messages.internalError(error), io);
  if (io.environment.NMPOLICY_DEBUG && error instanceof Error) await tell(`${error.stack}\n`, io);
  return exitStatus.internal;
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { toJson } from '../yaml/json.ts';
import { CommandError, type CommandWording } from './command-error.ts';
import { statusOf } from './documents.ts';
import { exitStatus } from './exit-status.ts';
import type { CommandIo, OutputStream } from './io.ts';
import { jsonDiagnostics } from './json-diagnostics.ts';
import * as messages from './messages/files.ts';

/**
 * Writes to standard output; nothing when the text is empty. Throws {@link CommandError}, without
 * words when the reader has gone: it has what it wanted.
 */
export async function print(text: string, { output }: CommandIo): Promise<void> {
  if (text === '') return;
  try {
    await output.write(text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE')
      throw new CommandError({ message: '' }, exitStatus.outputClosed);
    throw new CommandError(messages.outputFailed(error));
  }
}

/** A value as JSON text on standard output, integers digit for digit. */
export const printJson = (value: unknown, io: CommandIo): Promise<void> => print(`${toJson(value, 2)}\n`, io);

/** Writes to standard error. When that fails there is nobody left to tell. */
export async function tell(text: string, { errors }: CommandIo): Promise<void> {
  try {
    await errors.write(text);
  } catch {}
}

/** Diagnostics on standard error, with code frames. */
export async function tellDiagnostics(diagnostics: readonly Diagnostic[], io: CommandIo): Promise<void> {
  if (diagnostics.length === 0) return;
  await tell(`${formatDiagnostics(diagnostics, { color: hasColor(io.errors, io) })}\n`, io);
}

/** What made a command fail: on standard output when that is JSON, else on standard error. Gives the exit status. */
export async function reportFailure(
  diagnostics: readonly Diagnostic[],
  isJson: boolean,
  io: CommandIo,
): Promise<number> {
  if (isJson) await printJson({ diagnostics: jsonDiagnostics(diagnostics) }, io);
  else await tellDiagnostics(diagnostics, io);
  return statusOf(diagnostics);
}

/** A message of the command itself on standard error. */
export async function tellMessage(
  kind: keyof typeof kinds,
  { message, help }: CommandWording,
  io: CommandIo,
): Promise<void> {
  const word = hasColor(io.errors, io) ? `\u001b[${kinds[kind]}m${kind}\u001b[0m` : kind;
  await tell(`${word}: ${message}\n${help === undefined ? '' : `  help: ${help}\n`}`, io);
}

const kinds = { error: '1;31', note: '1;36' } as const;

/** Colours are for terminals; `FORCE_COLOR` and `NO_COLOR` decide otherwise, the former first, as in Node. */
export function hasColor({ isTerminal }: OutputStream, { environment }: CommandIo): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no } = environment;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && !no && environment.TERM !== 'dumb';
}

import { readCapturedStates } from '../documents/read-captured-states.ts';
import type { GenerateOptions } from '../options.ts';
import { readSettings } from '../options.ts';
import { readProgram } from '../read-program.ts';
import { diagnosticsOf } from './documents.ts';
import { readInput } from './input.ts';
import { type CommandIo, isTyped } from './io.ts';

/** A call of the library without its current state. */
export interface PolicyInput {
  readonly policy: string;
  readonly cachedCaptures?: string | undefined;
  readonly options: GenerateOptions;
}

/** The text of the current state. A terminal is read only when the policy needs a state and is right so far. */
export async function readCurrentState(file: string, input: PolicyInput, io: CommandIo): Promise<string> {
  return isTyped(file, io) && !needsState(input) ? '' : readInput(file, 'the current state', io);
}

/** Whether any capture is left to evaluate; not for a policy that fails whatever the state is. */
export function needsState({ policy, cachedCaptures, options }: PolicyInput): boolean {
  try {
    const { engine, program } = readProgram(policy, options);
    const cached = readCapturedStates(cachedCaptures, readSettings(options));
    const plan = engine.plan(program, new Set(cached.keys()));
    return plan.order.length > 0 && program.diagnostics.length === 0 && plan.diagnostics.length === 0;
  } catch (error) {
    return diagnosticsOf(error).length === 0;
  }
}

import type { GenerateOptions } from '../options.ts';
import type { Arguments } from './arguments.ts';
import { type PolicyInput, readCurrentState } from './current-state.ts';
import { type FileNames, shownName } from './documents.ts';
import { engineOption } from './flags.ts';
import { readInput, shareStandardInput } from './input.ts';
import type { CommandIo } from './io.ts';

/** The texts that a policy is evaluated on, for one node. */
export interface NodeDocuments extends PolicyInput {
  readonly currentState: string;
  readonly names: FileNames & { readonly policy: string; readonly currentState: string };
}

/** Reads what the arguments of `gen` and `explain` name. Throws `CommandError`. */
export async function readNodeDocuments(
  parameters: Arguments,
  io: CommandIo,
  more: Pick<GenerateOptions, 'portable'> = {},
): Promise<NodeDocuments> {
  const policyFile = parameters.operands[0]!;
  const stateFile = parameters.value('current-state') ?? '-';
  const cacheFile = parameters.value('captured-states-input');
  shareStandardInput([
    [policyFile, 'the policy'],
    [stateFile, 'the current state'],
    [cacheFile, 'the captured states'],
  ]);
  const names: NodeDocuments['names'] = {
    policy: policyFile,
    currentState: stateFile,
    ...(cacheFile !== undefined && { cachedCaptures: cacheFile }),
  };
  const input: PolicyInput = {
    policy: await readInput(policyFile, 'the policy', io),
    cachedCaptures:
      cacheFile === undefined ? undefined : await readInput(cacheFile, 'the captured states', io),
    options: { ...engineOption(parameters), ...more, fileName: shownName(policyFile), now: io.now() },
  };
  return { ...input, names, currentState: await readCurrentState(stateFile, input, io) };
}

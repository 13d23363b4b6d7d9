import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { generateState } from '../../generate-state.ts';
import type { GeneratedState } from '../../types.ts';
import { toYaml } from '../../yaml/write-text.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { type PolicyInput, readCurrentState } from '../current-state.ts';
import { diagnosticsOf, type FileNames, shownName, statusOf, withFileNames } from '../documents.ts';
import { exitStatus } from '../exit-status.ts';
import { currentStateFlag, engineFlag, engineOption, jsonFlag } from '../flags.ts';
import { readInput, shareStandardInput } from '../input.ts';
import type { CommandIo } from '../io.ts';
import * as messages from '../messages.ts';
import { print, printJson, tellDiagnostics } from '../output.ts';
import { writeWhole } from '../write-file.ts';

/** `nmpolicyctl gen`. */
export const gen: Command = {
  name: 'gen',
  summary: "generate a node's desired state from a policy",
  operands: { name: 'POLICY' },
  flags: [
    currentStateFlag,
    {
      name: 'captured-states-input',
      short: 'i',
      value: 'FILE',
      summary: 'captured states of an earlier run, used instead of evaluating those captures again',
    },
    {
      name: 'captured-states-output',
      short: 'o',
      value: 'FILE',
      summary: 'where the captured states go; ~/.cache/nmpolicy/cache.yaml without it',
      aliases: [{ name: 'captured-state-output', short: 'c' }],
    },
    engineFlag,
    jsonFlag,
  ],
  description: [
    'Reads the current state from standard input and writes the desired state to standard output; the captured states go to a file, whole or not at all. `-` stands for standard input or output in place of any file.',
  ],
  examples: [
    'nmstatectl show | nmpolicyctl gen policy.yaml | nmstatectl apply',
    'nmpolicyctl gen policy.yaml --current-state state.yaml --captured-states-output captured.yaml',
  ],
  run: runGen,
};

async function runGen(parameters: Arguments, io: CommandIo): Promise<number> {
  const names: Required<FileNames> = {
    policy: parameters.operands[0]!,
    currentState: parameters.value('current-state') ?? '-',
    cachedCaptures: parameters.value('captured-states-input') ?? '',
  };
  shareStandardInput([
    [names.policy, 'the policy'],
    [names.currentState, 'the current state'],
    [names.cachedCaptures, 'the captured states'],
  ]);
  const input: PolicyInput = {
    policy: await readInput(names.policy, io),
    cachedCaptures: names.cachedCaptures === '' ? undefined : await readInput(names.cachedCaptures, io),
    options: { ...engineOption(parameters), fileName: shownName(names.policy), now: io.now() },
  };
  const currentState = await readCurrentState(names.currentState, input, io);
  const isJson = parameters.has('json');
  let generated: GeneratedState;
  try {
    generated = generateState(input.policy, currentState, input.cachedCaptures, input.options);
  } catch (error) {
    return await reportFailure(withFileNames(diagnosticsOf(error), names), isJson, io);
  }
  const warnings = withFileNames(generated.warnings, names);
  await deliver({ ...generated, warnings }, parameters, io);
  return exitStatus.done;
}

async function reportFailure(
  diagnostics: readonly Diagnostic[],
  isJson: boolean,
  io: CommandIo,
): Promise<number> {
  if (isJson) await printJson({ diagnostics }, io);
  else await tellDiagnostics(diagnostics, io);
  return statusOf(diagnostics);
}

/** The captured states first: a desired state that gets applied is one whose captures are kept. */
async function deliver(generated: GeneratedState, parameters: Arguments, io: CommandIo): Promise<void> {
  const { desiredState, capturedStates, warnings } = generated;
  const isJson = parameters.has('json');
  const captured = Object.keys(capturedStates).length === 0 ? '' : toYaml(capturedStates);
  const file = parameters.value('captured-states-output');
  if (file !== '-') keepCapturedStates(file, captured, io);
  if (isJson) return await printJson({ desiredState, capturedStates, warnings }, io);
  await tellDiagnostics(warnings, io);
  const desired = Object.keys(desiredState).length === 0 ? '' : toYaml(desiredState);
  await print(file === '-' && captured !== '' ? `${desired}---\n${captured}` : desired, io);
}

function keepCapturedStates(file: string | undefined, text: string, io: CommandIo): void {
  const target = file === undefined ? defaultCacheFile(io) : resolve(io.workingFolder, file);
  try {
    if (file === undefined) io.files.mkdirSync(dirname(target), { recursive: true });
    writeWhole(target, text, io.files);
  } catch (error) {
    throw new CommandError(messages.unwritable(file ?? target, error));
  }
}

/** Where the original command keeps them. */
function defaultCacheFile({ homeFolder }: CommandIo): string {
  if (homeFolder === '') throw new CommandError(messages.noHomeFolder());
  return join(homeFolder, '.cache', 'nmpolicy', 'cache.yaml');
}

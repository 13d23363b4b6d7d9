import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { generateState } from '../../generate-state.ts';
import {
  compareEngines,
  type EngineComparison,
  type EngineOutcome,
} from '../../portability/compare-engines.ts';
import type { GeneratedState } from '../../types.ts';
import { toYaml } from '../../yaml/write-text.ts';
import type { Arguments } from '../arguments.ts';
import { keepCapturedStates, keepInputs } from '../captured-states.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../command-error.ts';
import { comparisonText, jsonComparison } from '../comparison.ts';
import { diagnosticsOf, withFileNames } from '../documents.ts';
import { noteEmptyState } from '../empty-state.ts';
import { exitStatus } from '../exit-status.ts';
import { capturedInputFlag, currentStateFlag, engineFlag, jsonFlag } from '../flags.ts';
import type { CommandIo } from '../io.ts';
import { jsonDiagnostics } from '../json-diagnostics.ts';
import * as messages from '../messages/usage.ts';
import { noteNoPolicy } from '../no-policy.ts';
import { type NodeDocuments, readNodeDocuments } from '../node-documents.ts';
import { print, printJson, reportFailure, tellDiagnostics } from '../output.ts';

/** `nmpolicyctl gen`. */
export const gen: Command = {
  name: 'gen',
  summary: "generate a node's desired state from a policy",
  operands: { name: 'POLICY' },
  flags: [
    currentStateFlag,
    capturedInputFlag,
    {
      name: 'captured-states-output',
      short: 'o',
      value: 'FILE',
      isOutput: true,
      summary: 'where the captured states go; ~/.cache/nmpolicy/cache.yaml without it',
      aliases: [{ name: 'captured-state-output', short: 'c' }],
    },
    engineFlag,
    { name: 'portable', summary: 'warn where the answers of the two engines part for this state' },
    { name: 'compare', summary: 'show the answers of both engines and where they part, and keep nothing' },
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
  if (parameters.has('compare')) return await compare(parameters, io);
  const documents = await readNodeDocuments(parameters, io, { portable: parameters.has('portable') });
  const { names, policy, currentState, cachedCaptures, options } = documents;
  keepInputs(parameters.value('captured-states-output'), documents, io);
  let generated: GeneratedState;
  try {
    generated = generateState(policy, currentState, cachedCaptures, options);
  } catch (error) {
    return await reportGenerationFailure(documents, diagnosticsOf(error), parameters, io);
  }
  const warnings = withFileNames(generated.warnings, names);
  await deliver({ ...generated, warnings }, parameters, io);
  await noteIfEmpty(generated, documents, io);
  await noteEmptyState(documents, warnings, io);
  return exitStatus.done;
}

async function noteIfEmpty(
  { desiredState }: GeneratedState,
  { policy, names }: NodeDocuments,
  io: CommandIo,
): Promise<void> {
  if (Object.keys(desiredState).length === 0) await noteNoPolicy(policy, names.policy, io);
}

async function reportGenerationFailure(
  documents: NodeDocuments,
  diagnostics: readonly Diagnostic[],
  parameters: Arguments,
  io: CommandIo,
): Promise<number> {
  const status = await reportFailure(withFileNames(diagnostics, documents.names), parameters.has('json'), io);
  await noteEmptyState(documents, diagnostics, io);
  return status;
}

/** Both engines' answers instead of one; nothing is kept. */
async function compare(parameters: Arguments, io: CommandIo): Promise<number> {
  const other = ['captured-states-output', 'engine', 'portable'].find(parameters.has);
  if (other !== undefined) throw new CommandError(messages.flagsExclude('--compare', `--${other}`));
  const documents = await readNodeDocuments(parameters, io);
  const { policy, currentState, cachedCaptures, names, options } = documents;
  let comparison: EngineComparison;
  try {
    comparison = compareEngines(policy, currentState, { ...options, cachedCaptures });
  } catch (error) {
    return await reportGenerationFailure(documents, diagnosticsOf(error), parameters, io);
  }
  if (parameters.has('json')) await printJson(jsonComparison(comparison, names), io);
  else await print(comparisonText(comparison), io);
  const { nmpolicy, nmstate, differences } = comparison;
  if (nmpolicy.ok && nmstate.ok) await noteIfEmpty(nmpolicy.result, documents, io);
  await noteEmptyState(documents, [nmpolicy, nmstate].flatMap(findingsOf), io);
  const isAlike = nmpolicy.ok && nmstate.ok && differences.length === 0;
  return isAlike ? exitStatus.done : exitStatus.failed;
}

const findingsOf = (outcome: EngineOutcome): readonly Diagnostic[] =>
  outcome.ok ? outcome.result.warnings : outcome.diagnostics;

/** The captured states first: a desired state that gets applied is one whose captures are kept. */
async function deliver(generated: GeneratedState, parameters: Arguments, io: CommandIo): Promise<void> {
  const { desiredState, capturedStates, warnings } = generated;
  const isJson = parameters.has('json');
  const captured = Object.keys(capturedStates).length === 0 ? '' : toYaml(capturedStates);
  const file = parameters.value('captured-states-output');
  if (file !== '-') keepCapturedStates(file, captured, io);
  if (isJson) {
    const result = { desiredState, capturedStates, warnings: jsonDiagnostics(warnings) };
    return await printJson(result, io);
  }
  await tellDiagnostics(warnings, io);
  const desired = Object.keys(desiredState).length === 0 ? '' : toYaml(desiredState);
  await print(file === '-' && captured !== '' ? `${desired}---\n${captured}` : desired, io);
}

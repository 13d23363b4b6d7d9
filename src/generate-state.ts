import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { NmpolicyError } from './diagnostics/error.ts';
import { type Document, locate } from './documents/document.ts';
import { engineNamed } from './engines/engines.ts';
import { evaluatePolicy } from './evaluate-policy.ts';
import { type GenerateOptions, type PolicyOptions, readSettings } from './options.ts';
import { compileProgram } from './policy/program.ts';
import { portabilityWarnings } from './portability/runtime-warnings.ts';
import { planned, programOf, type ReadProgram, readProgram } from './read-program.ts';
import { recentProgram } from './recent-program.ts';
import type { GeneratedState } from './types.ts';

/** A policy that was read and parsed once, to be evaluated for many nodes. */
export interface CompiledPolicy {
  /** As {@link generateState} with this policy; `engine` and limits are those it was compiled with. */
  generateState(
    currentState?: unknown,
    cachedCaptures?: unknown,
    options?: Pick<GenerateOptions, 'now' | 'portable'>,
  ): GeneratedState;
}

/**
 * The desired state and captured states that a policy gives for one node
 * (language page: all of it).
 *
 * Each document is data or YAML/JSON text; in data, a key whose value is `undefined` counts as none, and
 * `undefined` in a list as null, as JSON writes them. `policy` may be a `NodeNetworkConfigurationPolicy`
 * manifest, `currentState` a `NodeNetworkState`, `cachedCaptures` the `capturedStates` of an
 * earlier result, of the Go command's file, or a `NodeNetworkConfigurationEnactment`.
 * Nothing is modified; results may share structure with inputs that are data. A policy's text that comes
 * over and over, for one node after another, is compiled as {@link compilePolicy} does and kept.
 *
 * Throws {@link NmpolicyError} with all independent errors; `docs/errors.md` lists the codes.
 */
export function generateState(
  policy: unknown,
  currentState?: unknown,
  cachedCaptures?: unknown,
  options: GenerateOptions = {},
): GeneratedState {
  return generate(recentProgram(policy, options), currentState, cachedCaptures, options);
}

/**
 * Reads, parses and checks a policy once. Throws {@link NmpolicyError} with everything that makes
 * the policy fail whatever the state is.
 */
export function compilePolicy(policy: unknown, options: PolicyOptions = {}): CompiledPolicy {
  return compiledPolicy(readProgram(policy, options), options);
}

/** As {@link compilePolicy}, for a policy that was read before. */
export const compileDocument = (document: Document, options: PolicyOptions): CompiledPolicy =>
  compiledPolicy(programOf(document, options), options);

function compiledPolicy(compiled: ReadProgram, options: PolicyOptions): CompiledPolicy {
  const { program } = compiled;
  const diagnostics = [...program.diagnostics, ...compiled.plan().diagnostics];
  throwIfAny(locate(diagnostics, [program.document]));
  return {
    generateState: (currentState, cachedCaptures, more = {}) =>
      generate(compiled, currentState, cachedCaptures, { ...options, ...more }),
  };
}

function generate(
  compiled: ReadProgram,
  currentState: unknown,
  cachedCaptures: unknown,
  options: GenerateOptions,
): GeneratedState {
  const evaluation = evaluatePolicy(compiled, currentState, cachedCaptures, options);
  throwIfAny(evaluation.errors);
  const result = evaluation.result!;
  if (!options.portable) return result;
  const { document } = compiled.program;
  const { limits } = readSettings(options);
  const engine = engineNamed(compiled.engine.name === 'nmpolicy' ? 'nmstate' : 'nmpolicy');
  const other = planned(engine, compileProgram(document, engine, limits));
  const otherEvaluation = evaluatePolicy(other, currentState, cachedCaptures, options);
  const [nmpolicy, nmstate] =
    engine.name === 'nmstate' ? [evaluation, otherEvaluation] : [otherEvaluation, evaluation];
  const more = portabilityWarnings(compiled.program, nmpolicy, nmstate, limits.nestingDepth);
  return { ...result, warnings: [...result.warnings, ...locate(more, [document])] };
}

function throwIfAny(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) throw new NmpolicyError(diagnostics);
}

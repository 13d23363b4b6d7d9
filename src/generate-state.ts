import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { NmpolicyError } from './diagnostics/error.ts';
import { Failure } from './diagnostics/finding.ts';
import { type Document, locate } from './documents/document.ts';
import { type CachedCapture, readCapturedStates } from './documents/read-captured-states.ts';
import { readDocument } from './documents/read-document.ts';
import { readState } from './documents/read-state.ts';
import type { Engine } from './engines/engine.ts';
import { engineNamed } from './engines/engines.ts';
import { type GenerateOptions, type PolicyOptions, readSettings } from './options.ts';
import { templateReferences } from './policy/plan.ts';
import { compileProgram, inTemplate, type PolicyProgram } from './policy/program.ts';
import { type Resolved, type ResolveInput, resolveCaptures, scopeOver } from './resolve/resolve-captures.ts';
import { expandTree } from './template/template-tree.ts';
import type { AnyState, CapturedStates, GeneratedState } from './types.ts';

/** A policy that was read and parsed once, to be evaluated for many nodes. */
export interface CompiledPolicy {
  /**
   * As {@link generateState} with this policy; `engine` and limits are those it was compiled with.
   */
  generateState(
    currentState: unknown,
    cachedCaptures?: unknown,
    options?: Pick<GenerateOptions, 'now'>,
  ): GeneratedState;
}

/**
 * The desired state and captured states that a policy gives for one node
 * (language page: all of it).
 *
 * Each document is data or YAML/JSON text. `policy` may be a `NodeNetworkConfigurationPolicy`
 * manifest, `currentState` a `NodeNetworkState`, `cachedCaptures` the `capturedStates` of an
 * earlier result, of the Go command's file, or a `NodeNetworkConfigurationEnactment`.
 * Nothing is modified; results may share structure with the inputs.
 *
 * Throws {@link NmpolicyError} with all independent errors; `docs/errors.md` lists the codes.
 */
export function generateState(
  policy: unknown,
  currentState?: unknown,
  cachedCaptures?: unknown,
  options: GenerateOptions = {},
): GeneratedState {
  return generate(readProgram(policy, options), currentState, cachedCaptures, options);
}

/**
 * Reads, parses and checks a policy once. Throws {@link NmpolicyError} with everything that makes
 * the policy fail whatever the state is.
 */
export function compilePolicy(policy: unknown, options: PolicyOptions = {}): CompiledPolicy {
  const compiled = readProgram(policy, options);
  const { diagnostics } = compiled.engine.plan(compiled.program, new Set());
  throwIfAny([...compiled.program.diagnostics, ...diagnostics], [compiled.program.document]);
  return {
    generateState: (currentState, cachedCaptures, more = {}) =>
      generate(compiled, currentState, cachedCaptures, { ...options, ...more }),
  };
}

interface ReadProgram {
  readonly engine: Engine;
  readonly program: PolicyProgram;
}

/** Parse: text and documents to trees. */
export function readProgram(policy: unknown, options: PolicyOptions): ReadProgram {
  const settings = readSettings(options);
  const engine = engineNamed(options.engine);
  const document = readDocument(policy, 'policy', settings);
  return { engine, program: compileProgram(document, engine, settings.limits) };
}

/** Check → resolve → expand → stamp. */
function generate(
  { engine, program }: ReadProgram,
  state: unknown,
  cachedCaptures: unknown,
  options: GenerateOptions,
): GeneratedState {
  const settings = readSettings(options);
  const cached = readCapturedStates(cachedCaptures, settings);
  const plan = engine.plan(program, new Set(cached.keys()));
  throwIfAny([...program.diagnostics, ...plan.diagnostics], [program.document]);

  const read = readState(state, settings);
  const documents = [program.document, read.document];
  const currentState = engine.readState(read.state);
  throwIfAny(currentState.diagnostics, documents);
  const input: ResolveInput = {
    currentState: currentState.state,
    cached,
    order: plan.order,
    evaluate: engine.evaluate,
    nestingDepth: settings.limits.nestingDepth,
  };
  const resolved = resolveCaptures(program, input);
  const desired = expandDesiredState(engine, program, resolved, input);
  throwIfAny([...resolved.errors, ...desired.errors], documents);
  const finished = engine.finish(desired.state, [program.desiredStateKey]);
  throwIfAny(finished.diagnostics, documents);
  return {
    desiredState: finished.state,
    capturedStates: stamp(plan.captured, resolved, cached, options.now ?? new Date()),
    warnings: locate(resolved.warnings, documents),
  };
}

function expandDesiredState(
  engine: Engine,
  program: PolicyProgram,
  { states }: Resolved,
  input: ResolveInput,
): { state: AnyState; errors: Diagnostic[] } {
  const errors: Diagnostic[] = [];
  const scope = scopeOver(program, states, input);
  const state = expandTree(program.desiredState, (template) => {
    if (!templateReferences(template).every(({ capture }) => states.has(capture.name))) return null;
    try {
      return engine.expand(template, scope);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      errors.push(inTemplate(program, template, failure.finding));
      return null;
    }
  });
  return { state: state as AnyState, errors };
}

/** The captured states by name: cached ones with their own meta information, new ones with one time. */
function stamp(
  names: readonly string[],
  { states }: Resolved,
  cached: ReadonlyMap<string, CachedCapture>,
  now: Date,
): CapturedStates {
  const fresh = { time: now.toISOString(), version: '0' };
  return Object.fromEntries(
    names.map((name) => {
      const metaInfo = { ...(cached.get(name)?.metaInfo ?? fresh) };
      return [name, { state: states.get(name)!, metaInfo }];
    }),
  );
}

function throwIfAny(diagnostics: readonly Diagnostic[], documents: readonly Document[]): void {
  if (diagnostics.length > 0) throw new NmpolicyError(locate(diagnostics, documents));
}

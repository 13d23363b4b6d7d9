import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { Failure } from './diagnostics/finding.ts';
import { type Document, locate } from './documents/document.ts';
import { readCapturedStates } from './documents/read-captured-states.ts';
import { readState } from './documents/read-state.ts';
import type { Engine } from './engines/engine.ts';
import { type GenerateOptions, readSettings } from './options.ts';
import { inTemplate, type PolicyProgram } from './policy/program.ts';
import type { ReadProgram } from './read-program.ts';
import { readablePart } from './resolve/expand-template.ts';
import { Growth } from './resolve/growth.ts';
import { type Resolved, type ResolveInput, resolveCaptures, scopeOver } from './resolve/resolve-captures.ts';
import { stampCaptures } from './resolve/stamp-captures.ts';
import { expandTree, type TemplateString } from './template/template-tree.ts';
import type { AnyState, GeneratedState, ReadableState } from './types.ts';
import { copyOf } from './values.ts';

/** What an engine makes of a policy and a state. */
export interface Evaluation {
  /** The states of the captures that could be evaluated, cached ones included. */
  readonly states: ReadonlyMap<string, AnyState>;
  /** All independent errors, in the order of the policy. */
  readonly errors: readonly Diagnostic[];
  /** Missing when there are errors. */
  readonly result?: GeneratedState;
}

/**
 * Check → resolve → expand → stamp, with a stop behind each stage that found errors.
 * Throws `NmpolicyError` only for a state or cache that can't be read at all.
 */
export function evaluatePolicy(
  compiled: ReadProgram,
  state: unknown,
  cachedCaptures: unknown,
  options: GenerateOptions,
): Evaluation {
  const { engine, program } = compiled;
  const settings = readSettings(options);
  const cached = readCapturedStates(cachedCaptures, settings);
  const plan = cached.size === 0 ? compiled.plan() : engine.plan(program, new Set(cached.keys()));
  const wrong = [...program.diagnostics, ...plan.diagnostics];
  if (wrong.length > 0) return failed(wrong, [program.document]);

  const read = readState(state, settings);
  const documents = [program.document, read.document];
  const current = engine.readState(read.state);
  if (current.diagnostics.length > 0) return failed(current.diagnostics, documents);

  const { nestingDepth } = settings.limits;
  const { order } = plan;
  const input: ResolveInput = {
    currentState: current.state,
    cached,
    order,
    evaluate: engine.evaluate,
    nestingDepth,
    growth: new Growth(),
  };
  const resolved = resolveCaptures(program, input);
  const desired = expandDesiredState(engine, program, resolved, input);
  const errors = [...resolved.errors, ...desired.errors];
  if (errors.length > 0) return failed(errors, documents, resolved.states);

  const finished = engine.finish(desired.state, [program.desiredStateKey]);
  if (finished.diagnostics.length > 0) return failed(finished.diagnostics, documents, resolved.states);
  const result = {
    desiredState: finished.state as ReadableState,
    capturedStates: stampCaptures(plan.captured, resolved, cached, options.now ?? new Date()),
    warnings: locate(resolved.warnings, documents),
  };
  return { states: resolved.states, errors: [], result };
}

function failed(
  diagnostics: readonly Diagnostic[],
  documents: readonly Document[],
  states: ReadonlyMap<string, AnyState> = new Map(),
): Evaluation {
  return { states, errors: locate(diagnostics, documents) };
}

function expandDesiredState(
  engine: Engine,
  program: PolicyProgram,
  { states }: Resolved,
  input: ResolveInput,
): { state: AnyState; errors: Diagnostic[] } {
  const errors: Diagnostic[] = [];
  const scope = scopeOver(program, states, input);
  const expand = (template: TemplateString): unknown => {
    try {
      return engine.expand(readablePart(template, states), scope);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      errors.push(...failure.findings.map((finding) => inTemplate(program, template, finding)));
      return null;
    }
  };
  // what was read from a text belongs to the program, which may be evaluated again
  const constant = program.document.source ? copyOf : undefined;
  return { state: expandTree(program.desiredState, expand, constant) as AnyState, errors };
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { locate } from '../documents/document.ts';
import { readCapturedStates } from '../documents/read-captured-states.ts';
import { readState } from '../documents/read-state.ts';
import { type GenerateOptions, readSettings } from '../options.ts';
import { readProgram } from '../read-program.ts';
import { Growth } from '../resolve/growth.ts';
import { type ResolveInput, resolveCaptures, scopeOver } from '../resolve/resolve-captures.ts';
import { addTo } from '../values.ts';
import { explainCapture } from './explain-capture.ts';
import { explainReferences, withDiagnostics } from './explain-references.ts';
import type { Explanation } from './explanation.ts';
import type { History } from './provenance.ts';
import { readers } from './readers.ts';
import type { Trace } from './trace.ts';

/** Options of {@link explainPolicy}. */
export interface ExplainOptions extends GenerateOptions {
  /** Captured states of an earlier result, as `generateState` takes them. */
  readonly cachedCaptures?: unknown;
}

/**
 * What a policy does with a state: for every capture what it read, compared and matched (or what
 * stood closest to a match), for every reference of the desired state where its value came from.
 * Takes the same documents as `generateState`. Explains what it can of a policy that has mistakes,
 * and lists these in `diagnostics`. Places in the current state are those of the state as the
 * engine reads it: engine `nmstate` sorts interfaces by name.
 *
 * Throws {@link NmpolicyError} only for documents that can't be read at all.
 */
export function explainPolicy(
  policy: unknown,
  currentState?: unknown,
  options: ExplainOptions = {},
): Explanation {
  const settings = readSettings(options);
  const { engine, program } = readProgram(policy, options);
  const reader = readers[engine.name];
  const cached = readCapturedStates(options.cachedCaptures, settings);
  const plan = engine.plan(program, new Set(cached.keys()));
  const given = readState(currentState, settings);
  const current = engine.readState(given.state);

  const traces = new Map<string, Trace>();
  const names = new Map([...program.captures.values()].map(({ expression, name }) => [expression, name]));
  const input: ResolveInput = {
    currentState: current.state,
    cached,
    order: plan.order.filter((name) => program.captures.get(name)?.expression),
    evaluate: (expression, scope) => {
      const trace = reader.trace(expression, scope);
      traces.set(names.get(expression)!, trace);
      return trace.state;
    },
    nestingDepth: settings.limits.nestingDepth,
    growth: new Growth(),
  };
  const resolved = resolveCaptures(program, input);
  const scope = scopeOver(program, resolved.states, input);
  const history: History = { currentState: current.state, cached: new Set(cached.keys()), traces };
  const desired = explainReferences(program, resolved.states, scope, history, engine);
  const found = [
    ...program.diagnostics,
    ...plan.diagnostics,
    ...current.diagnostics,
    ...resolved.errors,
    ...desired.errors,
  ];
  const finished =
    found.length > 0 ? [] : engine.finish(desired.state, [program.desiredStateKey]).diagnostics;
  const documents = [program.document, given.document];
  const diagnostics = locate([...found, ...resolved.warnings, ...finished], documents);
  const own = byCapture(diagnostics);
  return {
    engine: engine.name,
    captures: [...program.captures.values()].map((definition) =>
      explainCapture(definition, own.get(definition.name) ?? [], {
        history,
        scope,
        states: resolved.states,
        reader,
      }),
    ),
    references: withDiagnostics(desired, diagnostics),
    diagnostics,
  };
}

/** The findings of each capture. */
function byCapture(diagnostics: readonly Diagnostic[]): Map<string | undefined, Diagnostic[]> {
  const found = new Map<string | undefined, Diagnostic[]>();
  for (const diagnostic of diagnostics) addTo(found, diagnostic.where?.capture, diagnostic);
  return found;
}

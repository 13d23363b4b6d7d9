import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Failure } from '../diagnostics/finding.ts';
import { locate } from '../documents/document.ts';
import { readCapturedStates } from '../documents/read-captured-states.ts';
import { readState } from '../documents/read-state.ts';
import type { EngineName } from '../engines/engine.ts';
import { readProgram } from '../evaluate-policy.ts';
import { printPath } from '../expression/print.ts';
import { type GenerateOptions, readSettings } from '../options.ts';
import { templateReferences } from '../policy/plan.ts';
import { inTemplate, type PolicyProgram } from '../policy/program.ts';
import type { Scope } from '../resolve/evaluate.ts';
import { type ResolveInput, resolveCaptures, scopeOver } from '../resolve/resolve-captures.ts';
import { expandTree, type TemplateString } from '../template/template-tree.ts';
import type { AnyState } from '../types.ts';
import { explainCapture } from './explain-capture.ts';
import type { Explanation, ReferenceExplanation } from './explanation.ts';
import { type History, originsOf } from './provenance.ts';
import { shownValue } from './shown-value.ts';
import { type Trace, type Tracer, traceExpression } from './trace.ts';
import { traceNmstate } from './trace-nmstate.ts';

/** Options of {@link explainPolicy}. */
export interface ExplainOptions extends GenerateOptions {
  /** Captured states of an earlier result, as `generateState` takes them. */
  readonly cachedCaptures?: unknown;
}

const tracers: Readonly<Record<EngineName, Tracer>> = { nmpolicy: traceExpression, nmstate: traceNmstate };

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
      const trace = tracers[engine.name](expression, scope);
      traces.set(names.get(expression)!, trace);
      return trace.state;
    },
    nestingDepth: settings.limits.nestingDepth,
  };
  const resolved = resolveCaptures(program, input);
  const scope = scopeOver(program, resolved.states, input);
  const history: History = { currentState: current.state, cached: new Set(cached.keys()), traces };
  const desired = explainReferences(program, resolved.states, scope, history, engine.expand);
  const finished = engine.finish(desired.state, [program.desiredStateKey]);
  const broken = program.diagnostics.length + plan.diagnostics.length + resolved.errors.length;
  const diagnostics = locate(
    [
      ...program.diagnostics,
      ...plan.diagnostics,
      ...current.diagnostics,
      ...resolved.errors,
      ...resolved.warnings,
      ...desired.errors,
      ...(broken + desired.errors.length === 0 ? finished.diagnostics : []),
    ],
    [program.document, given.document],
  );
  return {
    engine: engine.name,
    captures: [...program.captures.values()].map((definition) =>
      explainCapture(definition, {
        history,
        scope,
        states: resolved.states,
        engine: engine.name,
        diagnostics,
      }),
    ),
    references: desired.references.map((reference) => ({
      ...reference,
      diagnostics: diagnostics.filter((diagnostic) => isAbout(diagnostic, reference)),
    })),
    diagnostics,
  };
}

/** The path of a finding starts with the key of the desired state. */
function isAbout({ where, span }: Diagnostic, reference: Omit<ReferenceExplanation, 'diagnostics'>): boolean {
  const path = where?.document === 'policy' && where.capture === undefined ? where.path.slice(1) : [];
  const isSamePlace =
    path.length === reference.path.length && path.every((part, index) => part === reference.path[index]);
  const isInside = span && span.start >= reference.span.start && span.end <= reference.span.end;
  return isSamePlace && isInside === true;
}

interface Desired {
  readonly state: AnyState;
  readonly references: Omit<ReferenceExplanation, 'diagnostics'>[];
  readonly errors: Diagnostic[];
}

/** Reads every reference on its own, so that one that fails leaves the others explained. */
function explainReferences(
  program: PolicyProgram,
  states: ReadonlyMap<string, AnyState>,
  scope: Scope,
  history: History,
  expand: (template: TemplateString, scope: Scope) => unknown,
): Desired {
  const references: Desired['references'] = [];
  const errors: Diagnostic[] = [];
  const attempt = (template: TemplateString, of: TemplateString): { value: unknown } | undefined => {
    try {
      return { value: expand(of, scope) };
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      if (of === template) errors.push(inTemplate(program, template, failure.finding));
      return undefined;
    }
  };
  const state = expandTree(program.desiredState, (template) => {
    const all = templateReferences(template);
    for (const reference of all) {
      const isKnown = states.has(reference.capture.name);
      const found = isKnown && attempt(template, { ...template, template: { kind: 'whole', reference } });
      references.push({
        path: template.path,
        reference: printPath(reference),
        span: reference.span,
        ...(found && { value: shownValue(found.value) }),
        origins: found ? originsOf(reference, history) : [],
      });
    }
    const isReadable = all.length > 0 && all.every(({ capture }) => states.has(capture.name));
    return isReadable ? (attempt(template, template)?.value ?? null) : null;
  });
  return { state: state as AnyState, references, errors };
}

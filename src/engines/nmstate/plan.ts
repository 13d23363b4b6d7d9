import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/nmstate.ts';
import type { CaptureReference } from '../../expression/ast.ts';
import { printPath } from '../../expression/print.ts';
import { orderCaptures } from '../../policy/graph.ts';
import { captureCycle, type Plan, templateReferences, unknownCaptures } from '../../policy/plan.ts';
import { type CaptureDefinition, inCapture, inTemplate, type PolicyProgram } from '../../policy/program.ts';
import { operablePath } from './sections.ts';

const passes = 10;

/**
 * Orders captures as nmstate does (engines page, "Evaluation": order and cache). Reports syntax
 * errors, `unsupported-path`, `unknown-capture`, `capture-cycle`, and `capture-order` for what ten passes
 * can't order.
 */
export function planByPriority(program: PolicyProgram, cached: ReadonlySet<string>): Plan {
  const definitions = [...program.captures.values()];
  const isCached = cached.size > 0;
  const unknown = unknownCaptures(program.captureNames, program.captureKey);
  const unreadable = isCached ? notCaptured(cached, unknown) : unknown;
  const order = isCached ? [] : byPriority(definitions);
  const cycles = isCached ? [] : orderCaptures(definitions).cycles;
  const circular = new Set(cycles.flatMap(({ names }) => names));
  const positions = new Map(order.map((name, position) => [name, position]));
  const broken = [...circular].filter((name) => !positions.has(name));
  const blocked = behindMistakes(definitions, broken, program.captures);
  const captures = definitions.flatMap((definition) => {
    const { name, findings, references } = definition;
    const misplaced =
      isCached || circular.has(name) || blocked.has(name)
        ? []
        : outOfOrder(definition, positions, blocked, program);
    const wrong = [...findings, ...(isCached ? [] : [...inoperable(definition), ...unknown(references)])];
    return [...wrong, ...misplaced].map((finding) => inCapture(definition, finding));
  });
  const templates = program.templates.flatMap((template) =>
    unreadable(templateReferences(template)).map((finding) => inTemplate(program, template, finding)),
  );
  return {
    order: order.filter((name) => inoperable(program.captures.get(name)!).length === 0),
    captured: isCached ? [...cached] : [...program.captures.keys()],
    diagnostics: [...captures, ...cycles.map((cycle) => captureCycle(cycle, program)), ...templates],
  };
}

/** Finds the references that only a capture could answer which is not cached: beside a cache none is evaluated. */
const notCaptured =
  (cached: ReadonlySet<string>, unknown: ReturnType<typeof unknownCaptures>): typeof unknown =>
  (references) =>
    references
      .filter(({ capture }) => !cached.has(capture.name))
      .map((reference) => {
        const { name, span } = reference.capture;
        return unknown([reference])[0] ?? { ...messages.notCaptured(name), span };
      });

/** A path that `==` or `:=` does not work on, whatever the state. */
function inoperable({ expression }: CaptureDefinition): Finding[] {
  if (!expression || (expression.kind !== 'comparison' && expression.kind !== 'replacement')) return [];
  const { kind, path } = expression;
  if (operablePath(path.steps)) return [];
  const operator = kind === 'comparison' ? '==' : ':=';
  return [{ ...messages.unsupportedPath(printPath(path), operator), span: path.span }];
}

/** The one capture that counts for the order: the one the key reads from, else the one the value does. */
const parentOf = ({ references: [first] }: CaptureDefinition): CaptureReference | undefined => first;

/** Names by priority, ties in written order; those that never get a priority are missing. */
export function byPriority(definitions: readonly CaptureDefinition[]): string[] {
  const priorities = new Map<string, number>();
  for (let pass = 0; pass < passes; pass++) {
    for (const definition of definitions) {
      const parent = parentOf(definition);
      const above = parent ? priorities.get(parent.capture.name) : -1;
      if (above !== undefined && !priorities.has(definition.name)) priorities.set(definition.name, above + 1);
    }
  }
  const ordered = definitions.map(({ name }) => name).filter((name) => priorities.has(name));
  return ordered.sort((left, right) => priorities.get(left)! - priorities.get(right)!);
}

/** The captures without a priority because they, or one before them, are `broken` or read from what is no capture. */
export function behindMistakes(
  definitions: readonly CaptureDefinition[],
  broken: readonly string[],
  captures: PolicyProgram['captures'],
): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  const blocked = new Set(broken);
  for (const definition of definitions) {
    const parent = parentOf(definition)?.capture.name;
    if (parent === undefined) continue;
    if (!captures.has(parent)) blocked.add(definition.name);
    const siblings = children.get(parent);
    if (siblings) siblings.push(definition.name);
    else children.set(parent, [definition.name]);
  }
  // what is added meanwhile is gone through, too
  for (const name of blocked) for (const child of children.get(name) ?? []) blocked.add(child);
  return blocked;
}

/** References to captures that nmstate does not evaluate before, where that is not the fault of another mistake. */
function outOfOrder(
  { name, references }: CaptureDefinition,
  positions: ReadonlyMap<string, number>,
  blocked: ReadonlySet<string>,
  { captures }: PolicyProgram,
): Finding[] {
  // what has no position comes neither before nor behind
  const position = (one: string): number => positions.get(one) ?? Number.NaN;
  return references
    .filter(({ capture: { name: other } }) => captures.has(other) && !blocked.has(other))
    .filter(({ capture }) => !(position(capture.name) < position(name)))
    .map(({ capture }) => ({ ...messages.captureOrder(name, capture.name), span: capture.span }));
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import * as messages from '../../diagnostics/messages/nmstate.ts';
import type { CaptureReference } from '../../expression/ast.ts';
import { orderCaptures } from '../../policy/graph.ts';
import { captureCycle, type Plan, templateReferences, unknownCapture } from '../../policy/plan.ts';
import { type CaptureDefinition, inCapture, inTemplate, type PolicyProgram } from '../../policy/program.ts';

const passes = 10;

/**
 * Orders captures as nmstate does (engines page, "Evaluation": order and cache). Reports syntax
 * errors, `unknown-capture`, `capture-cycle`, and `capture-order` for what ten passes can't order.
 */
export function planByPriority(program: PolicyProgram, cached: ReadonlySet<string>): Plan {
  const definitions = [...program.captures.values()];
  const captured = cached.size > 0 ? [...cached] : definitions.map(({ name }) => name);
  const known = new Set(captured);
  const broken = definitions.flatMap((definition) =>
    definition.findings.map((finding) => inCapture(definition, finding)),
  );
  const templates = program.templates.flatMap((template) =>
    templateReferences(template)
      .filter(({ capture }) => !known.has(capture.name))
      .map((reference) =>
        inTemplate(program, template, unknownCapture(reference, captured, program.captureKey)),
      ),
  );
  if (cached.size > 0) return { order: [], captured, diagnostics: [...broken, ...templates] };
  const order = byPriority(definitions);
  const positions = new Map(order.map((name, position) => [name, position]));
  const disorder = definitions.flatMap((definition) => orderProblems(definition, positions, program));
  const { cycles } = orderCaptures(definitions);
  const circular = new Set(cycles.flatMap(({ names }) => names));
  return {
    order,
    captured,
    diagnostics: [
      ...broken,
      ...disorder.filter(({ code, where }) => code !== 'capture-order' || !circular.has(where!.capture!)),
      ...cycles.map((cycle) => captureCycle(cycle, program)),
      ...templates,
    ],
  };
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

function orderProblems(
  definition: CaptureDefinition,
  positions: ReadonlyMap<string, number>,
  { captures, captureKey }: PolicyProgram,
): Diagnostic[] {
  const position = positions.get(definition.name);
  return definition.references.flatMap((reference) => {
    const { name, span } = reference.capture;
    if (!captures.has(name)) {
      return [inCapture(definition, unknownCapture(reference, [...captures.keys()], captureKey))];
    }
    const before = positions.get(name);
    if (position !== undefined && before !== undefined && before < position) return [];
    return [inCapture(definition, { ...messages.captureOrder(definition.name, name), span })];
  });
}

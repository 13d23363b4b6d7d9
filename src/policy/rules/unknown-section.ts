import { closestName } from '../../diagnostics/did-you-mean.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/policy.ts';
import type { Expression, Step } from '../../expression/ast.ts';
import { inCapture, type PolicyProgram } from '../program.ts';
import { sections } from '../sections.ts';
import type { Rule } from './rule.ts';

/**
 * Warns of paths into a section that no network state has, such as `interface.name` or `route.running`
 * (`unknown-section`): they match nothing on every node.
 */
export const unknownSection: Rule = ({ captures }: PolicyProgram) =>
  [...captures.values()].flatMap((definition) =>
    definition.expression
      ? statePaths(definition.expression).flatMap((steps) =>
          checkSection(steps).map((finding) => inCapture(definition, finding)),
        )
      : [],
  );

/** The paths of an expression that begin at the top of a state, in the order of the text. */
function statePaths(expression: Expression): (readonly Step[])[] {
  if (expression.kind === 'merge') return expression.operands.map(({ steps }) => steps);
  const value = expression.kind === 'filter' ? undefined : expression.value;
  return [expression.path.steps, ...(value?.kind === 'reference' ? [value.steps] : [])];
}

function checkSection([first, second]: readonly Step[]): Finding[] {
  if (first?.kind !== 'key') return [];
  const parts = sections.get(first.name);
  if (!sections.has(first.name)) {
    const known = [...sections.keys()];
    return [{ ...messages.unknownSection(first.name, known, likely(first.name, second)), span: first.span }];
  }
  if (!parts || second?.kind !== 'key' || parts.includes(second.name)) return [];
  return [{ ...messages.unknownPart(first.name, second.name, parts), span: second.span }];
}

/** Sections are plural or have a hyphen where people leave either out. */
function likely(name: string, next: Step | undefined): string | undefined {
  const known = [...sections.keys()];
  const words = name.toLowerCase().replaceAll('_', '-');
  return (
    closestName(name, known) ??
    known.find((section) => words.length > 2 && section.startsWith(words)) ??
    (next?.kind === 'key' ? known.find((section) => sections.get(section)?.includes(next.name)) : undefined)
  );
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { closestName } from '../../diagnostics/did-you-mean.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/policy.ts';
import type { Step } from '../../expression/ast.ts';
import { printSteps, stepText } from '../../expression/print.ts';
import type { StatePathRole, StatePathUse } from '../../expression/state-paths.ts';
import { templateReferences } from '../plan.ts';
import { inCapture, inTemplate, type PolicyParsers, type PolicyProgram } from '../program.ts';
import { sections } from '../sections.ts';
import { wordsOfBroken } from './broken.ts';
import type { Rule } from './rule.ts';

/**
 * Warns of paths into a section that no network state has, such as `interface.name` or `route.running`
 * (`unknown-section`): on every node they match nothing, or lead nowhere as references, but where the
 * policy itself sets that section.
 */
export const unknownSection: Rule = (program, parsers) => {
  if (!program.captureNames) return [];
  const uses = pathUses(program, parsers).flatMap(({ use, place }) => {
    const strange = strangeStep(use);
    return strange === undefined ? [] : [{ strange, role: use.role, place }];
  });
  const made = new Set(uses.filter(({ role }) => role === 'set').map(({ strange }) => nameOf(strange)));
  const perhapsMade = new Set(wordsOfBroken([...program.captures.values()]));
  return uses
    .filter(
      ({ strange, role }) =>
        role === 'set' || !(made.has(nameOf(strange)) || perhapsMade.has(stepText(strange.step))),
    )
    .map(({ strange, role, place }) => place(findingOf(strange, role)));
};

/** A path from the top of a state, and where it is written. */
interface PlacedUse {
  readonly use: StatePathUse;
  readonly place: (finding: Finding) => Diagnostic;
}

const pathUses = (program: PolicyProgram, { statePaths }: PolicyParsers): PlacedUse[] => [
  ...[...program.captures.values()].flatMap((definition) =>
    (definition.expression ? statePaths(definition.expression) : []).map(
      (use): PlacedUse => ({ use, place: (finding) => inCapture(definition, finding) }),
    ),
  ),
  ...program.templates.flatMap((template) =>
    templateReferences(template).map(
      ({ steps }): PlacedUse => ({
        use: { steps, role: 'value' },
        place: (finding) => inTemplate(program, template, finding),
      }),
    ),
  ),
];

/** The step that names no section, or no part of one, and the path that it is in. */
interface StrangeStep {
  readonly section?: string;
  readonly step: Step;
  readonly steps: readonly Step[];
}

function strangeStep({ steps }: StatePathUse): StrangeStep | undefined {
  const [first, second] = steps;
  if (!first) return undefined;
  const name = stepText(first);
  if (!sections.has(name)) return { step: first, steps };
  const parts = sections.get(name);
  const isPart = !parts || second?.kind !== 'key' || parts.includes(second.name);
  return isPart ? undefined : { section: name, step: second, steps };
}

const nameOf = ({ section, step }: StrangeStep): string => JSON.stringify([section, stepText(step)]);

function findingOf({ section, step, steps }: StrangeStep, role: StatePathRole): Finding {
  const name = stepText(step);
  const known = [...sections.keys()];
  const wording =
    name === ''
      ? messages.unnamedSection(role)
      : section === undefined
        ? messages.unknownSection(name, known, likely(name, steps[1], role), role, printSteps(steps))
        : messages.unknownPart(section, name, sections.get(section)!, role);
  return { ...wording, span: step.span };
}

/** Sections are plural or have a hyphen where people leave either out. */
function likely(name: string, next: Step | undefined, role: StatePathRole): string | undefined {
  const known = [...sections.keys()];
  const words = name.toLowerCase().replaceAll('_', '-');
  return (
    closestName(name, role === 'bare' ? [...known, 'capture'] : known) ??
    known.find((section) => words.length > 2 && section.startsWith(words)) ??
    (next?.kind === 'key' ? known.find((section) => sections.get(section)?.includes(next.name)) : undefined)
  );
}

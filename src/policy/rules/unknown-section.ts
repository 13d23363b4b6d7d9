import { closestName } from '../../diagnostics/did-you-mean.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/policy.ts';
import type { KeyStep, Step } from '../../expression/ast.ts';
import { inCapture, type PolicyProgram } from '../program.ts';
import { sections } from '../sections.ts';
import type { Rule } from './rule.ts';

/**
 * Warns of paths into a section that no network state has, such as `interface.name` or `route.running`
 * (`unknown-section`): they match nothing on every node, but where the policy itself sets that section.
 */
export const unknownSection: Rule = ({ captures }: PolicyProgram, { statePaths }) => {
  const uses = [...captures.values()].flatMap((definition) =>
    (definition.expression ? statePaths(definition.expression) : []).flatMap((use) => {
      const strange = strangeSteps(use.steps);
      return strange === undefined ? [] : [{ definition, strange, sets: use.sets }];
    }),
  );
  const made = new Set(uses.filter(({ sets }) => sets).map(({ strange }) => nameOf(strange)));
  return uses
    .filter(({ strange, sets }) => sets || !made.has(nameOf(strange)))
    .map(({ definition, strange, sets }) => inCapture(definition, findingOf(strange, sets)));
};

/** The step that names no section, or no part of one, between what stands before and behind it. */
interface StrangeSteps {
  readonly section?: string;
  readonly step: KeyStep;
  readonly next?: Step;
}

function strangeSteps([first, second]: readonly Step[]): StrangeSteps | undefined {
  if (first?.kind !== 'key') return undefined;
  if (!sections.has(first.name)) return { step: first, ...(second && { next: second }) };
  const parts = sections.get(first.name);
  const isPart = !parts || second?.kind !== 'key' || parts.includes(second.name);
  return isPart ? undefined : { section: first.name, step: second };
}

const nameOf = ({ section, step }: StrangeSteps): string => JSON.stringify([section, step.name]);

function findingOf({ section, step, next }: StrangeSteps, sets: boolean): Finding {
  const wording =
    section === undefined
      ? messages.unknownSection(step.name, [...sections.keys()], likely(step.name, next), sets)
      : messages.unknownPart(section, step.name, sections.get(section)!, sets);
  return { ...wording, span: step.span };
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

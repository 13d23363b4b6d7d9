import { closestName } from '../../diagnostics/did-you-mean.ts';
import * as messages from '../../diagnostics/messages/policy.ts';
import { templateReferences } from '../plan.ts';
import { inCaptureName, type PolicyProgram } from '../program.ts';
import { words, wordsOfBroken } from './broken.ts';
import type { Rule } from './rule.ts';
import { isReferable } from './unreferencable-capture.ts';

/** Warns of captures that no other capture and no string of the desired state refers to (`unused-capture`). */
export const unusedCapture: Rule = (program, parsers) => {
  if (!program.desiredStateValue) return [];
  const used = usedNames(program);
  return [...program.captures.values()]
    .filter(({ name }) => !used.has(name) && isReferable(name, parsers))
    .map((definition) => inCaptureName(definition, messages.unusedCapture(definition.name)));
};

/** Each takes a look at every capture's name. */
const mostUnknown = 100;

/** The names that are referred to, and those that a mistake elsewhere was likely meant to refer to. */
function usedNames(program: PolicyProgram): ReadonlySet<string> {
  const captures = [...program.captures.values()];
  const names = [
    ...captures.flatMap(({ references }) => references).map(({ capture }) => capture.name),
    ...program.templates.flatMap(templateReferences).map(({ capture }) => capture.name),
    ...wordsOfBroken(captures),
    ...program.templates.filter(({ template }) => !template).flatMap(({ text }) => words(text)),
  ];
  const unknown = [...new Set(names)].filter((name) => !program.captures.has(name)).slice(0, mostUnknown);
  const meant = unknown.map((name) => closestName(name, program.captures.keys()));
  return new Set([...names, ...meant.filter((name) => name !== undefined)]);
}

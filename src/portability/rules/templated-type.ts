import type { DocumentPath } from '../../diagnostics/diagnostic.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability-properties.ts';
import type { CaptureReference } from '../../expression/ast.ts';
import { printPath, printSteps } from '../../expression/print.ts';
import { readElement } from '../../schema/read-state.ts';
import { hasBraces, parseTemplate } from '../../template/parse-template.ts';
import type { AnyState } from '../../types.ts';
import type { FirstAnswer } from '../first-answer.ts';
import { interfaceBranches, interfaceTypesWith } from '../interface-types.ts';
import { possibleTypes } from './selected-interfaces.ts';

/**
 * An interface of the desired state whose type is a reference: what else stands in it has to fit every
 * type that the reference may give.
 */
export function templatedType(text: string, beside: AnyState, firstAnswer: FirstAnswer): Finding[] {
  const reference = wholeReference(text);
  if (!reference) return [];
  // What all types have is checked anyway.
  const sections = Object.entries(beside).filter(([key]) => interfaceTypesWith(key)?.size);
  if (sections.length === 0) return [];
  const kept = { ...Object.fromEntries(sections), name: '', state: beside.state };
  for (const type of typesGivenBy(reference, firstAnswer)) {
    const { problems } = readElement('interfaces', { ...kept, type }, { isWildcard });
    const section = problems.find(({ path }) => sections.some(([key]) => key === path[0]))?.path[0];
    if (section === undefined) continue;
    return [{ ...messages.typeMayLack(printPath(reference), String(section)), span: reference.span }];
  }
  return [];
}

/** The interface whose type a path of the desired state leads to; an empty one for every other path. */
export function besideType(desiredState: AnyState, path: DocumentPath): AnyState {
  const [section, index, property, more] = path;
  if (section !== 'interfaces' || typeof index !== 'number' || property !== 'type' || more !== undefined)
    return {};
  return (desiredState.interfaces as AnyState[])[index]!;
}

const typesGivenBy = ({ capture, steps }: CaptureReference, firstAnswer: FirstAnswer): Iterable<string> =>
  /^interfaces\.\d+\.type$/.test(printSteps(steps))
    ? (firstAnswer(capture.name, possibleTypes) ?? interfaceBranches().keys())
    : interfaceBranches().keys();

function wholeReference(text: string): CaptureReference | undefined {
  const tree = hasBraces(text) ? parseTemplate(text).tree : undefined;
  return tree?.kind === 'whole' ? tree.reference : undefined;
}

/** What holds a reference is a finding of its own when it does not fit. */
const isWildcard = (text: string): 'whole' | undefined => (hasBraces(text) ? 'whole' : undefined);

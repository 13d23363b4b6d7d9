import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import * as messages from '../diagnostics/messages/portability-runtime.ts';
import { shorten } from '../diagnostics/messages/words.ts';
import { follow } from '../engines/nmstate/follow.ts';
import type { Evaluation } from '../evaluate-policy.ts';
import type { CaptureReference } from '../expression/ast.ts';
import { printPath } from '../expression/print.ts';
import { templateReferences } from '../policy/plan.ts';
import { inCapture, inTemplate, type PolicyProgram } from '../policy/program.ts';
import { compare } from './compare-engines.ts';

/**
 * Where the engines' answers for one state part (engines page, "Portability findings", run time):
 * comparisons that matched nothing, elements read by number in another order, comparisons that only
 * fail by type, and whatever else differs. One of the evaluations has a result.
 */
export function portabilityWarnings(
  program: PolicyProgram,
  nmpolicy: Evaluation,
  nmstate: Evaluation,
  nestingDepth: number,
): Diagnostic[] {
  const known = [
    ...emptyCaptures(nmpolicy, nmstate),
    ...elementOrder(program, nmpolicy, nmstate),
    ...textComparisons(nmpolicy),
  ];
  if (known.length > 0) return known;
  // one is enough to warn, and there may be a hundred for each of thousands of captures
  const [first] = compare(nmpolicy, nmstate, nestingDepth, 1);
  if (!first) return [];
  const { capture, failed, message } = first;
  const definition = capture === undefined ? undefined : program.captures.get(capture);
  const what = definition ? `capture \`${shorten(definition.name)}\`` : 'desired state';
  const wording = failed ? messages.onlyOneFails(message) : messages.differentResult(what);
  if (definition)
    return [inCapture(definition, { ...wording, span: { start: 0, end: definition.text.length } })];
  return [{ ...wording, where: { document: 'policy', path: [program.desiredStateKey], part: 'key' } }];
}

/** Only a comparison that matches nothing fails in engine nmstate: path filters and replacements may. */
function emptyCaptures({ result }: Evaluation, { errors }: Evaluation): Diagnostic[] {
  const unmatched = new Set(
    errors.filter(({ code }) => code === 'no-match').map(({ where }) => where!.capture),
  );
  return (result?.warnings ?? [])
    .filter(({ code, where }) => code === 'matched-nothing' && unmatched.has(where!.capture))
    .map(({ where, text, span, file }) => ({
      ...messages.noMatch(where!.capture!),
      where: where!,
      ...(text !== undefined && { text }),
      ...(span && { span }),
      ...(file && { file }),
    }));
}

const textComparisons = ({ errors }: Evaluation): Diagnostic[] =>
  errors
    .filter(({ code }) => code === 'type-mismatch')
    .map((error) => ({ ...error, ...messages.textComparison(error.where!.capture!) }));

function elementOrder(program: PolicyProgram, nmpolicy: Evaluation, nmstate: Evaluation): Diagnostic[] {
  const parted = (reference: CaptureReference) => {
    const here = interfaceName(reference, nmpolicy.states);
    const there = interfaceName(reference, nmstate.states);
    if (here === undefined || there === undefined || here === there) return [];
    return [{ ...messages.elementOrder(printPath(reference), here, there), span: reference.span }];
  };
  return [
    ...[...program.captures.values()].flatMap((definition) =>
      definition.references.flatMap((reference) =>
        parted(reference).map((finding) => inCapture(definition, finding)),
      ),
    ),
    ...program.templates.flatMap((template) =>
      templateReferences(template).flatMap((reference) =>
        parted(reference).map((finding) => inTemplate(program, template, finding)),
      ),
    ),
  ];
}

/** The name of the interface that a reference reads by number, if it does. */
function interfaceName(
  { capture, steps }: CaptureReference,
  states: Evaluation['states'],
): string | undefined {
  const [section, index] = steps;
  if (section?.kind !== 'key' || section.name !== 'interfaces' || index?.kind !== 'index') return undefined;
  const found = follow(states.get(capture.name), [section, index, { ...section, name: 'name' }]);
  return 'value' in found && typeof found.value === 'string' ? found.value : undefined;
}

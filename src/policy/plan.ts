import type { Diagnostic, RelatedPlace } from '../diagnostics/diagnostic.ts';
import { closestName } from '../diagnostics/did-you-mean.ts';
import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import { embeddedCapture } from '../diagnostics/messages/evaluation.ts';
import type { CaptureReference } from '../expression/ast.ts';
import type { TemplateString } from '../template/template-tree.ts';
import { type Cycle, orderCaptures } from './graph.ts';
import { type CaptureDefinition, inCapture, inTemplate, type PolicyProgram } from './program.ts';

/** Which captures to evaluate, in which order, and what stands in the way. */
export interface Plan {
  readonly order: readonly string[];
  /** The names of the captures that the result holds, cached ones included. */
  readonly captured: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Each takes a look at every name. */
const mostSuggestions = 100;

/**
 * Orders the captures that are not cached by what they refer to (language page, "Order").
 * Reports their syntax errors, `unknown-capture` and `capture-cycle`, these also for templates.
 */
export function planByReferences(program: PolicyProgram, cached: ReadonlySet<string>): Plan {
  const definitions = [...program.captures.values()].filter(({ name }) => !cached.has(name));
  const { order, cycles } = orderCaptures(definitions);
  const unknown = unknownCaptures(program.captureNames, program.captureKey);
  return {
    order,
    captured: [...program.captures.keys()],
    diagnostics: [
      ...definitions.flatMap((definition) =>
        [...definition.findings, ...unknown(definition.references)].map((finding) =>
          inCapture(definition, finding),
        ),
      ),
      ...cycles.map((cycle) => captureCycle(cycle, program)),
      ...program.templates.flatMap((template) =>
        [...unknown(templateReferences(template)), ...embeddedCaptures(template)].map((finding) =>
          inTemplate(program, template, finding),
        ),
      ),
    ],
  };
}

/** Captures as a whole inside a text: whatever they hold, it is a map. */
const embeddedCaptures = (template: TemplateString): Finding[] =>
  template.template?.kind !== 'embedded'
    ? []
    : templateReferences(template)
        .filter(({ steps }) => steps.length === 0)
        .map(({ capture, span }) => ({ ...embeddedCapture(capture.name), span }));

/** The references of a template, in the order of the text. */
export function templateReferences({ template }: PolicyProgram['templates'][number]): CaptureReference[] {
  if (!template) return [];
  if (template.kind === 'whole') return [template.reference];
  return template.parts.filter((part): part is CaptureReference => typeof part !== 'string');
}

/**
 * Finds the references to captures that are not among the `names`, which stand under the policy's key
 * `captureKey`; none when the names are not known.
 */
export function unknownCaptures(
  names: ReadonlySet<string> | undefined,
  captureKey: string,
): (references: readonly CaptureReference[]) => Finding[] {
  const known = [...(names ?? [])];
  let suggestions = 0;
  return (references) =>
    references
      .filter(({ capture }) => names?.has(capture.name) === false)
      .map((reference) => unknownCapture(reference, known, captureKey, suggestions++ < mostSuggestions));
}

function unknownCapture(
  { capture }: CaptureReference,
  known: readonly string[],
  captureKey: string,
  isSuggesting: boolean,
): Finding {
  const closest = isSuggesting ? closestName(capture.name, known) : undefined;
  const related: RelatedPlace[] =
    closest === undefined
      ? []
      : [
          {
            message: 'similar name defined here',
            where: { document: 'policy', path: [captureKey, closest], part: 'key', capture: closest },
          },
        ];
  return {
    ...messages.unknownCapture(capture.name, known, closest),
    span: capture.span,
    ...(related.length > 0 && { related }),
  };
}

export function captureCycle({ names, references }: Cycle, program: PolicyProgram): Diagnostic {
  const definition = (name: string): CaptureDefinition => program.captures.get(name)!;
  const [first] = names;
  const related = names.slice(1, 8).map((name, index): RelatedPlace => {
    const { where, text, span } = inCapture(definition(name), {
      ...messages.captureCycle(names),
      span: references[index + 1]!.span,
    });
    return {
      message: `\`${name}\` refers to \`${references[index + 1]!.capture.name}\``,
      where: where!,
      text: text!,
      span: span!,
    };
  });
  return inCapture(definition(first!), {
    ...messages.captureCycle(names),
    span: references[0]!.span,
    ...(related.length > 0 && { related }),
  });
}

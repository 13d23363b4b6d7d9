import type { DocumentPath } from '../../diagnostics/diagnostic.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability.ts';
import { printPath } from '../../expression/print.ts';
import { hasBraces, parseTemplate, type Template } from '../../template/parse-template.ts';
import type { FirstAnswer } from '../first-answer.ts';
import { describedFamily, familyOf, fits } from '../type-families.ts';
import { stepOf, typesAt } from '../types-at.ts';
import { sectionHeldBy } from './other-section.ts';

/** The ways in which engines part over one string of `desiredState` that the documented language accepts. */
export function templateFindings(text: string, firstAnswer: FirstAnswer): Finding[] {
  if (!hasBraces(text)) return literalBraces(text);
  const { tree } = parseTemplate(text);
  if (!tree) return [];
  return [
    ...literalBraces(text),
    ...shape(tree, text),
    ...wholeCaptures(tree, firstAnswer),
    ...underscores(tree),
    ...braceSpace(text),
  ];
}

function literalBraces(text: string): Finding[] {
  const outside = text.replace(/\{\{[\s\S]*?\}\}/g, (reference) => ' '.repeat(reference.length));
  const at = outside.search(/[{}]/);
  return at < 0 ? [] : [{ ...messages.literalBrace(outside[at]!), span: { start: at, end: at + 1 } }];
}

function shape(tree: Template, text: string): Finding[] {
  const span = { start: 0, end: text.length };
  if (tree.kind === 'whole') return [];
  const references = tree.parts.filter((part) => typeof part !== 'string');
  const second = references[1];
  if (second) return [{ ...messages.severalReferences(), span: second.span }];
  const around = tree.parts.filter((part) => typeof part === 'string').join('');
  return [{ ...(around.trim() === '' ? messages.outerSpace() : messages.embedded()), span }];
}

const referencesIn = (tree: Template) =>
  tree.kind === 'whole' ? [tree.reference] : tree.parts.filter((part) => typeof part !== 'string');

const wholeCaptures = (tree: Template, firstAnswer: FirstAnswer): Finding[] =>
  referencesIn(tree)
    .filter(({ steps }) => steps.length === 0)
    .map(({ capture: { name }, span }): Finding => {
      return { ...messages.wholeCapture(name, sectionHeldBy(name, firstAnswer)), span };
    });

const underscores = (tree: Template): Finding[] =>
  referencesIn(tree)
    .flatMap(({ capture, steps }) => [capture, ...steps.filter((step) => step.kind === 'key')])
    .filter(({ name }) => name.includes('_'))
    .map(({ name, span }): Finding => ({ ...messages.underscore(name), span }));

/** The original Go library wants exactly one space inside the braces. */
function braceSpace(text: string): Finding[] {
  return [...text.matchAll(/\{\{([\s\S]*?)\}\}/g)]
    .filter(([, inside]) => !/^ \S+ $/.test(inside!))
    .map(
      (match): Finding => ({
        ...messages.tightBraces(),
        span: { start: match.index, end: match.index + match[0].length },
      }),
    );
}

/** A reference that stands where NMState wants another type than the referenced property has. */
export function templateTypes(text: string, path: DocumentPath): Finding[] {
  const tree = hasBraces(text) ? parseTemplate(text).tree : undefined;
  if (tree?.kind !== 'whole') return [];
  const { steps, span } = tree.reference;
  const wanted = typesAt(path.map(stepOf));
  // A whole state is a finding of its own.
  const given = steps.length === 0 ? [] : typesAt(steps);
  const wrong = wanted.find(({ type }) => given.some((from) => !fits(from, type)));
  if (!wrong) return [];
  const family = familyOf(wrong.type);
  const reference = printPath(tree.reference);
  const isClose = given.every(({ type }) => familyOf(type) === family);
  const wording = isClose
    ? messages.templateValues(reference, describedFamily[family])
    : messages.templateType(reference, describedFamily[family]);
  return [{ ...wording, span }];
}

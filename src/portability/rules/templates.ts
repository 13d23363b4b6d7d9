import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability.ts';
import { hasBraces, parseTemplate, type Template } from '../../template/parse-template.ts';

/** The ways in which engines part over one string of `desiredState` that the documented language accepts. */
export function templateFindings(text: string): Finding[] {
  if (!hasBraces(text)) return literalBraces(text);
  const { tree } = parseTemplate(text);
  if (!tree) return [];
  return [
    ...literalBraces(text),
    ...shape(tree, text),
    ...wholeCaptures(tree),
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

const wholeCaptures = (tree: Template): Finding[] =>
  referencesIn(tree)
    .filter(({ steps }) => steps.length === 0)
    .map(({ capture, span }): Finding => ({ ...messages.wholeCapture(capture.name), span }));

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

import type { Finding } from '../../diagnostics/finding.ts';
import * as common from '../../diagnostics/messages/expression.ts';
import * as messages from '../../diagnostics/messages/nmstate.ts';
import type { CaptureReference } from '../../expression/ast.ts';
import type { Parsed } from '../../expression/parse.ts';
import type { Template } from '../../template/parse-template.ts';
import { unicodePattern } from '../../unicode.ts';
import { pathOrReference } from './paths.ts';

interface Word {
  readonly text: string;
  readonly start: number;
}

/** Parses a string of `desiredState` as nmstate does (engines page, "Templates"); `undefined` for one without braces. */
export function readTemplate(text: string): Parsed<Template> | undefined {
  if (!/[{}]/.test(text)) return undefined;
  const open = text.indexOf('{{');
  const close = text.indexOf('}}', Math.max(0, open));
  const stray = strayBrace(text, open, close);
  if (stray) return { findings: [stray] };
  const inside = words(text, open + 2, close);
  const [only] = inside;
  if (!only || inside.length > 1) return fail(messages.oneReference(), open, close + 2);
  const end = only.start + only.text.length;
  const reference = pathOrReference({
    text: only.text,
    span: { start: only.start, end },
  });
  if (reference.kind !== 'reference') return fail(common.notAReference(only.text), only.start, end);
  if (reference.steps.length === 0)
    return fail(common.templateSyntax(messages.wholeCapture(only.text)), only.start, end);
  return withWords(reference, words(text, 0, open), words(text, close + 2, text.length));
}

/** The words outside the braces are kept, the white space between them is not. */
function withWords(
  reference: CaptureReference,
  before: readonly Word[],
  after: readonly Word[],
): Parsed<Template> {
  const path = [...before, ...after].find(({ text }) => text.includes('.') && !text.startsWith('.'));
  if (path) return fail(messages.pathOutside(path.text), path.start, path.start + path.text.length);
  if (before.length + after.length === 0) return { tree: { kind: 'whole', reference }, findings: [] };
  const join = (some: readonly Word[]): string => some.map(({ text }) => text).join('');
  const parts = [join(before), reference, join(after)].filter((part) => part !== '');
  return { tree: { kind: 'embedded', parts }, findings: [] };
}

const fail = (
  wording: ReturnType<typeof messages.oneReference>,
  start: number,
  end: number,
): { findings: Finding[] } => ({
  findings: [{ ...wording, span: { start, end } }],
});

/** A brace that is not one of the one pair, as nmstate's lexer meets it. */
function strayBrace(text: string, open: number, close: number): Finding | undefined {
  const at = (
    index: number,
    wording: ReturnType<typeof messages.onePlaceholder>,
    length: number,
  ): Finding => ({
    ...wording,
    span: { start: index, end: index + length },
  });
  for (let index = 0; index < text.length; index++) {
    const brace = text[index]!;
    if (brace !== '{' && brace !== '}') continue;
    if (text[index + 1] !== brace) return at(index, messages.singleBrace(brace), 1);
    if (index !== open && index !== close) {
      return at(
        index,
        brace === '{' || close >= 0 ? messages.onePlaceholder() : common.unbalancedBraces('}}'),
        2,
      );
    }
    index++;
  }
  if (open < 0) return at(close, common.unbalancedBraces('}}'), 2);
  return close < 0 ? at(open, common.unbalancedBraces('{{'), 2) : undefined;
}

const word = unicodePattern(String.raw`\P{White_Space}+`, 'gu');

function words(text: string, start: number, end: number): Word[] {
  return [...text.slice(start, end).matchAll(word())].map((match) => ({
    text: match[0],
    start: start + match.index,
  }));
}

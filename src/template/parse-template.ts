import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/expression.ts';
import type { CaptureReference } from '../expression/ast.ts';
import { checkFirstStep, isCaptureWord, likelyReference } from '../expression/check-expression.ts';
import { mostFindings, type Parsed, parseReferenceText } from '../expression/parse.ts';
import { shiftReference } from '../expression/shift.ts';

/** A string of `desiredState` with references in it. Spans point into the whole string. */
export type Template =
  | { readonly kind: 'whole'; readonly reference: CaptureReference }
  | { readonly kind: 'embedded'; readonly parts: readonly (string | CaptureReference)[] };

/** Whether a string needs to be parsed at all. */
export const hasBraces = (text: string): boolean => text.includes('{{') || text.includes('}}');

/** Parses a string that {@link hasBraces} (language page, "Templates"). */
export function parseTemplate(text: string): Parsed<Template> {
  const parts: (string | CaptureReference)[] = [];
  const findings: Finding[] = [];
  let position = 0;
  while (findings.length < mostFindings) {
    const open = text.indexOf('{{', position);
    const literal = text.slice(position, open < 0 ? text.length : open);
    const stray = literal.indexOf('}}');
    if (stray >= 0) findings.push(unbalanced('}}', position + stray));
    if (literal !== '') parts.push(literal);
    if (open < 0) break;
    const close = text.indexOf('}}', open + 2);
    const nested = text.indexOf('{{', open + 2);
    if (close < 0 || (nested >= 0 && nested < close)) {
      findings.push(unbalanced('{{', open));
      position = open + 2;
      continue;
    }
    const { tree, findings: inside } = parseReference(text, open + 2, close);
    findings.push(...inside);
    if (tree) parts.push(tree);
    position = close + 2;
  }
  if (findings.length > 0) return { findings };
  const [only] = parts;
  const whole = parts.length === 1 && typeof only === 'object';
  return { tree: whole ? { kind: 'whole', reference: only } : { kind: 'embedded', parts }, findings };
}

const unbalanced = (braces: '{{' | '}}', at: number): Finding => ({
  ...messages.unbalancedBraces(braces),
  span: { start: at, end: at + 2 },
});

function parseReference(text: string, start: number, end: number): Parsed<CaptureReference> {
  const inside = text.slice(start, end);
  if (inside.trim() === '') {
    return { findings: [{ ...messages.emptyReference(), span: { start: start - 2, end: end + 2 } }] };
  }
  const { tree, findings } = parseReferenceText(inside);
  if (!tree) return { findings: findings.map((finding) => inTemplate(finding, start)) };
  const reference = shiftReference(tree, start);
  const quoted = text.slice(reference.span.start, reference.span.end);
  if (reference.kind === 'reference') {
    const wrong = checkFirstStep(reference, quoted);
    return wrong.length > 0 ? { findings: wrong } : { tree: reference, findings: [] };
  }
  const wording = isCaptureWord(reference)
    ? messages.malformedReference(quoted)
    : messages.notAReference(quoted, likelyReference(reference, quoted));
  return { findings: [{ ...wording, span: reference.span }] };
}

/** A finding of the expression's parser, said of a template. */
function inTemplate(finding: Finding, shift: number): Finding {
  const { start, end } = finding.span!;
  return { ...messages.templateSyntax(finding), span: { start: start + shift, end: end + shift } };
}

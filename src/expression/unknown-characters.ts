import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/expression.ts';
import type { SyntaxResult } from './syntax-errors.ts';
import { beginsAsReference, operatorOf } from './unquoted-value.ts';
import { spanOf } from './visitor.ts';

type Result = Omit<SyntaxResult, 'error'>;

/** Brackets are one mistake, with what they enclose. */
const bracketed = /\[[^\][]*\]|\([^()]*\)|\{\{[^{}]*\}\}|\{[^{}]*\}/y;

/** What was skipped, with advice that fits the place. */
export function unknownCharacters({ text, tokens, skipped, rule }: Result): Finding[] {
  const operator = operatorOf(tokens);
  const value = operator ? text.slice(spanOf(operator).end).trimStart() : '';
  // only a value can be put in quotes, and not one that is meant as a reference
  const atValue = /^["']/.test(value) ? 'behind' : !value || beginsAsReference(value) ? 'path' : 'value';
  const findings: Finding[] = [];
  let behind = 0;
  for (const range of skipped) {
    if (range.start < behind) continue;
    bracketed.lastIndex = range.start;
    const end = bracketed.test(text) ? bracketed.lastIndex : range.end;
    const span = { start: range.start, end: Math.max(end, range.end) };
    const characters = text.slice(span.start, span.end);
    const isBefore = operator && span.start < operator.startOffset;
    const ordinary = rule === 'reference' ? rule : isBefore ? 'path' : atValue;
    const place = text.startsWith('.[', span.start - 1) ? 'dot' : ordinary;
    findings.push({ ...messages.unexpectedCharacter(characters, place), span });
    behind = span.end;
  }
  return findings;
}

import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/expression.ts';
import type { SyntaxResult } from './syntax-errors.ts';
import { beginsAsReference, operatorOf } from './unquoted-value.ts';
import { spanOf } from './visitor.ts';

type Result = Omit<SyntaxResult, 'error'>;

/** Brackets are one mistake, with what they enclose. */
const bracketed = /\[[^\][]*\]|\([^()]*\)|\{\{[^{}]*\}\}|\{[^{}]*\}/y;

/** What was skipped, with advice that fits the place. */
export function unknownCharacters(result: Result): Finding[] {
  const { text, skipped } = result;
  const placeOf = placesOf(result);
  const findings: Finding[] = [];
  let behind = 0;
  for (const range of skipped) {
    if (range.start < behind) continue;
    bracketed.lastIndex = range.start;
    const end = bracketed.test(text) ? bracketed.lastIndex : range.end;
    const span = { start: range.start, end: Math.max(end, range.end) };
    const characters = text.slice(span.start, span.end);
    findings.push({ ...messages.unexpectedCharacter(characters, placeOf(span.start)), span });
    behind = span.end;
  }
  return findings;
}

/** Only a value can be put in quotes, and not one that is meant as a reference. */
function placesOf({ text, tokens, rule }: Result): (at: number) => messages.CharacterPlace {
  if (rule === 'reference') return () => 'reference';
  const operator = operatorOf(tokens);
  if (!operator) return () => 'path';
  const value = text.slice(spanOf(operator).end).trimStart();
  const behind = beginsAsReference(value) ? 'path' : /^["']/.test(value) ? 'behind' : 'value';
  return (at) => (at < operator.startOffset ? 'path' : behind);
}

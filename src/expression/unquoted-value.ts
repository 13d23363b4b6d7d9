import type { IToken } from 'chevrotain';
import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/expression.ts';
import { unicodePattern } from '../unicode.ts';
import { Equal, NotEqual, Replace } from './tokens.ts';
import { spanOf } from './visitor.ts';

/** Quotes that word processors make of straight ones. */
const typographic = /^[“”„‟«»‘’‚‹›].*[“”„‟«»‘’‚‹›]$/u;

/** Names, numbers and addresses. */
const beginsAsText = unicodePattern(String.raw`^[-/:.]*[\p{L}\p{Nd}_]`);

/**
 * The likeliest mistake in a text with syntax errors: a value such as `0.0.0.0/0` or
 * `52:54:00:01:02:03` without quotes. It may break the lexer and the grammar in several places;
 * its author made one mistake.
 */
export function unquotedValue(
  text: string,
  tokens: readonly IToken[],
  errors: readonly Finding[],
): Finding[] | undefined {
  const index = tokens.findIndex(({ tokenType }) => [Equal, NotEqual, Replace].includes(tokenType));
  const operator = tokens[index];
  const broken = errors[0]?.span;
  if (!operator || !broken || broken.start <= operator.startOffset) return undefined;
  const behind = text.slice(spanOf(operator).end);
  const word = behind.trim();
  if (!/^[^"'=|+[\](){}\s]+$/.test(word) || !(beginsAsText().test(word) || typographic.test(word))) {
    return undefined;
  }
  const start = spanOf(operator).end + behind.indexOf(word);
  const wording = typographic.test(word) ? messages.typographicQuotes(word) : messages.unquotedString(word);
  return [{ ...wording, span: { start, end: start + word.length } }];
}

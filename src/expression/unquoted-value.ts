import type { IToken } from 'chevrotain';
import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/expression.ts';
import { unicodePattern } from '../unicode.ts';
import { Equal, NotEqual, Replace } from './tokens.ts';
import { spanOf } from './visitor.ts';

/** Quotes that word processors make of straight ones. */
const typographic = /^[“”„‟«»‘’‚‹›][^"]*[“”„‟«»‘’‚‹›]$/u;

/** Names, numbers and addresses. */
const beginsAsText = unicodePattern(String.raw`^[-/:.]*[\p{L}\p{Nd}_]`);
const oneWord = /^[^"'=|+[\](){}\s]+$/;

/** A value that its author means as a reference, however it goes on. */
export const beginsAsReference = (value: string): boolean => /^capture\s*\./.test(value);

/** The operator that a value stands behind. */
export const operatorOf = (tokens: readonly IToken[]): IToken | undefined =>
  tokens.find(({ tokenType }) => [Equal, NotEqual, Replace].includes(tokenType));

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
  const operator = operatorOf(tokens);
  const broken = errors[0]?.span;
  if (!operator || !broken || broken.start <= operator.startOffset) return undefined;
  const behind = text.slice(spanOf(operator).end);
  const word = behind.trim();
  const isQuoted = typographic.test(word);
  const isText = oneWord.test(word) && beginsAsText().test(word) && !beginsAsReference(word);
  if (!isQuoted && !isText) return undefined;
  const start = spanOf(operator).end + behind.indexOf(word);
  const wording = isQuoted ? messages.typographicQuotes(word) : messages.unquotedString(word, operator.image);
  return [{ ...wording, span: { start, end: start + word.length } }];
}

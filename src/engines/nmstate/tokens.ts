import type { Span } from '../../diagnostics/diagnostic.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import * as common from '../../diagnostics/messages/expression.ts';
import * as messages from '../../diagnostics/messages/nmstate.ts';
import { unicodePattern } from '../../unicode.ts';

/** A token as nmstate's lexer makes it. Its rules are not a grammar: see `docs/decisions`. */
export interface Token {
  readonly kind: '==' | ':=' | '|' | 'string' | 'word';
  /** A string without its quotes and with spaces for its no-break spaces, a word trimmed. */
  readonly text: string;
  readonly span: Span;
}

/** The tokens of an expression, or the first character that nmstate's lexer stumbles over. */
export function tokenize(text: string): { readonly tokens: Token[]; readonly finding?: Finding } {
  const tokens: Token[] = [];
  const end = trimmedEnd(text);
  let at = text.length - text.replace(leadingSpace(), '').length;
  while (at < end) {
    const character = text[at]!;
    if (character === ' ' || character === '\u00a0') {
      at++;
    } else if (character === '=' || character === ':') {
      const operator = character === '=' ? '==' : ':=';
      if (text[at + 1] !== '=') return { tokens, finding: unexpected(text, at, at + 1) };
      tokens.push({ kind: operator, text: operator, span: { start: at, end: at + 2 } });
      at += 2;
    } else if (character === '!') {
      return { tokens, finding: unexpected(text, at, text[at + 1] === '=' ? at + 2 : at + 1) };
    } else if (character === '|') {
      tokens.push({ kind: '|', text: '|', span: { start: at, end: at + 1 } });
      at++;
    } else if (character === '"') {
      const close = text.indexOf('"', at + 1);
      if (close < 0) {
        return { tokens, finding: { ...common.unclosedString('"'), span: { start: at, end } } };
      }
      const span = { start: at, end: close + 1 };
      const content = text.slice(at + 1, close).replaceAll('\u00a0', ' ');
      if (content !== '') tokens.push({ kind: 'string', text: content, span });
      at = close + 1;
    } else {
      const stop = wordEnd(text, at, end);
      const word = trim(text.slice(at, stop));
      const start = text.indexOf(word, at);
      if (word !== '') tokens.push({ kind: 'word', text: word, span: { start, end: start + word.length } });
      at = stop;
    }
  }
  return { tokens };
}

const wordStops = ' \u00a0=!|":';

function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !wordStops.includes(text[at]!)) at++;
  return at;
}

const unexpected = (text: string, start: number, end: number): Finding => ({
  ...messages.unknownOperator(text.slice(start, end)),
  span: { start, end },
});

/** Without white space at both ends, as Unicode defines white space. */
export const trim = (text: string): string => text.slice(0, trimmedEnd(text)).replace(leadingSpace(), '');

const leadingSpace = unicodePattern(String.raw`^\p{White_Space}+`);
const whiteSpace = unicodePattern(String.raw`\p{White_Space}`);

function trimmedEnd(text: string): number {
  let end = text.length;
  while (end > 0 && whiteSpace().test(text[end - 1]!)) end--;
  return end;
}

import type { IToken, TokenType } from 'chevrotain';
import type { Span } from '../diagnostics/diagnostic.ts';
import { unicodePattern } from '../unicode.ts';
import {
  Digits,
  Dot,
  Equal,
  False,
  NotEqual,
  Null,
  Pipe,
  Plus,
  Replace,
  Text,
  True,
  UnclosedText,
  Word,
} from './tokens.ts';

export interface Lexed {
  readonly tokens: IToken[];
  /** Ranges of characters that begin no token. */
  readonly skipped: Span[];
}

/**
 * White space, which is what the group holds, or one token. No part can take more than linear time:
 * each is a class of characters or a literal, never a repetition inside a repetition.
 */
const lexeme = unicodePattern(
  String.raw`(\p{White_Space}+)|[\p{L}_][\p{L}\p{Nd}_-]*|[0-9]+|"[^"]*"|'[^']*'|["'][\s\S]*|==|!=|:=|[|+.]`,
  'uy',
);
/** The same for a text of ASCII alone, as nearly all are. */
const asciiLexeme = /([\t-\r ]+)|[A-Za-z_][\w-]*|[0-9]+|"[^"]*"|'[^']*'|["'][\s\S]*|==|!=|:=|[|+.]/y;

const literals: ReadonlyMap<string, TokenType> = new Map([
  ['true', True],
  ['false', False],
  ['null', Null],
  ['==', Equal],
  ['!=', NotEqual],
  [':=', Replace],
  ['|', Pipe],
  ['+', Plus],
  ['.', Dot],
]);

/** The tokens of a text (language page, "Expression grammar"); what is none is skipped and told. */
export function lex(text: string): Lexed {
  const tokens: IToken[] = [];
  const skipped: Span[] = [];
  const pattern = /^[\0-\x7f]*$/.test(text) ? asciiLexeme : lexeme();
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) {
      const end = at + String.fromCodePoint(text.codePointAt(at)!).length;
      const last = skipped.at(-1);
      if (last?.end === at) skipped[skipped.length - 1] = { start: last.start, end };
      else skipped.push({ start: at, end });
      at = end;
      continue;
    }
    const image = match[0];
    if (match[1] === undefined) tokens.push(newToken(image, typeOf(image), at));
    at += image.length;
  }
  return { tokens, skipped };
}

function typeOf(image: string): TokenType {
  const literal = literals.get(image);
  if (literal) return literal;
  const first = image[0]!;
  if (first === '"' || first === "'") return image.length > 1 && image.endsWith(first) ? Text : UnclosedText;
  // all that begins a word comes behind the digits
  return first <= '9' ? Digits : Word;
}

/** What Chevrotain's parser reads of a token. */
const newToken = (image: string, tokenType: TokenType, startOffset: number): IToken => ({
  image,
  startOffset,
  tokenType,
  tokenTypeIdx: tokenType.tokenTypeIdx!,
});

import type { IToken, TokenType } from 'chevrotain';
import type { Span } from '../diagnostics/diagnostic.ts';
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
 * One token or white space. No part can take more than linear time: each is a class of characters
 * or a literal, never a repetition inside a repetition.
 */
const lexeme =
  /\p{White_Space}+|[\p{L}_][\p{L}\p{Nd}_-]*|[0-9]+|"[^"]*"|'[^']*'|["'][\s\S]*|==|!=|:=|[|+.]/uy;

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
  let at = 0;
  while (at < text.length) {
    lexeme.lastIndex = at;
    const image = lexeme.exec(text)?.[0];
    if (image === undefined) {
      const end = at + String.fromCodePoint(text.codePointAt(at)!).length;
      const last = skipped.at(-1);
      if (last?.end === at) skipped[skipped.length - 1] = { start: last.start, end };
      else skipped.push({ start: at, end });
      at = end;
      continue;
    }
    const tokenType = typeOf(image);
    if (tokenType) tokens.push(newToken(image, tokenType, at));
    at += image.length;
  }
  return { tokens, skipped };
}

/** Of what `lexeme` matched; white space is no token. */
function typeOf(image: string): TokenType | undefined {
  const literal = literals.get(image);
  if (literal) return literal;
  const [first] = image;
  if (first === '"' || first === "'") return image.length > 1 && image.endsWith(first) ? Text : UnclosedText;
  if (first! >= '0' && first! <= '9') return Digits;
  return /\p{White_Space}/u.test(first!) ? undefined : Word;
}

/** What Chevrotain's parser reads of a token. */
const newToken = (image: string, tokenType: TokenType, startOffset: number): IToken => ({
  image,
  startOffset,
  tokenType,
  tokenTypeIdx: tokenType.tokenTypeIdx!,
});

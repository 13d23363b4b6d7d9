import { createToken, type TokenType } from 'chevrotain';

/** The tokens of the expression language (language page, "Expression grammar"); `lex.ts` finds them in a text. */
const token = (name: string, label = name, categories: TokenType[] = []): TokenType =>
  createToken({ name, label, categories });

/** A step, a capture's name, or one of the three words of the value position. */
export const Word: TokenType = token('Word', 'step');
export const True: TokenType = token('True', 'true', [Word]);
export const False: TokenType = token('False', 'false', [Word]);
export const Null: TokenType = token('Null', 'null', [Word]);

export const Digits: TokenType = token('Digits', 'number');
export const Text: TokenType = token('Text', 'string');
/** From a quote that nothing closes to the end. */
export const UnclosedText: TokenType = token('UnclosedText');

export const Equal: TokenType = token('Equal', '==');
export const NotEqual: TokenType = token('NotEqual', '!=');
export const Replace: TokenType = token('Replace', ':=');
export const Pipe: TokenType = token('Pipe', '|');
export const Plus: TokenType = token('Plus', '+');
export const Dot: TokenType = token('Dot', '.');

export const tokens: TokenType[] = [
  True,
  False,
  Null,
  Word,
  Digits,
  Text,
  UnclosedText,
  Equal,
  NotEqual,
  Replace,
  Pipe,
  Plus,
  Dot,
];

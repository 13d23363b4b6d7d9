import { type CustomPatternMatcherFunc, createToken, type ITokenConfig, type TokenType } from 'chevrotain';

/**
 * Tokens of the expression language (language page, "Expression grammar").
 * No token's pattern can match in more than linear time: every one is a character class or a
 * literal, never a repetition inside a repetition.
 */
const token = (config: ITokenConfig): TokenType => createToken({ line_breaks: false, ...config });

export const WhiteSpace: TokenType = token({
  name: 'WhiteSpace',
  // Chevrotain drops a pattern's `u` flag: these are the characters of Unicode's White_Space.
  pattern: /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/,
  group: 'skipped',
  line_breaks: true,
});

/** Matches with the `u` flag, which Chevrotain drops from a plain pattern. */
function unicode(pattern: RegExp): CustomPatternMatcherFunc {
  return (text, offset) => {
    pattern.lastIndex = offset;
    return pattern.exec(text) as [string] | null;
  };
}

/**
 * The first characters a word may have: ASCII ones exactly. Chevrotain looks tokens up by first
 * character, from 256 on in blocks of 255, so one character stands for its block.
 */
const wordStarts: number[] = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'].map((character) =>
  character.charCodeAt(0),
);
for (let code = 128; code <= 0xffff; code += code < 256 ? 1 : 255) wordStarts.push(code);
wordStarts.push(0xffff);

/** A step, a capture's name, or one of the three words of the value position. */
export const Word: TokenType = token({
  name: 'Word',
  label: 'step',
  pattern: unicode(/[\p{L}_][\p{L}\p{Nd}_-]*/uy),
  start_chars_hint: wordStarts,
});

const keyword = (name: string, word: string): TokenType =>
  token({ name, label: word, pattern: word, longer_alt: Word, categories: Word });

export const True: TokenType = keyword('True', 'true');
export const False: TokenType = keyword('False', 'false');
export const Null: TokenType = keyword('Null', 'null');

export const Digits: TokenType = token({ name: 'Digits', label: 'number', pattern: /[0-9]+/ });
export const Text: TokenType = token({
  name: 'Text',
  label: 'string',
  pattern: /"[^"]*"|'[^']*'/,
  line_breaks: true,
});
/** Matches where `Text` does not: from a lone quote to the end. */
export const UnclosedText: TokenType = token({
  name: 'UnclosedText',
  pattern: /["'][\s\S]*/,
  line_breaks: true,
});

export const Equal: TokenType = token({ name: 'Equal', label: '==', pattern: '==' });
export const NotEqual: TokenType = token({ name: 'NotEqual', label: '!=', pattern: '!=' });
export const Replace: TokenType = token({ name: 'Replace', label: ':=', pattern: ':=' });
export const Pipe: TokenType = token({ name: 'Pipe', label: '|', pattern: '|' });
export const Plus: TokenType = token({ name: 'Plus', label: '+', pattern: '+' });
export const Dot: TokenType = token({ name: 'Dot', label: '.', pattern: '.' });

/** In the order in which the lexer tries them. */
export const tokens: TokenType[] = [
  WhiteSpace,
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

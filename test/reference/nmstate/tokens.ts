import { reject } from '../json.ts';

/** What an expression is made of. */
export type Token =
  | { readonly kind: 'equal' | 'replace' | 'pipe' }
  | { readonly kind: 'path'; readonly steps: readonly string[] }
  | { readonly kind: 'null' }
  | { readonly kind: 'value'; readonly text: string };

const whiteSpace = /^\p{White_Space}+|\p{White_Space}+$/gu;
const word = /^[^ =!|":]+/;
const quoted = /^"([^"]*)"/;

/** Reads one token after another from the front of the text. */
export function tokenize(expression: string): Token[] {
  let text = expression.replaceAll('\u00a0', ' ').replace(whiteSpace, '');
  const tokens: Token[] = [];
  function take(length: number, token: Token | undefined): void {
    if (token && 'equal replace pipe'.includes(token.kind) && tokens.some(({ kind }) => kind === token.kind))
      reject(`a second ${token.kind}`);
    if (token) tokens.push(token);
    text = text.slice(length);
  }
  while (text !== '') {
    if (/^\p{White_Space}/u.test(text)) take(1, undefined);
    else if (text.startsWith('==')) take(2, { kind: 'equal' });
    else if (text.startsWith(':=')) take(2, { kind: 'replace' });
    else if (text.startsWith('|')) take(1, { kind: 'pipe' });
    else if (text.startsWith('"')) {
      const [all, content] = quoted.exec(text) ?? reject('an open quote');
      take(all.length, content ? { kind: 'value', text: content } : undefined);
    } else {
      const [all] = word.exec(text) ?? reject(`no token starts with ${text}`);
      take(all.length, wordToken(all.replace(whiteSpace, '')));
    }
  }
  return tokens;
}

function wordToken(text: string): Token {
  if (text.includes('.')) return { kind: 'path', steps: text.split('.') };
  if (text.toLowerCase() === 'null') return { kind: 'null' };
  return { kind: 'value', text };
}

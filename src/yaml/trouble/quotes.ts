import * as messages from '../../diagnostics/messages/yaml.ts';
import { type Explanation, restOf } from './trouble.ts';

/** A quote that begins a text: at the start of a line, or behind what announces a value. */
const opening = /(?:^|[\s[{,])(["'])/gm;

const named = (quote: string): string => `\`${quote}\``;

/** `a: "interfaces.name`, and the text is read on until a line that is indented less. */
export const unclosedQuote: Explanation = ({ text, reason, position }) => {
  const isQuoted = /within a (single|double) quoted scalar/.test(reason);
  if (!isQuoted && reason !== 'deficient indentation') return undefined;
  const last = [...text.slice(0, position).matchAll(opening)].at(-1);
  if (!last) return undefined;
  const quote = last[1]!;
  const start = last.index + last[0].length - 1;
  if (!isQuoted && isClosed(text.slice(start + 1, position), quote)) return undefined;
  return { ...messages.unclosedQuote(named(quote)), span: { start, end: start + 1 } };
};

/** A quote that is closed by the next text's opening one, lines below. */
export const quoteClosedTooLate: Explanation = ({ text, reason, position }) => {
  if (!/^(can not read a block|expected ':')/.test(reason)) return undefined;
  const start = [...text.slice(0, position).matchAll(opening)]
    .map(({ 0: match, index }) => index + match.length - 1)
    .findLast((at) => /[\r\n]/.test(text.slice(at, text.indexOf(text[at]!, at + 1))));
  if (start === undefined) return undefined;
  return { ...messages.unclosedQuote(named(text[start]!)), span: { start, end: start + 1 } };
};

const isClosed = (text: string, quote: string): boolean =>
  text.replaceAll(quote === '"' ? /\\./g : /''/g, '').includes(quote);

/** `a: "interfaces.name"=="eth1"`: YAML's quotes end where the author's begin. */
export const textBehindQuote: Explanation = ({ text, line, position, reason }) => {
  if (!reason.startsWith('bad indentation') && !reason.startsWith('end of the stream')) return undefined;
  const before = text.slice(line.start, position).trimEnd();
  const quote = /(?:[:-]\s+|^\s*)(["'])/.exec(before);
  if (!quote || quote.index + quote[0].length === before.length || !before.endsWith(quote[1]!))
    return undefined;
  const rest = restOf(line, position);
  return {
    ...messages.textBehindQuote(rest.text, named(quote[1]!)),
    span: { start: rest.start, end: rest.end },
  };
};

/** `"\d"`. */
export const unknownEscape: Explanation = ({ text, reason, position }) => {
  if (reason !== 'unknown escape sequence' && reason !== 'expected hexadecimal character') return undefined;
  const start = text.lastIndexOf('\\', position);
  const end = Math.max(position, start + 1) + 1;
  return { ...messages.unknownEscape(text.slice(start, end)), span: { start, end } };
};

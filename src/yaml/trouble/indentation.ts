import * as messages from '../../diagnostics/messages/yaml.ts';
import { unicodePattern } from '../../unicode.ts';
import { type Explanation, indentOf, restOf, spanOfRest, type TextLine } from './trouble.ts';

const isAboutIndentation = (reason: string): boolean =>
  /^(bad indentation|end of the stream|deficient|tab characters|expected ':'|can not read a block)/.test(
    reason,
  );

/**
 * Tabs before the first character of the line, or of the one above, where the levels are told. Around brackets
 * the parser takes every tab for indentation, also that of `a:\t[]`.
 */
export const tabs: Explanation = ({ reason, text: whole, line, above, position }) => {
  if (!isAboutIndentation(reason)) return undefined;
  for (const { text, start } of [line, above].filter((one) => one !== undefined)) {
    const [indentation] = /^[ \t]*/.exec(text)!;
    const first = indentation.indexOf('\t');
    if (first < 0) continue;
    const last = indentation.lastIndexOf('\t');
    return { ...messages.tabs(), span: { start: start + first, end: start + last + 1 } };
  }
  const tab = whole.lastIndexOf('\t', position);
  if (reason !== 'deficient indentation' || tab < line.start) return undefined;
  return { ...messages.tabs(), span: { start: tab, end: tab + 1 } };
};

/** A key, its colon, and text right behind it: `a:interfaces`. */
const withoutSpace = unicodePattern(String.raw`^\s*(?:- +)*([\p{L}\p{Nd}_-]+):(?=[^\s:])(?!.*: )`);

/** `a:interfaces` is a text without a key, which the next line seems to go on with. */
export const missingSpace: Explanation = ({ reason, line, above }) => {
  if (!isAboutIndentation(reason)) return undefined;
  for (const candidate of [above, line].filter((one) => one !== undefined)) {
    const match = withoutSpace().exec(candidate.text);
    if (!match) continue;
    const colon = candidate.start + match[0].length - 1;
    return { ...messages.missingSpace(match[1]!), span: { start: colon, end: colon + 1 } };
  }
  return undefined;
};

/** `a: interfaces.name: eth1`. */
export const colonInText: Explanation = ({ reason, text, line, position }) => {
  if (!reason.startsWith('bad indentation') || !/^:(\s|$)/.test(text.slice(position, position + 2)))
    return undefined;
  if (!/(^|\s)[^\s]+:\s/.test(text.slice(line.start, position))) return undefined;
  return { ...messages.colonInText(), span: { start: position, end: position + 1 } };
};

/** A key alone on its line, perhaps with a comment. */
const lonelyKey = unicodePattern(String.raw`^\s*(?:- +)*([\p{L}_][\p{L}\p{Nd}_-]*)\s*(?:#.*)?$`);

const isElement = ({ text }: TextLine): boolean => /^\s*-(\s|$)/.test(text);

/** `capture` alone on a line, and its entries below; elements need not be indented. */
export const missingColon: Explanation = ({ reason, line, above }) => {
  if (!isAboutIndentation(reason) || !above) return undefined;
  const least = indentOf(above) + (isElement(line) && !isElement(above) ? 0 : 1);
  const key = lonelyKey().exec(above.text)?.[1];
  if (key === undefined || indentOf(line) < least) return undefined;
  const start = above.start + above.text.indexOf(key);
  return { ...messages.missingColon(key), span: { start, end: start + key.length } };
};

/** The line's own indentation is what is wrong. */
export const wrongIndentation: Explanation = ({ reason, text, line, above, position }) => {
  if (!isAboutIndentation(reason) || !above) return undefined;
  const start = line.start + indentOf(line);
  // further in, something else on the line is wrong
  if (position > start && !/^[^:\s]*$/.test(text.slice(start, position))) return undefined;
  const span = spanOfRest(line, start);
  if (span.start === span.end) return undefined;
  if (isElement(above) !== isElement(line) && indentOf(line) <= indentOf(above))
    return { ...messages.noElement(), span };
  if (indentOf(line) > indentOf(above)) return { ...messages.tooDeep(), span };
  if (/^(expected ':'|can not read)/.test(reason))
    return { ...messages.lineWithoutColon(restOf(line, start).text), span };
  return { ...messages.strangeIndentation(), span };
};

import * as messages from '../../diagnostics/messages/yaml.ts';
import { type Explanation, indentOf, restOf } from './trouble.ts';

/** `a: @x`: characters that YAML keeps for itself. */
export const reservedStart: Explanation = ({ text, line, reason, position }) => {
  const character = text[position] ?? '';
  if (!/^(bad indentation|end of the stream)/.test(reason) || !/[@`%&*!]/.test(character)) return undefined;
  if (!/(?:[:-]\s+|^\s*)$/.test(text.slice(line.start, position))) return undefined;
  return { ...messages.reservedStart(character), span: { start: position, end: position + 1 } };
};

/** `a: | interfaces`. */
export const blockMark: Explanation = ({ text, line, reason, position }) => {
  if (reason !== 'a line break is expected') return undefined;
  const mark = /[|>](?=[-+0-9\s]*$)/.exec(text.slice(line.start, position));
  if (!mark) return undefined;
  const { start, end } = restOf(line, line.start + mark.index);
  return { ...messages.blockMark(mark[0]), span: { start, end } };
};

/** `a: *x`, without `&x` before it. */
export const unknownAlias: Explanation = ({ text, reason, position }) => {
  const name = /^unidentified alias "(.*)"$/.exec(reason) && /^[^\s,[\]{}]*/.exec(text.slice(position))?.[0];
  if (name === undefined || name === null) return undefined;
  return { ...messages.unknownAlias(name), span: { start: position - 1, end: position + name.length } };
};

/** `a: !x b`. */
export const unknownTag: Explanation = ({ text, reason, position }) => {
  if (!/ tag/.test(reason)) return undefined;
  const before = text.lastIndexOf('!', position);
  const start = text[position] === '!' ? position : before;
  const tag = /^!\S*/.exec(text.slice(Math.max(0, start)))?.[0];
  return tag === undefined
    ? undefined
    : { ...messages.unknownTag(tag), span: { start, end: start + tag.length } };
};

export const controlCharacter: Explanation = ({ reason, position }) =>
  /non-printable|valid json character/.test(reason)
    ? { ...messages.controlCharacter(), span: { start: position, end: position + 1 } }
    : undefined;

/** What the parser reads as a key goes on without a colon, or ends a text that is indented too little. */
export const withoutColon: Explanation = ({ reason, line }) => {
  const rest = restOf(line, line.start + indentOf(line));
  if (rest.text === '') return undefined;
  const span = { start: rest.start, end: rest.end };
  if (/^(expected ':'|can not read a block)/.test(reason))
    return { ...messages.lineWithoutColon(rest.text), span };
  return reason === 'deficient indentation' ? { ...messages.strangeIndentation(), span } : undefined;
};

/** Anything else behind a value on its line, or behind the document. */
export const textBehindValue: Explanation = ({ reason, line, position, above }) => {
  const rest = restOf(line, position);
  const span = { start: rest.start, end: rest.end };
  if (rest.text === '') return undefined;
  if (reason.startsWith('bad indentation') && position > line.start + indentOf(line))
    return { ...messages.textBehindValue(rest.text), span };
  if (reason.startsWith('end of the stream') && above)
    return { ...messages.secondDocumentText(rest.text), span };
  return undefined;
};

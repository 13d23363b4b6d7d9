import * as messages from '../../diagnostics/messages/yaml.ts';
import { firstBracket } from '../brackets.ts';
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
  const mark = /[|>](?=[-+0-9\s]*$)/.exec(text.slice(line.start, position))!;
  const { start, end } = restOf(line, line.start + mark.index);
  return { ...messages.blockMark(mark[0]), span: { start, end } };
};

/** `a: *x`, without `&x` before it. */
export const unknownAlias: Explanation = ({ text, reason, position }) => {
  const name = /^unidentified alias "(.*)"$/.exec(reason) && /^[^\s,[\]{}]*/.exec(text.slice(position))?.[0];
  if (name === undefined || name === null) return undefined;
  return { ...messages.unknownAlias(name), span: { start: position - 1, end: position + name.length } };
};

/** `a: !x b`; what is wrong with a line `%TAG` is no tag. */
export const unknownTag: Explanation = ({ text, reason, position }) => {
  if (!/ tag/.test(reason) || /^(ill-formed|there is a previously)/.test(reason)) return undefined;
  const start = text.lastIndexOf('!', position);
  const [tag] = /^!\S*/.exec(text.slice(start))!;
  return { ...messages.unknownTag(tag), span: { start, end: start + tag.length } };
};

export const controlCharacter: Explanation = ({ reason, position }) =>
  /non-printable|valid json character/.test(reason)
    ? { ...messages.controlCharacter(), span: { start: position, end: position + 1 } }
    : undefined;

/** A line that the parser takes for the beginning of a key, which seems to go on below: `desired`. */
export const keyWithoutColon: Explanation = ({ reason, above }) => {
  if (!reason.startsWith('can not read a block') || !above || /:(\s|$)/.test(above.text)) return undefined;
  const rest = restOf(above, above.start + indentOf(above));
  return { ...messages.lineWithoutColon(rest.text), span: { start: rest.start, end: rest.end } };
};

/** What the parser reads as a key goes on without a colon. */
export const withoutColon: Explanation = ({ reason, line }) => {
  const rest = restOf(line, line.start + indentOf(line));
  if (rest.text === '' || !/^(expected ':'|can not read a block)/.test(reason)) return undefined;
  return { ...messages.lineWithoutColon(rest.text), span: { start: rest.start, end: rest.end } };
};

/** A document in brackets, and another one. */
export const textBehindBrackets: Explanation = ({ text, reason, line, position }) => {
  if (!reason.startsWith('end of the stream') || firstBracket(text) < 0) return undefined;
  const rest = restOf(line, position);
  return { ...messages.secondDocumentText(rest.text), span: { start: rest.start, end: rest.end } };
};

/** Anything else behind a value on its line, or behind the document. */
export const textBehindValue: Explanation = ({ reason, line, position }) => {
  const rest = restOf(line, position);
  const span = { start: rest.start, end: rest.end };
  if (rest.text === '') return undefined;
  if (reason.startsWith('bad indentation') && position > line.start + indentOf(line))
    return { ...messages.textBehindValue(rest.text), span };
  if (reason.startsWith('end of the stream')) return { ...messages.secondDocumentText(rest.text), span };
  return undefined;
};

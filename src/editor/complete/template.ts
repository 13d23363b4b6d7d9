import type { Span } from '../../diagnostics/diagnostic.ts';
import type { Proposal, Proposed } from '../completion.ts';
import { pathsOf, stepAt, templateParts, tokenize } from '../tokens.ts';
import { captureWord, referenceSteps } from './steps.ts';
import type { Surroundings } from './surroundings.ts';

/** What can be written at an offset between the braces of a template; nothing when it is not between braces. */
export function proposeInTemplate(
  text: string,
  offset: number,
  surroundings: Surroundings,
): Proposed | undefined {
  const part = templateParts(text).find(({ start, end }) => start <= offset && offset <= end);
  if (!part) return undefined;
  const path = pathsOf(tokenize(text, part)).find(({ start, end }) => start < offset && offset <= end);
  if (!path) {
    const isBlank = text.slice(part.start, part.end).trim() === '';
    return start(text, part, offset, isBlank ? captureWord(surroundings, true) : []);
  }
  const word = stepAt(path, offset);
  if (word.steps.length === 0) return { word, proposals: captureWord(surroundings, word.isLast) };
  const isReference = word.steps[0] === 'capture';
  return { word, proposals: isReference ? referenceSteps(word.steps, surroundings, true) : [] };
}

/** `{{|`: a reference begins, with a space before it, and the braces are closed where they are not. */
function start(text: string, part: Span, offset: number, words: readonly Proposal[]): Proposed {
  const gap = /\s/.test(text[offset - 1]!) ? '' : ' ';
  const closing = text.startsWith('}}', part.end) ? '' : ' }}';
  const content = `${gap}capture.`;
  const proposals = words.map((proposal) => ({
    ...proposal,
    content: content + closing,
    caret: content.length,
  }));
  return { word: { span: { start: offset, end: offset }, written: '' }, proposals };
}

import type { Span } from '../../diagnostics/diagnostic.ts';
import type { Proposed } from '../completion.ts';
import { pathsOf, templateParts, tokenize } from '../tokens.ts';
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
  if (!path) return isBlank(text, part) ? start(text, part, offset, surroundings) : undefined;
  const index = path.steps.findIndex((step) => step.start <= offset && offset <= step.end);
  const step = path.steps[index];
  if (!step) return undefined;
  const word = {
    span: { start: step.start, end: step.end },
    written: step.text.slice(0, Math.max(0, offset - step.start)),
  };
  const steps = path.steps.slice(0, index).map((one) => one.text);
  if (steps.length === 0) return { word, proposals: captureWord(surroundings) };
  return steps[0] === 'capture' ? { word, proposals: referenceSteps(steps, surroundings, true) } : undefined;
}

const isBlank = (text: string, { start, end }: Span): boolean => text.slice(start, end).trim() === '';

/** `{{|`: a reference begins, with a space before it, and the braces are closed where they are not. */
function start(text: string, part: Span, offset: number, surroundings: Surroundings): Proposed {
  const gap = /\s/.test(text[offset - 1] ?? '') ? '' : ' ';
  const closing = text.startsWith('}}', part.end) ? '' : ' }}';
  const content = `${gap}capture.`;
  const proposals = captureWord(surroundings).map((proposal) => ({
    ...proposal,
    content: content + closing,
    caret: content.length,
  }));
  return { word: { span: { start: offset, end: offset }, written: '' }, proposals };
}

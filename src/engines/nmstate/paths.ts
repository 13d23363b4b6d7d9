import type { Span } from '../../diagnostics/diagnostic.ts';
import type { CaptureReference, StatePath, Step } from '../../expression/ast.ts';
import { stepText } from '../../expression/print.ts';
import type { Token } from './tokens.ts';

/** Whether a word is a path: one with a dot in it. */
export const isPathToken = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && token.text.includes('.');

/** nmstate reads integers of 64 bits, with or without a plus sign. */
const isIndex = (text: string): boolean => /^\+?[0-9]{1,19}$/.test(text);

/** A word split at every dot; steps may be empty, which is best shown by a dot that is there. */
export function pathOf({ text, span }: Pick<Token, 'text' | 'span'>): StatePath {
  let at = span.start;
  const steps = text.split('.').map((name): Step => {
    const start = name === '' && at === span.end ? at - 1 : at;
    const stepSpan: Span = { start, end: name === '' ? start + 1 : at + name.length };
    at += name.length + 1;
    return isIndex(name)
      ? { kind: 'index', index: Number(name), text: name, span: stepSpan }
      : { kind: 'key', name, span: stepSpan };
  });
  return { kind: 'path', steps, span };
}

/** A path, or the capture reference that it is when it starts with `capture.<id>`. */
export function pathOrReference(token: Pick<Token, 'text' | 'span'>): StatePath | CaptureReference {
  const path = pathOf(token);
  const [head, name, ...steps] = path.steps;
  if (stepText(head!) !== 'capture' || !name) return path;
  const capture = { name: stepText(name), span: name.span };
  return { kind: 'reference', capture, steps, span: path.span };
}

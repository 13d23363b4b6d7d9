import type { Span } from '../diagnostics/diagnostic.ts';
import { unicodePattern } from '../unicode.ts';

/** A token of an expression that may be half written: nothing is an error here. */
export interface Token extends Span {
  readonly kind: 'word' | 'digits' | 'string' | 'operator' | 'pipe' | 'plus' | 'dot' | 'other';
  readonly text: string;
  /** A string whose closing quote is missing. */
  readonly isOpen?: true;
}

const pattern = unicodePattern(
  String.raw`(?<word>[\p{L}_][\p{L}\p{Nd}_-]*)|(?<digits>[0-9]+)|(?<string>"[^"]*"?|'[^']*'?)|(?<operator>==|!=|:=)|(?<pipe>\|)|(?<plus>\+)|(?<dot>\.)|(?<other>[^\p{White_Space}])`,
  'gu',
);

const kinds: readonly Token['kind'][] = [
  'word',
  'dot',
  'digits',
  'string',
  'operator',
  'pipe',
  'plus',
  'other',
];

/** The tokens of a part of a text; offsets are those of the whole text. */
export function tokenize(text: string, { start, end }: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(pattern())) {
    const kind = kinds.find((name) => match.groups![name] !== undefined)!;
    const at = start + match.index;
    const image = match[0];
    const isOpen = kind === 'string' && (image.length === 1 || image.at(-1) !== image[0]);
    tokens.push({ kind, text: image, start: at, end: at + image.length, ...(isOpen && { isOpen }) });
  }
  return tokens;
}

/** Steps with dots between them, as far as they are written: the last step is empty behind a dot. */
export interface LoosePath extends Span {
  readonly steps: readonly LooseStep[];
}

export interface LooseStep extends Span {
  readonly text: string;
}

/** The paths among tokens, in order. */
export function pathsOf(tokens: readonly Token[]): LoosePath[] {
  const paths: LoosePath[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index]!;
    if (first.kind !== 'word') continue;
    const steps: LooseStep[] = [first];
    while (tokens[index + 1]?.kind === 'dot') {
      const dot = tokens[index + 1]!;
      const step = tokens[index + 2];
      index++;
      if (step?.kind === 'word' || step?.kind === 'digits') {
        steps.push(step);
        index++;
      } else steps.push({ text: '', start: dot.end, end: dot.end });
    }
    paths.push({ steps, start: first.start, end: steps.at(-1)!.end });
  }
  return paths;
}

/** The step of a path that is being written. */
export interface WrittenStep {
  /** Those before it. */
  readonly steps: readonly string[];
  /** What of it stands before the cursor. */
  readonly written: string;
  /** What is replaced when it is completed. */
  readonly span: Span;
  /** The whole path, from that on; missing where no path is. */
  readonly path?: Span;
  readonly isLast: boolean;
}

/** The step of a path at an offset in it, behind a dot the next one. */
export function stepAt({ steps, end: pathEnd }: LoosePath, offset: number): WrittenStep {
  const index = steps.findIndex(({ end }) => offset <= end);
  const { start, end, text } = steps[index]!;
  return {
    steps: steps.slice(0, index).map((step) => step.text),
    written: text.slice(0, Math.max(0, offset - start)),
    span: { start: Math.min(start, offset), end },
    path: { start: Math.min(start, offset), end: pathEnd },
    isLast: index === steps.length - 1,
  };
}

/** A `capture.<name>` in a text. */
export interface LooseReference extends Span {
  /** The name and its place; empty while it is not written. */
  readonly name: LooseStep;
  readonly path: LoosePath;
}

/** The capture references among paths. */
export const referencesAmong = (paths: readonly LoosePath[]): LooseReference[] =>
  paths.flatMap((path) => {
    const [head, name] = path.steps;
    if (head?.text !== 'capture' || !name) return [];
    return [{ name, path, start: head.start, end: name.end }];
  });

/** What stands between the braces of a template, also of one that is not closed yet. */
export function templateParts(text: string): Span[] {
  const parts: Span[] = [];
  let open = text.indexOf('{{');
  let close = 0;
  while (open >= 0) {
    const next = text.indexOf('{{', open + 2);
    const end = next < 0 ? text.length : next;
    if (close >= 0 && close < open + 2) close = text.indexOf('}}', open + 2);
    parts.push({ start: open + 2, end: close >= 0 && close < end ? close : end });
    open = next;
  }
  return parts;
}

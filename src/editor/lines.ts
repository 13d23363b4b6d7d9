import type { Span } from '../diagnostics/diagnostic.ts';

/** A capture as a line of a text defines it. */
export interface CaptureLine {
  readonly expression: string;
  /** The name's range, without quotes. */
  readonly key: Span;
}

/**
 * The captures that the lines around an offset of a broken text seem to define: a line each, in the
 * section `capture` of the same YAML document.
 */
export function capturesInLines(text: string, offset: number): Map<string, CaptureLine> {
  const captures = new Map<string, CaptureLine>();
  let outer: number | undefined;
  let inner: number | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.startsWith('---')) {
      if (index > offset) break;
      captures.clear();
      outer = undefined;
    }
    const indent = line.search(/[^\s]/);
    if (indent < 0 || line[indent] === '#') continue;
    if (outer !== undefined && indent <= outer) outer = undefined;
    if (/^\s*capture:\s*(#.*)?$/.test(line)) {
      [outer, inner] = [indent, undefined];
      continue;
    }
    if (outer === undefined) continue;
    inner ??= indent;
    const entry = /^(["']?)([^"':#]*[^"':#\s])\1\s*:(?:\s+(.*))?$/s.exec(line.slice(indent));
    if (indent !== inner || !entry) continue;
    const [, quote, name, expression = ''] = entry;
    const start = index + indent + quote!.length;
    captures.set(name!, { expression: unquoted(expression), key: { start, end: start + name!.length } });
  }
  return captures;
}

const unquoted = (part: string): string => part.trim().replace(/^(["'])(.*)\1$/, '$2');

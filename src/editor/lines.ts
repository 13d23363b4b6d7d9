/**
 * The captures that the lines around an offset of a broken text seem to define: a line each, in the
 * section `capture` of the same YAML document.
 */
export function capturesInLines(text: string, offset: number): Map<string, string> {
  const before = [...text.slice(0, offset).matchAll(/^---.*$/gm)].at(-1);
  const start = before ? before.index + before[0].length : 0;
  const next = text.slice(offset).search(/^---/m);
  const lines = text.slice(start, next < 0 ? text.length : offset + next).split(/\r\n|\n|\r/);
  const captures = new Map<string, string>();
  const header = lines.findIndex((line) => /^\s*capture:\s*(#.*)?$/.test(line));
  if (header < 0) return captures;
  const outer = lines[header]!.search(/\S/);
  let indent: number | undefined;
  for (const line of lines.slice(header + 1)) {
    const own = line.search(/\S/);
    if (own < 0 || line[own] === '#') continue;
    if (own <= outer) break;
    indent ??= own;
    const entry = /^\s*("[^"]*"|'[^']*'|[^\s:#"']+)\s*:(?:\s+(.*))?$/.exec(line);
    if (own === indent && entry) captures.set(unquoted(entry[1]!), unquoted(entry[2] ?? ''));
  }
  return captures;
}

const unquoted = (part: string): string => part.trim().replace(/^(["'])(.*)\1$/, '$2');

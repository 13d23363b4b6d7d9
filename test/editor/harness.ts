import { readFileSync } from 'node:fs';
import type { TextEdit } from '../../src/editor/index.ts';
import { parseYaml } from '../../src/index.ts';

export const cursorMark = '‸';

/** A text without its cursor mark, and where the mark stood. */
export function withCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf(cursorMark);
  if (offset < 0 || marked.indexOf(cursorMark, offset + 1) >= 0)
    throw new Error(`one ${cursorMark} in ${marked}`);
  return { text: marked.replace(cursorMark, ''), offset };
}

export const readEditorText = (name: string): string =>
  readFileSync(new URL(`../cases/editor/${name}`, import.meta.url), 'utf8');

export const readEditorFile = (name: string): unknown => parseYaml(readEditorText(name));

export const readEditorTable = <Row>(name: string): Row[] => readEditorFile(name) as Row[];

/** The text with edits, none of which may overlap another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let written = '';
  let from = 0;
  for (const { range, newText } of edits.toSorted((left, right) => left.range.start - right.range.start)) {
    if (range.start < from) throw new Error(`edits overlap: ${JSON.stringify(edits)}`);
    written += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return written + text.slice(from);
}

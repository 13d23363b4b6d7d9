import { readFileSync } from 'node:fs';
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

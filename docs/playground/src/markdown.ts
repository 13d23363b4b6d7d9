import { element } from './finding-text.ts';

/** The Markdown of `nmpolicy/editor` as elements: paragraphs, lists, `code` and **strong** text. Nothing in it becomes markup of its own. */
export function markdown(text: string): HTMLElement {
  return element('div', 'hover', ...text.split(/\n{2,}/).map(block));
}

function block(text: string): HTMLElement {
  const lines = text.split('\n');
  if (!lines.every((line) => line.startsWith('- '))) return element('p', '', ...inline(text));
  return element('ul', '', ...lines.map((line) => element('li', '', ...inline(line.slice(2)))));
}

const marked = /(?:(`{2,}) (.*?) \1(?!`)|`([^`]*)`|\*\*(.+?)\*\*)/g;

function inline(text: string): (string | Node)[] {
  const parts: (string | Node)[] = [];
  let position = 0;
  for (const match of text.matchAll(marked)) {
    const [whole, , fenced, code, strong] = match;
    parts.push(text.slice(position, match.index));
    parts.push(
      strong === undefined ? element('code', '', fenced ?? code ?? '') : element('strong', '', strong),
    );
    position = match.index + whole.length;
  }
  return [...parts, text.slice(position)];
}

// A plugin of the bundler that breaks the lines of its output: Node shows the whole line in which an error
// that nobody catches was thrown, and a minified file is one line.
import { parseAst } from 'rolldown/parseAst';

/** After so many characters a line ends where it can. */
const width = 120;

export const shortLines = () => ({
  name: 'short-lines',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) chunk.code = broken(chunk.code);
  },
});

function broken(code) {
  const lines = [];
  let start = 0;
  for (const place of [...new Set(nodeStarts(parseAst(code)))].sort((left, right) => left - right)) {
    // behind these a line break means nothing
    if (place - start < width || !',;{}'.includes(code[place - 1])) continue;
    lines.push(code.slice(start, place));
    start = place;
  }
  return [...lines, code.slice(start)].join('\n');
}

/** Where the parts of a syntax tree begin, but for the texts of templates, in which a line break is one. */
function nodeStarts(node) {
  if (node === null || typeof node !== 'object' || node.type === 'TemplateElement') return [];
  const starts = Object.values(node).flatMap(nodeStarts);
  return typeof node.start === 'number' ? [node.start, ...starts] : starts;
}

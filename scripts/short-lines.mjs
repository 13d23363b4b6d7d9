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
  const starts = new Set();
  addStarts(parseAst(code), starts);
  let start = 0;
  for (const place of [...starts].sort((left, right) => left - right)) {
    // behind these a line break means nothing
    if (place - start < width || !',;{}'.includes(code[place - 1])) continue;
    lines.push(code.slice(start, place));
    start = place;
  }
  return [...lines, code.slice(start)].join('\n');
}

/** Adds where the parts of a syntax tree begin, but for the texts of templates, in which a line break is one. */
function addStarts(node, starts) {
  if (node === null || typeof node !== 'object' || node.type === 'TemplateElement') return;
  if (typeof node.start === 'number') starts.add(node.start);
  for (const part of Object.values(node)) addStarts(part, starts);
}

import { grammarRules, type Production, tokenText } from './productions.ts';
import { box, choice, type Diagram, loop, sequence, skip } from './tracks.ts';

/** The grammar as one SVG image, a track a rule: boxes are rules, round boxes are written as they stand. */
export function railroad(): string {
  const margin = 20;
  let y = margin;
  const tracks: string[] = [];
  let width = 0;
  for (const { name, definition } of grammarRules()) {
    const diagram = sequence(definition.map(toDiagram));
    const line = y + 26 + diagram.up;
    const end = margin + 20 + diagram.width;
    tracks.push(
      `<text class="name" x="${margin}" y="${y + 10}">${name}</text>`,
      `<path d="M${margin} ${line - 8}v16M${margin} ${line}h20M${end} ${line}h20M${end + 20} ${line - 8}v16"/>`,
      diagram.draw(margin + 20, line),
    );
    width = Math.max(width, end + 20 + margin);
    y = line + diagram.down + 30;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y - 10}" viewBox="0 0 ${width} ${y - 10}" role="img" aria-label="The grammar of expressions as a railroad diagram">
<style>${style}</style>
<rect class="ground" width="100%" height="100%"/>
${tracks.join('\n')}
</svg>
`;
}

const style = `
.ground { fill: #fff }
path { fill: none; stroke: #57606a; stroke-width: 1.5 }
text { font: 13px ui-monospace, Menlo, Consolas, monospace; fill: #1f2328; text-anchor: middle }
text.name { font-weight: bold; text-anchor: start }
rect.rule { fill: #ddf4ff; stroke: #0969da }
rect.token { fill: #dafbe1; stroke: #1a7f37 }
@media (prefers-color-scheme: dark) {
  .ground { fill: #0d1117 }
  path { stroke: #9198a1 }
  text { fill: #f0f6fc }
  rect.rule { fill: #121d2f; stroke: #4493f8 }
  rect.token { fill: #12261e; stroke: #3fb950 }
}
`;

function toDiagram(production: Production): Diagram {
  switch (production.type) {
    case 'Terminal':
      return box(tokenText(production).replace(/^"(.*)"$/, '$1'), 'token');
    case 'NonTerminal':
      return box(production.name, 'rule');
    case 'Alternative':
      return sequence(production.definition.map(toDiagram));
    case 'Alternation':
      return choice(production.definition.map(toDiagram));
    case 'Option':
      return choice([skip, sequence(production.definition.map(toDiagram))]);
    case 'Repetition':
      return choice([skip, loop(sequence(production.definition.map(toDiagram)))]);
    case 'RepetitionMandatory':
      return loop(sequence(production.definition.map(toDiagram)));
  }
}

/** A piece of a railroad diagram: its line enters at the left and leaves at the right, at one height. All units are pixels. */
export interface Diagram {
  readonly width: number;
  /** How far it reaches above and below its line. */
  readonly up: number;
  readonly down: number;
  /** SVG, with the line's left end at a point. */
  readonly draw: (x: number, y: number) => string;
}

const radius = 9;
const gap = 12;

/** A straight line of no length. */
export const skip: Diagram = { width: 0, up: 4, down: 4, draw: () => '' };

/** A named box: square for a rule, round for a token. */
export function box(text: string, kind: 'rule' | 'token'): Diagram {
  const width = text.length * 8 + 22;
  const draw = (x: number, y: number): string =>
    `<rect class="${kind}" x="${x}" y="${y - 13}" width="${width}" height="26" rx="${kind === 'token' ? 13 : 3}"/>` +
    `<text x="${x + width / 2}" y="${y + 4.5}">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
  return { width, up: 14, down: 14, draw };
}

/** One piece after the other. */
export function sequence(parts: readonly Diagram[]): Diagram {
  if (parts.length === 0) return skip;
  const width = parts.reduce((sum, part) => sum + part.width, 0) + gap * (parts.length - 1);
  const draw = (x: number, y: number): string => {
    let left = x;
    return parts
      .map((part, number) => {
        const track = number > 0 ? `<path d="M${left - gap} ${y}h${gap}"/>` : '';
        const drawn = track + part.draw(left, y);
        left += part.width + gap;
        return drawn;
      })
      .join('');
  };
  return {
    width,
    up: Math.max(...parts.map(({ up }) => up)),
    down: Math.max(...parts.map(({ down }) => down)),
    draw,
  };
}

/** One of several pieces: the first on the line, the others below it. */
export function choice(parts: readonly Diagram[]): Diagram {
  const inner = Math.max(...parts.map(({ width }) => width));
  const side = radius * 2 + 4;
  let down = parts[0]!.down;
  const offsets = parts.slice(1).map((part) => {
    const offset = Math.max(down + 6 + part.up, radius * 2);
    down = offset + part.down;
    return offset;
  });
  const draw = (x: number, y: number): string =>
    parts
      .map((part, number) => {
        const offset = number === 0 ? 0 : offsets[number - 1]!;
        const left = x + side;
        const rest = inner - part.width;
        const turn = offset - radius * 2;
        const tracks =
          offset === 0
            ? `<path d="M${x} ${y}h${side}M${left + part.width} ${y}h${rest + side}"/>`
            : `<path d="M${x} ${y}h4a${radius} ${radius} 0 0 1 ${radius} ${radius}v${turn}a${radius} ${radius} 0 0 0 ${radius} ${radius}` +
              `M${left + part.width} ${y + offset}h${rest}a${radius} ${radius} 0 0 0 ${radius} ${-radius}v${-turn}a${radius} ${radius} 0 0 1 ${radius} ${-radius}h4"/>`;
        return tracks + part.draw(left, y + offset);
      })
      .join('');
  return { width: inner + side * 2, up: parts[0]!.up, down, draw };
}

/** A piece at least once: a track leads back below it. */
export function loop(part: Diagram): Diagram {
  const side = radius + 4;
  const back = Math.max(part.down + 6, radius * 2);
  const turn = back - radius * 2;
  const draw = (x: number, y: number): string => {
    const right = x + side + part.width;
    return (
      `<path d="M${x} ${y}h${side}M${right} ${y}h${side}` +
      `M${right} ${y}a${radius} ${radius} 0 0 1 ${radius} ${radius}v${turn}a${radius} ${radius} 0 0 1 ${-radius} ${radius}` +
      `h${-part.width}a${radius} ${radius} 0 0 1 ${-radius} ${-radius}v${-turn}a${radius} ${radius} 0 0 1 ${radius} ${-radius}"/>` +
      part.draw(x + side, y)
    );
  };
  return { width: part.width + side * 2, up: part.up, down: back + 4, draw };
}

import fc from 'fast-check';
import { hostileNames, type KnownPath, knownPaths } from './vocabulary.ts';

/** A place for the name of a capture, filled in when it is known which captures the policy has. */
export interface CaptureSlot {
  readonly slot: number;
  /** Any capture at all, an unknown one or the expression's own included, not just an earlier one. */
  readonly anywhere: boolean;
}

export type Piece = string | CaptureSlot;
/** The tokens of a text, in order, the white space between them included. */
export type Pieces = readonly Piece[];

const rarely = (one: number): fc.Arbitrary<boolean> => fc.nat(one - 1).map((drawn) => drawn === one - 1);

export const captureSlot: fc.Arbitrary<CaptureSlot> = fc.record({ slot: fc.nat(11), anywhere: rarely(25) });

const strangeStep = fc.constantFrom('nope', 'x_y', 'été', 'true', 'null', 'capture', 'name', ...hostileNames);

/** The steps that lead to lists of maps in a sound state (in `dns-resolver`, `running` does not). */
const lists = ['interfaces', 'running', 'config', 'address', 'port', 'alt-names', 'trunk-tags'];

/** A known path, sometimes bent: an index put in, the end cut off, a step replaced. */
export const bentPath: fc.Arbitrary<{ readonly path: KnownPath; readonly steps: readonly string[] }> = fc
  .tuple(
    fc.constantFrom(...knownPaths),
    fc.nat(31),
    fc.nat(5),
    fc.constantFrom('0', '0', '0', '1', '7'),
    strangeStep,
  )
  .map(([path, bend, at, index, step]) => {
    const place = 1 + (at % path.steps.length);
    const inList = lists.includes(path.steps[place - 1]!);
    if (bend < (inList ? 8 : 1))
      return { path, steps: [...path.steps.slice(0, place), index, ...path.steps.slice(place)] };
    if (bend === 8) return { path, steps: path.steps.slice(0, place) };
    if (bend === 9)
      return { path, steps: [...path.steps.slice(0, place), step, ...path.steps.slice(place + 1)] };
    if (bend === 10) return { path, steps: [...path.steps, step] };
    return { path, steps: path.steps };
  });

export const dotted = (steps: readonly Piece[]): Piece[] =>
  steps.flatMap((step, at) => (at === 0 ? [step] : ['.', step]));

/** The steps that walk to the first value of a path: an index behind each step that a list stands at in a sound state. */
function walkable(path: KnownPath): string[] {
  return path.steps.flatMap((step, at) => {
    const inside = at < path.steps.length - 1;
    const dns = path.steps[0] === 'dns-resolver';
    const indexed = /^[0-9]/u.test(path.steps[at + 1] ?? '');
    return inside && !indexed && lists.includes(step) && !dns ? [step, '0'] : [step];
  });
}

/** The first paths of a kind are those that nearly every state has, so they are drawn more often. */
function pathOfKind(kind: KnownPath['kind'] | undefined): fc.Arbitrary<KnownPath> {
  const paths = knownPaths.filter((path) => kind === undefined || path.kind === kind);
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...paths.slice(0, 3)) },
    { weight: 1, arbitrary: fc.constantFrom(...paths) },
  );
}

const referencePath = (kind: KnownPath['kind'] | undefined): fc.Arbitrary<string[]> =>
  fc
    .tuple(pathOfKind(kind), fc.nat(30), fc.constantFrom('1', '0', 'nope', '__proto__'))
    .map(([path, bend, step]) => {
      const steps = walkable(path);
      if (bend === 0) return [];
      if (bend === 1) return [...steps, step];
      if (bend === 2) return steps.map((one) => (one === '0' ? step : one));
      return steps;
    });

/** A capture reference that often leads to a value of `kind`. */
export function reference(kind?: KnownPath['kind']): fc.Arbitrary<Pieces> {
  return fc
    .tuple(captureSlot, referencePath(kind))
    .map(([slot, steps]) => dotted(['capture', slot, ...steps]));
}

export function fillIn(pieces: Pieces, nameOf: (slot: CaptureSlot) => string): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : nameOf(piece))).join('');
}

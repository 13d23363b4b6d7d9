import fc from 'fast-check';
import { bentPath, captureSlot, dotted, type Piece, type Pieces, reference } from './paths.ts';
import { type KnownPath, knownPaths } from './vocabulary.ts';

const whiteSpace = fc.constantFrom(
  '',
  '',
  '',
  '',
  '',
  '',
  ' ',
  '  ',
  '\t',
  '\n',
  '\u00a0',
  '\u2003',
  '\u0085',
);

const anyLiteral = fc.constantFrom(
  '"eth0"',
  "'up'",
  '""',
  '1500',
  '007',
  '18446744073709551615',
  'true',
  'false',
  'null',
);

function value(path: KnownPath): fc.Arbitrary<Pieces> {
  const literals = path.values.length > 0 ? path.values : ['"eth0"'];
  return fc.oneof(
    {
      weight: path.values.length > 0 ? 8 : 1,
      arbitrary: fc.constantFrom(...literals).map((literal) => [literal]),
    },
    { weight: 4, arbitrary: reference(path.kind) },
    { weight: 1, arbitrary: anyLiteral.map((literal) => [literal]) },
  );
}

const operators = fc.constantFrom('==', '==', '!=', '!=', ':=', ':=', undefined, undefined);

const values = new Map(knownPaths.map((path) => [path, value(path)]));

/** As {@link values}, and now and then the word that removes. */
const replacements = new Map(
  [...values].map(([path, drawn]) => [
    path,
    fc.oneof({ weight: 5, arbitrary: drawn }, { weight: 1, arbitrary: fc.constant<Pieces>(['null']) }),
  ]),
);

const operation: fc.Arbitrary<Pieces> = fc
  .tuple(bentPath, operators)
  .chain(([{ path, steps }, operator]) =>
    operator === undefined
      ? fc.constant(dotted(steps))
      : (operator === ':=' ? replacements : values)
          .get(path)!
          .map((right) => [...dotted(steps), operator, ...right]),
  );

const piped = fc
  .tuple(captureSlot, operation)
  .map(([slot, rest]): Pieces => ['capture', '.', slot, '|', ...rest]);
const prefixed = fc
  .tuple(captureSlot, operation)
  .map(([slot, rest]): Pieces => ['capture', '.', slot, '.', ...rest]);

const mergeOperand = fc
  .tuple(
    captureSlot,
    fc.oneof(
      bentPath,
      fc.constantFrom({ steps: [] }, { steps: ['hostname'] }, { steps: ['hostname', 'running'] }),
    ),
  )
  .map(([slot, { steps }]) => dotted(['capture', slot, ...steps]));

const merge = fc
  .array(mergeOperand, { minLength: 2, maxLength: 3 })
  .map((operands): Pieces => operands.flatMap((operand, at) => (at === 0 ? operand : ['+', ...operand])));

const tight: fc.Arbitrary<Pieces> = fc.oneof(
  { weight: 6, arbitrary: operation },
  { weight: 3, arbitrary: piped },
  { weight: 2, arbitrary: prefixed },
  { weight: 1, arbitrary: merge },
);

/** Without a reference to any capture. */
export const freeStandingExpression: fc.Arbitrary<Pieces> = spaced(
  operation.filter((pieces) => pieces.every((piece) => typeof piece === 'string')),
);

function spaced(pieces: fc.Arbitrary<Pieces>): fc.Arbitrary<Pieces> {
  return fc
    .tuple(pieces, fc.array(whiteSpace, { minLength: 6, maxLength: 6 }))
    .map(([tokens, spaces]) => [
      ...tokens.flatMap((token, at) => [spaces[at % spaces.length]!, token]),
      spaces[5]!,
    ]);
}

/** Expressions of the grammar; what they do to a state is another matter. */
export const validExpression: fc.Arbitrary<Pieces> = spaced(tight);

const junk = fc.constantFrom(
  '=',
  '!',
  ':',
  '..',
  '.',
  '|',
  '+',
  '"',
  "'",
  '==',
  ':=',
  '3',
  'x',
  '-',
  '\u0000',
  '\ud800',
  '٣',
  '(',
  'null',
);

/** Texts of the right tokens whose references stand where they may not. */
const misplaced: fc.Arbitrary<Pieces> = fc
  .tuple(captureSlot, operation, fc.nat(5))
  .map(([slot, rest, way]): Pieces => {
    if (way === 0) return ['capture', '.', slot, '.', 'interfaces', '|', ...rest];
    if (way === 1) return ['capture', '.', slot, '|', 'capture', '.', slot, '.', ...rest];
    if (way === 2) return ['capture', '.', slot, '.', '0', '.', ...rest];
    if (way === 3) return ['capture', '.', slot, '|', ...rest, '|', ...rest];
    if (way === 4) return ['capture', '.', slot];
    return [...rest, '+', ...rest];
  });

/** Texts that are mostly not expressions: one token lost, doubled or put in, or no plan at all. */
export const brokenExpression: fc.Arbitrary<Pieces> = fc.oneof(
  fc.tuple(tight, fc.nat(20), fc.nat(2), junk).map(([pieces, at, way, extra]): Pieces => {
    const place = at % pieces.length;
    if (way === 0) return [...pieces.slice(0, place), ...pieces.slice(place + 1)];
    if (way === 1) return [...pieces.slice(0, place), pieces[place]!, ...pieces.slice(place)];
    return [...pieces.slice(0, place), extra, ...pieces.slice(place)];
  }),
  misplaced,
  fc.array(fc.oneof(junk, fc.constantFrom<Piece>('capture', 'a', ' ', 'interfaces', '.', 'name')), {
    maxLength: 8,
  }),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text): Pieces => [text]),
);

/** One expression in `share` is broken. */
export function expression(share = 25): fc.Arbitrary<Pieces> {
  return fc.oneof(
    { weight: share - 1, arbitrary: validExpression },
    { weight: 1, arbitrary: brokenExpression },
  );
}

import fc from 'fast-check';
import { type Pieces, reference } from './paths.ts';
import { hostileNames } from './vocabulary.ts';

/** A template: JSON data in which a string is a list of {@link Pieces}, so that names of captures can be filled in. */
export type TemplateTree =
  | { readonly pieces: Pieces }
  | { readonly scalar: null | boolean | number | bigint }
  | { readonly list: readonly TemplateTree[] }
  | { readonly entries: readonly (readonly [string, TemplateTree])[] };

const shortReference = fc
  .tuple(
    fc.record({ slot: fc.nat(11), anywhere: fc.constant(false) }),
    fc.constantFrom(
      'interfaces',
      'interfaces.0',
      'interfaces.0.name',
      'interfaces.0.type',
      'routes.running',
      'routes',
    ),
  )
  .map(([slot, path]): Pieces => ['capture.', slot, '.', path]);

const anyReference = fc.oneof(
  { weight: 5, arbitrary: shortReference },
  { weight: 1, arbitrary: reference() },
);

const braced = fc
  .tuple(anyReference, fc.constantFrom(['{{ ', ' }}'], ['{{ ', ' }}'], ['{{', '}}'], ['{{\t', '\n}}']))
  .map(([inside, [open, close]]): Pieces => [open!, ...inside, close!]);

const scalarReference = fc
  .tuple(
    fc.record({ slot: fc.nat(11), anywhere: fc.constant(false) }),
    fc.constantFrom('name', 'name', 'type', 'mtu', 'controller', 'ipv4.enabled'),
  )
  .map(([slot, key]): Pieces => ['{{ capture.', slot, '.interfaces.0.', key, ' }}']);

const textAround = fc.constantFrom('', '', ' ', 'vlan on ', '.100', '{x}', '}', '\n', '"', 'ü', '$&', '\\');

const embedded = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: scalarReference }, { weight: 1, arbitrary: braced }),
      textAround,
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((parts): Pieces => parts.flatMap(([inside, text]) => [text, ...inside, text]));

const plainText = fc.constantFrom(
  '',
  'eth0',
  'up',
  '{single} braces',
  '{ {',
  '} }',
  '0.0.0.0/0',
  'capture.a.interfaces',
);

const brokenText = fc.constantFrom(
  '{{',
  '}}',
  '{{}}',
  '{{ }}',
  '{{ interfaces.0.name }}',
  '{{ capture }}',
  '{{ capture.a.interfaces interfaces }}',
  '{{ capture.a }}',
  '{{ "eth0" }}',
  '{{ capture.a.interfaces | x }}',
  '{{ {{ capture.a.interfaces }} }}',
  '{{ capture.a.interfaces }} }}',
  '{{ capture.a..interfaces }}',
);

const brokenReference = fc
  .tuple(
    shortReference,
    fc.constantFrom(' x', '.', ' | x', ' == "x"', '}', ' }} }}', '+'),
    fc.constantFrom('', '', '', '', '{', '{{'),
  )
  .map(([inside, behind, before]): Pieces => [before, '{{ ', ...inside, behind, ' }}']);

const text: fc.Arbitrary<Pieces> = fc.oneof(
  { weight: 40, arbitrary: plainText.map((plain): Pieces => [plain]) },
  { weight: 14, arbitrary: braced },
  { weight: 7, arbitrary: embedded },
  { weight: 2, arbitrary: brokenReference },
  { weight: 1, arbitrary: brokenText.map((broken): Pieces => [broken]) },
);

const key = fc.constantFrom(
  'interfaces',
  'routes',
  'name',
  'x',
  '{{ capture.a.interfaces }}',
  ...hostileNames,
);
const scalar = fc.constantFrom(null, true, 100, 2n ** 64n - 1n, 0.5);

const tree: fc.Arbitrary<TemplateTree> = fc.letrec<{ tree: TemplateTree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    text.map((pieces) => ({ pieces })),
    scalar.map((value) => ({ scalar: value })),
    fc.array(tie('tree'), { maxLength: 3 }).map((list) => ({ list })),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 3 }).map((entries) => ({ entries })),
  ),
})).tree;

const mapTree: fc.Arbitrary<TemplateTree> = fc
  .array(fc.tuple(key, tree), { maxLength: 2 })
  .map((entries) => ({ entries }));

const wholeState = fc
  .record({ slot: fc.nat(11), anywhere: fc.constant(false) })
  .map((slot): Pieces => ['{{ capture.', slot, ' }}']);

/** What stands under `desiredState`: a map, now and then a reference to a whole captured state, seldom anything else. */
export const templateTree: fc.Arbitrary<TemplateTree> = fc.oneof(
  { weight: 28, arbitrary: mapTree },
  { weight: 2, arbitrary: wholeState.map((pieces) => ({ pieces })) },
  { weight: 1, arbitrary: tree },
);

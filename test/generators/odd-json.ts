import fc from 'fast-check';
import type { Json } from '../reference/json.ts';
import { hostileNames } from './vocabulary.ts';

const key = fc.constantFrom(
  'name',
  'state',
  'ipv4',
  'interfaces',
  'running',
  'address',
  'x',
  '',
  '0',
  'a b',
  ...hostileNames,
);

const scalar: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  true,
  false,
  0,
  1500,
  1.5,
  -3,
  2 ** 53,
  2n ** 64n - 1n,
  '',
  'eth0',
  'up',
  '52:54:00:00:00:01',
  '{{ capture.a.interfaces }}',
);

/** JSON data of no particular shape: nested lists, nulls, hostile and empty keys, scalars where maps would be expected. */
export const oddJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    // entries, not a dictionary: so that `__proto__` becomes an own key
    fc.array(fc.tuple(key, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

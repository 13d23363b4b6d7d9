import fc from 'fast-check';
import type { Json, JsonMap } from '../reference/json.ts';
import { expression, freeStandingExpression } from './expressions.ts';
import { networkState } from './network-states.ts';
import { type CaptureSlot, fillIn } from './paths.ts';
import { type TemplateTree, templateTree } from './templates.ts';
import { hostileNames } from './vocabulary.ts';

export interface PolicyData {
  readonly capture: { readonly [name: string]: string };
  readonly desiredState: Json;
}

/** Everything that one generation reads. */
export interface GenerationCase {
  readonly policy: PolicyData;
  readonly currentState: JsonMap;
  readonly cache: JsonMap;
}

export const captureNames: readonly string[] = [
  'a',
  'b',
  'c',
  'default-gw',
  'base_iface',
  'true',
  'été',
  ...hostileNames,
];

/** Names of captures and, for every capture, its expression; the first of them refers to no other. */
const captures = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...captureNames), { minLength: 4, maxLength: 4 }),
    fc.array(expression(), { maxLength: 3 }),
    freeStandingExpression,
    fc.constantFrom('a', 'unknown', 'not a name', ...Array.from({ length: 37 }, () => null)),
  )
  .map(([names, later, first, stray]) => ({
    names: names.slice(0, later.length + 1),
    expressions: [first, ...later],
    stray,
  }));

function resolveSlots(names: readonly string[], before: number): (slot: CaptureSlot) => string {
  return ({ slot, anywhere }) => {
    const choices = anywhere || before === 0 ? [...names, ...captureNames, 'nobody'] : names.slice(0, before);
    return choices[slot % choices.length]!;
  };
}

function fillTree(template: TemplateTree, names: readonly string[]): Json {
  if ('scalar' in template) return template.scalar;
  if ('pieces' in template) return fillIn(template.pieces, resolveSlots(names, names.length));
  if ('list' in template) return template.list.map((element) => fillTree(element, names));
  return Object.fromEntries(template.entries.map(([key, value]) => [key, fillTree(value, names)]));
}

/** Policies whose captures refer to one another, written in any order, with templates that refer to them. */
const policyParts = fc
  .tuple(captures, templateTree, fc.nat(23))
  .map(([{ names, expressions, stray }, template, rotation]) => {
    const written = expressions.map((pieces, at): [string, string] => [
      names[at]!,
      fillIn(pieces, resolveSlots(names, at)),
    ]);
    if (stray !== null) written.push([stray, 'interfaces']);
    const start = rotation % written.length;
    const rotated = [...written.slice(start), ...written.slice(0, start)];
    const ordered = rotation % 2 === 0 ? rotated : [...rotated].reverse();
    return { capture: Object.fromEntries(ordered), desiredState: fillTree(template, names) };
  });

export const policy: fc.Arbitrary<PolicyData> = policyParts;

const metaInfo = fc.constantFrom<Json>(
  { time: '2021-12-15T13:45:40Z', version: '0' },
  { Time: '2021-12-15T13:45:40Z', Version: '0' },
  { TimeStamp: '2021-12-15T13:45:40Z', Version: '0' },
);

/** A captured state in lower camel case or as the Go command writes it. */
const cacheEntry = fc
  .tuple(networkState, metaInfo, fc.boolean())
  .map(
    ([state, info, lower]): JsonMap => (lower ? { state, metaInfo: info } : { State: state, MetaInfo: info }),
  );

/** Captured states under names that policies use. */
export const cache: fc.Arbitrary<JsonMap> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...captureNames), cacheEntry), {
    maxLength: 5,
    selector: ([name]) => name,
  })
  .map((entries) => Object.fromEntries(entries));

export const generationCase: fc.Arbitrary<GenerationCase> = fc.record({
  policy,
  currentState: networkState,
  cache: fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: cache }),
});

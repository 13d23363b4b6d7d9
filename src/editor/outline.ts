import { EVENT_ID } from 'js-yaml';
import type { DocumentPath } from '../diagnostics/diagnostic.ts';
import { unknownKeysAmong } from '../policy/policy-keys.ts';
import type { Origins } from '../yaml/origins.ts';
import { decodeScalar } from '../yaml/scalar-range.ts';
import type { TextNode } from '../yaml/text-nodes.ts';

/** One policy of a text, as far as it is written. */
export interface PolicyOutline {
  /** The policy's own value: a manifest's `spec`. */
  readonly root: TextNode | undefined;
  /** The value of the YAML document, or of the item of a list, that the policy is. */
  readonly document: TextNode | undefined;
  readonly isManifest: boolean;
  /** What stands under a key of the policy; misspelt keys count as what was likely meant, as in `checkPolicy`. */
  readonly sections: ReadonlyMap<string, Section>;
  /** Under their names; of equal names the last one. */
  readonly captures: ReadonlyMap<string, CaptureOutline>;
  /** Every capture that is written, also those of equal names, and under equal keys. */
  readonly writtenCaptures: readonly CaptureOutline[];
}

export type Section = 'capture' | 'desiredState';

export interface CaptureOutline {
  readonly name: string;
  readonly key: TextNode;
  readonly value: TextNode;
}

/** The decoded text of a scalar; `undefined` for anything else. */
export function scalarOrigins(text: string, node: TextNode | undefined): Origins | undefined {
  const event = (node?.target ?? node)?.event;
  return event?.type === EVENT_ID.SCALAR ? decodeScalar(text, event) : undefined;
}

export const scalarText = (text: string, node: TextNode | undefined): string | undefined =>
  scalarOrigins(text, node)?.text;

/** The value of a key, of equal keys the last one. */
export const valueUnder = (text: string, node: TextNode | undefined, key: string): TextNode | undefined =>
  valuesUnder(text, node, key).at(-1);

/** The values of equal keys. */
const valuesUnder = (text: string, node: TextNode | undefined, key: string): TextNode[] =>
  ((node?.target ?? node)?.entries ?? [])
    .filter((entry) => scalarText(text, entry.key) === key)
    .map(({ value }) => value.target ?? value);

/** The policies of a text: a document each, or the items of a list. Manifests of other kinds are left out. */
export function policiesOf(text: string, documents: readonly (TextNode | undefined)[]): PolicyOutline[] {
  return documents.flatMap((document) => {
    const items = scalarText(text, valueUnder(text, document, 'kind'))?.endsWith('List')
      ? valueUnder(text, document, 'items')?.items
      : undefined;
    return (items ?? [document]).flatMap((item) => outlineOf(text, item?.target ?? item));
  });
}

function outlineOf(text: string, document: TextNode | undefined): PolicyOutline[] {
  const kind = scalarText(text, valueUnder(text, document, 'kind'));
  const isManifest = kind !== undefined || valueUnder(text, document, 'apiVersion') !== undefined;
  if (kind !== undefined && !/^NodeNetworkConfigurationPolic/i.test(kind)) return [];
  const root = isManifest ? valueUnder(text, document, 'spec') : document;
  const sections = sectionsOf(text, root, isManifest);
  const captureKey = [...sections].findLast(([, section]) => section === 'capture')![0];
  const written = valuesUnder(text, root, captureKey).map((node) => capturesIn(text, node));
  const captures = new Map(written.at(-1)?.map((capture) => [capture.name, capture]));
  return [{ root, document, isManifest, sections, captures, writtenCaptures: written.flat() }];
}

const capturesIn = (text: string, { entries }: TextNode): CaptureOutline[] =>
  entries.flatMap((entry) => {
    const name = scalarText(text, entry.key);
    return name === undefined ? [] : [{ name, ...entry }];
  });

function sectionsOf(text: string, root: TextNode | undefined, isManifest: boolean): Map<string, Section> {
  const keys = root?.entries.map(({ key }) => scalarText(text, key) ?? '') ?? [];
  const { meant } = unknownKeysAmong(keys, isManifest);
  const sections = new Map<string, Section>([
    ['capture', 'capture'],
    ['desired', 'desiredState'],
    ['desiredState', 'desiredState'],
  ]);
  const misspelt = meant.get('capture');
  if (misspelt !== undefined) sections.set(misspelt, 'capture');
  const other = keys.includes('desired') ? undefined : meant.get('desiredState');
  if (other !== undefined) sections.set(other, 'desiredState');
  return sections;
}

/** A scalar of a policy, and where it stands. */
export interface ScalarSite {
  readonly node: TextNode;
  /** From the policy's root (in a manifest, `spec`); for a key the path of the value under it. */
  readonly path: DocumentPath;
  readonly isKey: boolean;
  /** From the policy's root inwards, the maps and lists that the scalar stands in. */
  readonly around: readonly TextNode[];
}

/** No policy is nested deeper: see `limits.ts`. */
const deepest = 500;

/**
 * Every scalar below a node, in the order of the text. With `followed`, also those that aliases lead
 * to, each node once: it collects what has been seen.
 */
export function* scalarsOf(
  text: string,
  node: TextNode | undefined,
  path: DocumentPath = [],
  around: readonly TextNode[] = [],
  followed?: Set<TextNode>,
): Iterable<ScalarSite> {
  if (!node || around.length > deepest || followed?.has(node)) return;
  followed?.add(node);
  if (followed && node.target) yield* scalarsOf(text, node.target, path, around, followed);
  if (node.event.type === EVENT_ID.SCALAR) yield { node, path, isKey: false, around };
  const inner = [...around, node];
  for (const { key, value } of node.entries) {
    const below = [...path, scalarText(text, key) ?? ''];
    if (key.event.type === EVENT_ID.SCALAR) yield { node: key, path: below, isKey: true, around: inner };
    yield* scalarsOf(text, value, below, inner, followed);
  }
  for (const [index, item] of node.items.entries())
    yield* scalarsOf(text, item, [...path, index], inner, followed);
}

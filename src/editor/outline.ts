import { EVENT_ID } from 'js-yaml';
import type { DocumentPath } from '../diagnostics/diagnostic.ts';
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
  /** Under their names; of equal names the last one. */
  readonly captures: ReadonlyMap<string, CaptureOutline>;
}

export interface CaptureOutline {
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
  (node?.target ?? node)?.entries.findLast((entry) => scalarText(text, entry.key) === key)?.value;

/** The policies of a text: a document each, or the items of a list. Manifests of other kinds are left out. */
export function policiesOf(text: string, documents: readonly (TextNode | undefined)[]): PolicyOutline[] {
  return documents.flatMap((document) => {
    const items = scalarText(text, valueUnder(text, document, 'kind'))?.endsWith('List')
      ? valueUnder(text, document, 'items')?.items
      : undefined;
    return (items ?? [document]).flatMap((item) => outlineOf(text, item));
  });
}

function outlineOf(text: string, document: TextNode | undefined): PolicyOutline[] {
  const kind = scalarText(text, valueUnder(text, document, 'kind'));
  const isManifest = kind !== undefined || valueUnder(text, document, 'apiVersion') !== undefined;
  if (kind !== undefined && !/^NodeNetworkConfigurationPolic/i.test(kind)) return [];
  const root = isManifest ? valueUnder(text, document, 'spec') : document;
  const captures = new Map(
    (valueUnder(text, root, 'capture')?.entries ?? []).flatMap((entry): [string, CaptureOutline][] => {
      const name = scalarText(text, entry.key);
      return name === undefined ? [] : [[name, entry]];
    }),
  );
  return [{ root, document, isManifest, captures }];
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

/** Every scalar below a node, in the order of the text. */
export function* scalarsOf(
  text: string,
  node: TextNode | undefined,
  path: DocumentPath = [],
  around: readonly TextNode[] = [],
): Iterable<ScalarSite> {
  if (!node || around.length > deepest) return;
  if (node.event.type === EVENT_ID.SCALAR) yield { node, path, isKey: false, around };
  const inner = [...around, node];
  for (const { key, value } of node.entries) {
    const below = [...path, scalarText(text, key) ?? ''];
    if (key.event.type === EVENT_ID.SCALAR) yield { node: key, path: below, isKey: true, around: inner };
    yield* scalarsOf(text, value, below, inner);
  }
  for (const [index, item] of node.items.entries()) yield* scalarsOf(text, item, [...path, index], inner);
}

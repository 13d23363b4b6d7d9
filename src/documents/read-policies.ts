import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts';
import { NmpolicyError } from '../diagnostics/error.ts';
import { isMap } from '../values.ts';
import type { DuplicateKey } from '../yaml/duplicate-keys.ts';
import { valueRange } from '../yaml/positions.ts';
import type { Document, ReadSettings } from './document.ts';
import { isManifest, isMisspelt, listItems, manifestContents, manifests } from './manifest.ts';
import { readDocuments } from './read-document.ts';

/** The policies of an input, and what kept others from being read. */
export interface Policies {
  readonly documents: readonly Document[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every policy of an input, as it stands there: a single one, those among several YAML documents,
 * and the items of lists (`kind: List`). Among several, manifests of other kinds are passed over.
 * Throws as `readText` does.
 */
export function policyManifests(input: unknown, settings: ReadSettings): Document[] {
  const all = readDocuments(input, 'policy', settings).flatMap(itemsOf);
  const policies = all.filter(mayBePolicy);
  return policies.length > 0 ? policies : all.slice(0, 1);
}

/**
 * The {@link policyManifests} taken out of their manifests. What a list refers to over and over by aliases
 * has the same mistakes each time, and is there once. Throws as `readText` does.
 */
export function readPolicies(input: unknown, settings: ReadSettings): Policies {
  const documents: Document[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<unknown>();
  const isRepeated = (value: unknown): boolean => isMap(value) && (seen.has(value) || !seen.add(value));
  for (const document of policyManifests(input, settings)) {
    if (isRepeated(document.value)) continue;
    const contents = manifestContents(document);
    if (contents instanceof NmpolicyError) diagnostics.push(...contents.diagnostics);
    // a policy that stands in several manifests: what is around it is another one's
    else if (contents !== document && isRepeated(contents.value)) documents.push({ ...contents, value: {} });
    else documents.push(contents);
  }
  return { documents, diagnostics };
}

function itemsOf(document: Document): Document[] {
  const { value } = document;
  const elements = listItems(value);
  if (!elements) return [document];
  const items = elements.map(
    (item: unknown, number): Document => ({
      ...document,
      value: item,
      base: [...document.base, 'items', number],
    }),
  );
  return document.duplicateKeys ? withOwnDuplicates(items, document.duplicateKeys) : items;
}

/** The items of a list with the duplicate keys in each; the first policy has those that are in none. */
function withOwnDuplicates(items: readonly Document[], keys: readonly DuplicateKey[]): Document[] {
  const ranges = items.map(({ source, index, base }) => valueRange(source!.text, { index, path: base }));
  const firstPolicy = items.findIndex(mayBePolicy);
  const own = items.map((): DuplicateKey[] => []);
  for (const key of keys) {
    own[itemAt(ranges, key.range.start) ?? firstPolicy]?.push(key);
  }
  return items.map((item, number) => ({ ...item, duplicateKeys: own[number]! }));
}

/** The number of the range that an offset is in; they stand one behind the other. */
function itemAt(ranges: readonly Span[], offset: number): number | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low]!.start <= offset ? low : undefined;
}

/** Anything but a manifest of another kind; a misspelt kind is meant as a policy. */
function mayBePolicy({ value }: Document): boolean {
  if (!isManifest(value) || typeof value.kind !== 'string') return true;
  return value.kind === manifests.policy.kind || isMisspelt(value.kind, manifests.policy.kind);
}

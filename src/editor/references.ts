import type { Span } from '../diagnostics/diagnostic.ts';
import type { TextNode } from '../yaml/text-nodes.ts';
import {
  type PolicyOutline,
  type ScalarSite,
  type Section,
  scalarOrigins,
  scalarsOf,
  scalarText,
} from './outline.ts';
import { type LooseReference, pathsOf, referencesAmong, templateParts, tokenize } from './tokens.ts';

/** A reference in a scalar of a policy. */
export interface FoundReference {
  readonly name: string;
  /** The range of the name in the text. */
  readonly range: Span;
}

/** Whether a scalar is an expression, or a string with templates in it. */
export type ScalarRole = 'expression' | 'template' | 'capture-name' | 'other';

export function roleOf({ sections }: PolicyOutline, site: Pick<ScalarSite, 'path' | 'isKey'>): ScalarRole {
  const { path, isKey } = site;
  const section = sections.get(String(path[0]));
  if (section === 'capture' && path.length === 2) return isKey ? 'capture-name' : 'expression';
  return !isKey && section === 'desiredState' ? 'template' : 'other';
}

/** The scalars of a policy's captures and of its desired state, wherever aliases find them. */
export function* scalarsRead(text: string, policy: PolicyOutline): Iterable<ScalarSite> {
  for (const { name, value } of sectionsRead(text, policy)) yield* scalarsWithin(text, policy, name, value);
}

const scalarsWithin = (
  text: string,
  { root }: PolicyOutline,
  name: string,
  value: TextNode,
): Iterable<ScalarSite> => scalarsOf(text, value, [name], [root!], new Set());

const sectionsRead = (
  text: string,
  { root, sections }: PolicyOutline,
): { readonly name: string; readonly value: TextNode }[] =>
  (root?.entries ?? []).flatMap(({ key, value }) => {
    const name = scalarText(text, key) ?? '';
    return sections.has(name) ? [{ name, value: value.target ?? value }] : [];
  });

/** The references in the content of a scalar. */
export function referencesIn(content: string, role: ScalarRole): LooseReference[] {
  if (role === 'expression') return referencesAmong(pathsOf(tokenize(content)));
  if (role !== 'template' || !content.includes('{{')) return [];
  return templateParts(content).flatMap((part) => referencesAmong(pathsOf(tokenize(content, part))));
}

/** Every reference of a policy, those in what aliases refer to among them. */
export const referencesOf = (text: string, policy: PolicyOutline): FoundReference[] =>
  sectionsRead(text, policy).flatMap(({ name, value }) => {
    const section = policy.sections.get(name)!;
    const found =
      known[section].get(value) ?? findReferences(text, scalarsWithin(text, policy, name, value), policy);
    known[section].set(value, found);
    return found;
  });

/** What has been found in a section: through aliases, many policies of a list may have the same. */
const known: Readonly<Record<Section, WeakMap<TextNode, readonly FoundReference[]>>> = {
  capture: new WeakMap(),
  desiredState: new WeakMap(),
};

function findReferences(text: string, sites: Iterable<ScalarSite>, policy: PolicyOutline): FoundReference[] {
  return [...sites].flatMap((site) => {
    const origins = scalarOrigins(text, site.node);
    if (!origins?.text.includes('capture')) return [];
    return referencesIn(origins.text, roleOf(policy, site)).map(({ name }) => ({
      name: name.text,
      range: origins.rangeOf(name, site.node),
    }));
  });
}

import type { Span } from '../diagnostics/diagnostic.ts';
import { type PolicyOutline, type ScalarSite, scalarOrigins, scalarsOf, scalarText } from './outline.ts';
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
export function* scalarsRead(text: string, { root, sections }: PolicyOutline): Iterable<ScalarSite> {
  for (const { key, value } of root?.entries ?? []) {
    const name = scalarText(text, key) ?? '';
    if (sections.has(name)) yield* scalarsOf(text, value, [name], [root!], new Set());
  }
}

/** The references in the content of a scalar. */
export function referencesIn(content: string, role: ScalarRole): LooseReference[] {
  if (role === 'expression') return referencesAmong(pathsOf(tokenize(content)));
  if (role !== 'template' || !content.includes('{{')) return [];
  return templateParts(content).flatMap((part) => referencesAmong(pathsOf(tokenize(content, part))));
}

/** Every reference of a policy, those in what aliases refer to among them. */
export function referencesOf(text: string, policy: PolicyOutline): FoundReference[] {
  return [...scalarsRead(text, policy)].flatMap((site) => {
    const origins = scalarOrigins(text, site.node);
    if (!origins?.text.includes('capture')) return [];
    return referencesIn(origins.text, roleOf(policy, site)).map(({ name }) => ({
      name: name.text,
      range: origins.rangeOf(name, site.node),
    }));
  });
}

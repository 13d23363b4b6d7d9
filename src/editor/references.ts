import type { Span } from '../diagnostics/diagnostic.ts';
import { type PolicyOutline, type ScalarSite, scalarOrigins, scalarsOf } from './outline.ts';
import { type LooseReference, pathsOf, referencesAmong, templateParts, tokenize } from './tokens.ts';

/** A reference in a scalar of a policy. */
export interface FoundReference {
  readonly name: string;
  readonly site: ScalarSite;
  /** In the scalar's content. */
  readonly reference: LooseReference;
  /** The range of the name in the text. */
  readonly range: Span;
}

/** Whether a scalar is an expression, or a string with templates in it. */
export type ScalarRole = 'expression' | 'template' | 'capture-name' | 'other';

export function roleOf({ path, isKey }: Pick<ScalarSite, 'path' | 'isKey'>): ScalarRole {
  const [section] = path;
  if (section === 'capture' && path.length === 2) return isKey ? 'capture-name' : 'expression';
  return !isKey && (section === 'desiredState' || section === 'desired') ? 'template' : 'other';
}

/** The references in the content of a scalar. */
export function referencesIn(content: string, role: ScalarRole): LooseReference[] {
  if (role === 'expression') return referencesAmong(pathsOf(tokenize(content)));
  if (role !== 'template' || !content.includes('{{')) return [];
  return templateParts(content).flatMap((part) => referencesAmong(pathsOf(tokenize(content, part))));
}

/** Every reference of a policy, in the order of the text. */
export function referencesOf(text: string, policy: PolicyOutline): FoundReference[] {
  return [...scalarsOf(text, policy.root)].flatMap((site) => {
    const role = roleOf(site);
    if (role !== 'expression' && role !== 'template') return [];
    const origins = scalarOrigins(text, site.node);
    if (!origins?.text.includes('capture')) return [];
    return referencesIn(origins.text, role).map((reference) => ({
      name: reference.name.text,
      site,
      reference,
      range: origins.rangeOf(reference.name, site.node),
    }));
  });
}

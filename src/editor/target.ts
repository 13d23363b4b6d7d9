import { EVENT_ID } from 'js-yaml';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Origins } from '../yaml/origins.ts';
import { documentNodes } from '../yaml/text-nodes.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { type PolicyOutline, policiesOf, type ScalarSite, scalarOrigins, scalarsOf } from './outline.ts';
import { referencesIn, roleOf, scalarsRead } from './references.ts';
import { offsetWithin } from './text-positions.ts';
import { type LoosePath, pathsOf, templateParts, tokenize } from './tokens.ts';

/** The scalar at an offset, in a text that parses or with what was missing put in. */
export type Site = Pick<
  Cursor,
  'policy' | 'text' | 'path' | 'isInPolicy' | 'isKey' | 'site' | 'content' | 'at' | 'sourceOf' | 'isSkeleton'
>;

/** What a person points at. */
export type Target = { readonly site: Site } & (
  | {
      readonly kind: 'capture';
      readonly name: string;
      /** The name's range in the text. */
      readonly range: Span;
      readonly isDefinition: boolean;
    }
  /** A step of a path into a state; `steps` lead up to it, and it is the last of them. */
  | {
      readonly kind: 'step';
      readonly capture?: string;
      readonly steps: readonly string[];
      readonly range: Span;
    }
  | { readonly kind: 'operator'; readonly text: string; readonly range: Span }
  /** A key of the desired state or of the policy. */
  | { readonly kind: 'key'; readonly range: Span }
);

/** The scalar at an offset, or at the closest one that the text has. */
export function siteOf(text: string, place: number): Site | undefined {
  const offset = offsetWithin(text, place);
  const documents = documentNodes(text);
  if (!documents) return cursorAt(text, offset);
  const policies = policiesOf(text, documents);
  // what an alias brings into a policy may stand in a place that means nothing, or in another policy
  for (const policy of policies) {
    const site = siteAt(scalarsRead(text, policy), offset);
    if (site) return toSite(text, policy, site, offset, true);
  }
  for (const policy of policies) {
    const inside = siteAt(scalarsOf(text, policy.root), offset);
    const site = inside ?? siteAt(scalarsOf(text, policy.document), offset);
    if (site) return toSite(text, policy, site, offset, inside !== undefined);
  }
  return undefined;
}

function toSite(
  text: string,
  policy: PolicyOutline,
  site: ScalarSite,
  offset: number,
  isInPolicy: boolean,
): Site {
  const origins = scalarOrigins(text, site.node)!;
  return {
    policy,
    text,
    path: site.path,
    isInPolicy,
    isKey: site.isKey,
    site,
    content: origins.text,
    at: contentOffset(origins, offset),
    sourceOf: (span) => origins.rangeOf(span, site.node),
    isSkeleton: false,
  };
}

function siteAt(sites: Iterable<ScalarSite>, offset: number): ScalarSite | undefined {
  for (const site of sites) {
    const { event, start, end } = site.node;
    if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0 && start <= offset && offset <= end)
      return site;
  }
  return undefined;
}

/** The offset in a scalar's content that an offset of the text stands for: the first unit that ends behind it. */
function contentOffset(origins: Origins, offset: number): number {
  let low = 0;
  let high = origins.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origins.rangeOf({ start: middle, end: middle + 1 }, { start: 0, end: 0 }).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What stands at an offset of a text; nothing where there is nothing to say or do. */
export function targetAt(text: string, offset: number): Target | undefined {
  const site = siteOf(text, offset);
  if (!site) return undefined;
  const { content, at, path, isKey, sourceOf } = site;
  const whole = sourceOf({ start: 0, end: content.length });
  const role = site.isInPolicy ? roleOf(site.policy, site) : 'other';
  if (role === 'capture-name') {
    return { site, kind: 'capture', name: String(path[1]), range: whole, isDefinition: true };
  }
  if (isKey) return { site, kind: 'key', range: whole };
  if (role === 'other') return undefined;
  const reference = referencesIn(content, role).find(({ start, end }) => start <= at && at <= end);
  if (reference && reference.name.text !== '') {
    const { name } = reference;
    return { site, kind: 'capture', name: name.text, range: sourceOf(name), isDefinition: false };
  }
  return inPath(site, role);
}

function inPath(site: Site, role: 'expression' | 'template'): Target | undefined {
  const { content, at, sourceOf } = site;
  const parts = role === 'expression' ? [{ start: 0, end: content.length }] : templateParts(content);
  const tokens = parts.flatMap((part) => tokenize(content, part));
  const path = pathsOf(tokens).find(({ start, end }) => start <= at && at <= end);
  const index = path?.steps.findIndex(({ start, end }) => start <= at && at <= end) ?? -1;
  const step = path?.steps[index];
  if (path && step) {
    const names = path.steps.slice(0, index + 1).map(({ text }) => text);
    const isReference = names[0] === 'capture' && names.length > 2;
    const capture = isReference ? names[1] : pipedFrom(content, path, role);
    return {
      site,
      kind: 'step',
      steps: isReference ? names.slice(2) : names,
      range: sourceOf(step),
      ...(capture !== undefined && { capture }),
    };
  }
  const operator = tokens.find(
    ({ kind, start, end }) => ['operator', 'pipe', 'plus'].includes(kind) && start <= at && at <= end,
  );
  return operator && { site, kind: 'operator', text: operator.text, range: sourceOf(operator) };
}

/** The capture left of the pipe that a path stands behind. */
function pipedFrom(
  content: string,
  { start }: LoosePath,
  role: 'expression' | 'template',
): string | undefined {
  const before = tokenize(content, { start: 0, end: start });
  if (role !== 'expression' || before.at(-1)?.kind !== 'pipe') return undefined;
  return referencesIn(content.slice(0, start), 'expression')[0]?.name.text;
}

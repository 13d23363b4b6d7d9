import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import type { DocumentPath, Span } from '../diagnostics/diagnostic.ts';
import { documentNodes, type TextNode } from '../yaml/text-nodes.ts';
import { type Held, heldBefore } from './held.ts';
import { insert } from './insertions.ts';
import type { Parsed } from './kept.ts';
import { type PolicyOutline, policiesOf, type ScalarSite, scalarOrigins, scalarsOf } from './outline.ts';
import { longestLine, type Repair, repairsOf, skeletonOf } from './repairs.ts';
import { lineAround } from './text-positions.ts';

/** The scalar that is being typed, in a text that may be broken. */
export interface Cursor extends Parsed {
  /** Parsed from `text`, which is the source with what was missing put in. */
  readonly policy: PolicyOutline;
  /** From the policy's root; for a key the path of the value under it. */
  readonly path: DocumentPath;
  /** Whether the path starts at the policy's root, not at that of a manifest around it. */
  readonly isInPolicy: boolean;
  readonly isKey: boolean;
  readonly site: ScalarSite;
  /** What the scalar says, and where in it the cursor stands. */
  readonly content: string;
  readonly at: number;
  readonly style: number;
  /** The range in the source of a range of the content. */
  readonly sourceOf: (span: Span) => Span;
  /** The scalar's range in the source, with its quotes. */
  readonly scalar: Span;
  /** Set when the scalar has to be put in quotes. */
  readonly needsQuotes: boolean;
  /** Whether the key's colon is there already. */
  readonly hasColon: boolean;
  readonly isInFlow: boolean;
  /** Whether everything around is JSON, with brackets and with keys in double quotes. */
  readonly isJson: boolean;
  /** Set when `text` has only the lines that lead to the cursor. */
  readonly isSkeleton: boolean;
  /** Without the mark that stands in `text` at the cursor. */
  readonly clean: (text: string) => string;
  /** What a text that parses held; every edit has to keep it. */
  readonly held?: Held | undefined;
}

/**
 * The scalar at an offset. A mark is put in there and looked up in the parsed text, so that every
 * style of YAML, and a scalar that is not there yet, is found the same way; when the text does not
 * parse, it is repaired around the mark, and at worst cut down to the lines that lead to it.
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const mark = unusedCharacter(text);
  if (mark === undefined || isBetween(text, offset)) return undefined;
  const whole = parse(text);
  let skeleton: string | undefined;
  for (const repair of repairsOf(text, offset, mark)) {
    if (repair.skeleton && skeleton === undefined) {
      // Whatever is written here breaks a text that parses, or takes something out of it.
      if (whole) return undefined;
      skeleton = skeletonOf(text, offset);
    }
    const source = repair.skeleton ? skeleton! : text;
    const cursor = attempt(source, repair, mark);
    if (!cursor) continue;
    const others = repair.insertions.filter((insertion) => insertion.text !== mark);
    const before = (repair.addsQuotes ? undefined : whole) ?? parse(insert(source, others).text);
    const held = before && heldBefore(before, cursor);
    if (!before || held) return { ...cursor, ...(whole && { held }) };
  }
  return undefined;
}

/** Before the indentation or the dash of what is written on a line, and right behind a dash or a key's colon, nothing can be written. */
function isBetween(text: string, offset: number): boolean {
  const { start, end } = lineAround(text, offset);
  const before = text.slice(start, offset);
  if (before.length > longestLine) return false;
  if (/^\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s"'#{[][^:#]*):$|^\s*(?:- +)*-$/.test(before)) return true;
  return /^\s*$/.test(before) && /^(?:\s+\S|-(?:\s|$))/.test(text.slice(offset, end));
}

/** A character of the private use area that does not stand in the text; nothing when all of them do. */
function unusedCharacter(text: string): string | undefined {
  const used = new Set(text.match(/[\ue000-\uf8ff]/g));
  for (let code = 0xe000; code <= 0xf8ff; code++) {
    const character = String.fromCharCode(code);
    if (!used.has(character)) return character;
  }
  return undefined;
}

function parse(text: string): Parsed | undefined {
  const roots = documentNodes(text);
  return roots && { text, roots };
}

function attempt(source: string, repair: Repair, mark: string): Cursor | undefined {
  const { text, toSource } = insert(source, repair.insertions);
  const roots = documentNodes(text) ?? [];
  const at = text.indexOf(mark);
  for (const policy of policiesOf(text, roots)) {
    const inside = siteAt(scalarsOf(text, policy.root), at);
    const site = inside ?? siteAt(scalarsOf(text, policy.document), at);
    const origins = scalarOrigins(text, site?.node);
    if (!site || !origins?.text.includes(mark) || site.node.event.type !== EVENT_ID.SCALAR) continue;
    // in a scalar of several lines they would be a part of it
    if (repair.addsQuotes && !beginsWithQuote(site.node, repair.insertions[0]!.at)) continue;
    const position = origins.text.indexOf(mark);
    const { style, valueStart } = site.node.event;
    return {
      policy,
      text,
      roots,
      path: site.path.map((part) => (typeof part === 'string' ? part.replaceAll(mark, '') : part)),
      isInPolicy: inside !== undefined,
      isKey: site.isKey,
      site,
      content: origins.text.replaceAll(mark, ''),
      at: position,
      style,
      sourceOf: ({ start, end }) => {
        const marked = { start: start <= position ? start : start + 1, end: end < position ? end : end + 1 };
        const range = origins.rangeOf(marked, { start: valueStart, end: valueStart });
        return { start: toSource(range.start), end: toSource(range.end) };
      },
      scalar: { start: toSource(site.node.start), end: toSource(site.node.end) },
      needsQuotes: repair.addsQuotes ?? false,
      hasColon:
        site.isKey && addsNoColon(repair) && /^\s*:/.test(text.slice(site.node.end, site.node.end + 100)),
      isInFlow: site.around.some(isFlow),
      isJson: [policy.document!, ...site.around].every((node) => isJson(node, site.node)),
      isSkeleton: repair.skeleton ?? false,
      clean: (some) => some.replaceAll(mark, ''),
    };
  }
  return undefined;
}

const beginsWithQuote = ({ event, start }: TextNode, at: number): boolean =>
  event.type === EVENT_ID.SCALAR && start === at && quotedStyles.has(event.style);

const quotedStyles: ReadonlySet<number> = new Set([SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED]);

const isFlow = ({ event }: TextNode): boolean =>
  event.type !== EVENT_ID.SCALAR && 'style' in event && event.style === COLLECTION_STYLE.FLOW;

const isJson = (node: TextNode, typed: TextNode): boolean =>
  isFlow(node) &&
  node.entries.every(
    ({ key: { event }, key }) =>
      key === typed || (event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.DOUBLE_QUOTED),
  );

const addsNoColon = ({ insertions }: Repair): boolean => !insertions.some(({ text }) => text === ':');

function siteAt(sites: Iterable<ScalarSite>, offset: number): ScalarSite | undefined {
  for (const site of sites) {
    const { event } = site.node;
    if (event.type === EVENT_ID.SCALAR && event.valueStart <= offset && offset < event.valueEnd) return site;
  }
  return undefined;
}

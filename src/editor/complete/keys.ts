import { SCALAR_STYLE } from 'js-yaml';
import type { Span } from '../../diagnostics/diagnostic.ts';
import type { Proposal } from '../completion.ts';
import type { Cursor } from '../cursor.ts';
import { scalarText } from '../outline.ts';
import { lineAround } from '../text-positions.ts';

/** A key that a map can have. */
export interface Key {
  readonly name: string;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  readonly contains: 'scalar' | 'list' | 'map';
}

/**
 * Keys for the map that the cursor is in, those that are there already left out: the name alone
 * where a key stands, else with its colon and the beginning of what belongs under it. With
 * `isElement` for a list that has no elements yet: its first one begins with the key.
 */
export function keyProposals(
  source: string,
  cursor: Cursor,
  keys: readonly Key[],
  isElement = false,
): Proposal[] {
  const present = presentKeys(cursor);
  const absent = keys.filter(({ name }) => !present.has(name));
  const place = cursor.hasColon ? undefined : placeOf(source, cursor, isElement);
  if (!cursor.hasColon && !place) return [];
  return absent.map(({ name, detail, documentation, contains }) => {
    const common = { label: name, kind: 'property', detail, documentation } as const;
    return place
      ? { ...common, content: entry(place, name, contains), isYaml: true, range: place.range }
      : common;
  });
}

function presentKeys({ isKey, site, text }: Cursor): Set<string> {
  const map = isKey ? site.around.at(-1) : undefined;
  const others = map?.entries.filter(({ key }) => key !== site.node) ?? [];
  return new Set(others.map(({ key }) => scalarText(text, key) ?? ''));
}

/** Where a new key is written. */
interface Place {
  /** What is replaced; the word when missing. */
  readonly range?: Span;
  /** What stands before and behind the name. */
  readonly opening: string;
  readonly closing: string;
  /** How far the key is indented; nothing between brackets. */
  readonly indent?: number;
}

/** Nothing where no key can be written. */
function placeOf(source: string, cursor: Cursor, isElement: boolean): Place | undefined {
  const { style, isInFlow, isJson } = cursor;
  const isQuoted = style === SCALAR_STYLE.DOUBLE_QUOTED || style === SCALAR_STYLE.SINGLE_QUOTED;
  if (style !== SCALAR_STYLE.PLAIN && !isQuoted) return undefined;
  const quoted = isQuoted ? insideQuotes(source, cursor) : undefined;
  const quote = isJson ? '"' : '';
  if (isInFlow) return isElement ? undefined : (quoted ?? { opening: quote, closing: quote });
  const start = quoted ? cursor.scalar.start : cursor.sourceOf({ start: 0, end: 0 }).start;
  const before = source.slice(lineAround(source, start).start, start);
  const [margin] = /^\s*(?:- +)*/.exec(before)!;
  const dash = isElement ? '- ' : '';
  if (margin === before && !(quoted && isElement)) {
    return { ...(quoted ?? { closing: '' }), opening: dash, indent: before.length + dash.length };
  }
  // a text in quotes behind a key stays a text
  if (quoted) return undefined;
  const opening = `\n${' '.repeat(margin.length + 2)}${dash}`;
  return { opening, closing: '', indent: margin.length + 2 + dash.length };
}

/** In place of the rest of a key in quotes: its closing quote, where there is one, and the colon behind it. */
function insideQuotes(source: string, { content, at, scalar, sourceOf }: Cursor): Place {
  const quote = source[scalar.start]!;
  const { start, end } = sourceOf({ start: 0, end: content.length });
  if (source.startsWith(quote, end)) return { range: { start, end: end + 1 }, opening: '', closing: quote };
  const rest = /^[\w-]*/.exec(content.slice(at))![0].length;
  return { range: sourceOf({ start: 0, end: at + rest }), opening: '', closing: quote };
}

function entry({ opening, closing, indent }: Place, name: string, contains: Key['contains']): string {
  if (indent === undefined || contains === 'scalar') return `${opening}${name}${closing}: `;
  const below = `\n${' '.repeat(indent + 2)}`;
  const rest = contains === 'list' ? `${below}- ` : below;
  return `${opening}${name}${closing}:${rest}`;
}

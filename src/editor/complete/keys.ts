import type { Proposal } from '../completion.ts';
import type { Cursor } from '../cursor.ts';
import { scalarText } from '../outline.ts';
import { lineAround, toPosition } from '../text-positions.ts';

/** A key that a map can have. */
export interface Key {
  readonly name: string;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  readonly contains: 'scalar' | 'list' | 'map';
}

/**
 * Keys for the map that the cursor is in, those that are there already left out: the name alone
 * where a key stands, else with its colon and the beginning of what belongs under it.
 */
export function keyProposals(source: string, cursor: Cursor, keys: readonly Key[]): Proposal[] {
  const present = presentKeys(cursor);
  return keys
    .filter(({ name }) => !present.has(name))
    .map(({ name, detail, documentation, contains }) => {
      const common = { label: name, kind: 'property', detail, documentation } as const;
      return cursor.hasColon
        ? common
        : { ...common, content: entry(source, cursor, name, contains), isYaml: true };
    });
}

function presentKeys({ isKey, site, text }: Cursor): Set<string> {
  const map = isKey ? site.around.at(-1) : undefined;
  const others = map?.entries.filter(({ key }) => key !== site.node) ?? [];
  return new Set(others.map(({ key }) => scalarText(text, key) ?? ''));
}

function entry(source: string, cursor: Cursor, name: string, contains: Key['contains']): string {
  if (cursor.isInFlow) return `${name}: `;
  const { start } = cursor.sourceOf({ start: 0, end: 0 });
  const line = lineAround(source, start);
  const before = source.slice(line.start, start);
  const isOwnLine = /^\s*(?:- +)*$/.test(before);
  const indent = isOwnLine ? toPosition(source, start).character : /^\s*(?:- +)*/.exec(before)![0].length + 2;
  const opening = isOwnLine ? '' : `\n${' '.repeat(indent)}`;
  const below = `\n${' '.repeat(indent + 2)}`;
  const rest = contains === 'scalar' ? ' ' : contains === 'list' ? `${below}- ` : below;
  return `${opening}${name}:${rest}`;
}

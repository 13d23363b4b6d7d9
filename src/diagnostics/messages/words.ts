import type { Limits } from '../../limits.ts';

/** Phrases that messages of every kind use. */

const shownLength = 60;
const shownNames = 12;

/** A value in a few words: never a dump. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${counted(value.length, 'element')}`;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value === 'object') {
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (kind !== 'Object') return `a JavaScript ${kind}`;
    const count = Object.values(value).filter((item) => item !== undefined).length;
    return count === 0 ? 'an empty map' : `a map with ${counted(count, 'key')}`;
  }
  if (typeof value === 'string')
    return value === '' ? 'an empty string' : `the string \`"${shorten(value)}"\``;
  return `the ${typeof value === 'boolean' ? 'boolean' : 'number'} \`${shorten(String(value))}\``;
}

export const nameHelp = 'a name is a letter or `_`, then letters, digits, `-` and `_`';

/** What engine `nmstate` reads between two dots, or where none belongs: message and help. */
export const emptyStep = (effect: string): [string, string] => [
  `nothing is named at this dot, so ${effect}`,
  'go on with a name behind the dot, or remove it',
];

/** `1 element`, `2 elements`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** A text of the user on one line, cut when it is long; never between the halves of a character. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));
  if (line.length <= shownLength) return line;
  const cut = line.slice(0, shownLength);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** What to write for a path that may have been meant for a text; engine nmstate leaves single quotes in it. */
export const inDoubleQuotes = (path: string): string =>
  `a string is written in double quotes: \`"${shorten(path.replace(/^'(.*)'$/, '$1'))}"\``;

/** `a.b.0`: nothing but a map can stand at the root, so no message is about that. */
export const placeText = (place: readonly (string | number)[]): string => `\`${shorten(place.join('.'))}\``;

/** Names in backticks, a dozen at most and a count of the rest. */
export function quoted(names: readonly string[]): string {
  const shown = names.slice(0, shownNames).map((name) => `\`${shorten(name)}\``);
  const more = names.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** The command has the same limits, but no flags for them. */
export const allowMore = (limit: keyof Limits): string =>
  `allow more with the library's option \`limits.${limit}\``;

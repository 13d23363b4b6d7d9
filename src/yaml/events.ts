import { type Event, parseEvents, type YAMLException } from 'js-yaml';

/**
 * The offset of the bracket that a text begins with, white space, comments and the mark of a document before it; -1
 * where none does.
 */
export function firstBracket(text: string): number {
  const start = behind(/---(?=[ \t\r\n])/y, text, behindBlankLines(text, 0));
  const bracket = behind(/[ \t]*[[{]/y, text, behindBlankLines(text, start));
  return /[[{]/.test(text[bracket - 1] ?? '') ? bracket - 1 : -1;
}

/** One by one: an expression for all of them would run out of stack in a text of nothing else. */
function behindBlankLines(text: string, from: number): number {
  const blank = /[ \t]*(?:#[^\r\n]*)?[\r\n]/y;
  let at = from;
  for (let next = behind(blank, text, at); next > at; next = behind(blank, text, at)) at = next;
  return at;
}

/** Where a match at an offset ends; the offset when nothing matches. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * What stands in a text. Throws `YAMLException`. No line inside brackets at the root need be indented, but the
 * parser refuses one that stands further left than the first bracket, unless that is on the first line.
 */
export function eventsOf(text: string, maxDepth: number): Event[] {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    const bracket = firstBracket(text);
    if (bracket <= 0) throw error;
    try {
      return parseEvents(' '.repeat(bracket) + text.slice(bracket), { maxDepth });
    } catch (other) {
      // what was read furthest was taken for what it is
      throw positionOf(other) > positionOf(error) ? other : error;
    }
  }
}

const positionOf = (error: unknown): number => (error as YAMLException).mark!.position;

import { type Event, parseEvents, type YAMLException } from 'js-yaml';

/** The offset of the bracket that a document begins with, white space and comments before it; -1 where none does. */
export function firstBracket(text: string): number {
  // a line at a time: one expression for all of them would run out of stack in a text of nothing else
  const comment = /[ \t\r\n]*#[^\r\n]*/y;
  const bracket = /[ \t\r\n]*[[{]/y;
  while (comment.test(text)) bracket.lastIndex = comment.lastIndex;
  return bracket.test(text) ? bracket.lastIndex - 1 : -1;
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

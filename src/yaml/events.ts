import { type Event, parseEvents } from 'js-yaml';

/**
 * What stands in a text. Throws `YAMLException`. No line inside brackets at the root need be indented, but the
 * parser refuses one that stands further left than the first bracket, unless that is on the first line.
 */
export function eventsOf(text: string, maxDepth: number): Event[] {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    const onFirstLine = text.replace(/^[ \t\r\n]+(?=[[{])/, (space) => ' '.repeat(space.length));
    if (onFirstLine === text) throw error;
    return parseEvents(onFirstLine, { maxDepth });
  }
}

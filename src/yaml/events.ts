import { type Event, parseEvents, type YAMLException } from 'js-yaml';
import { onOneLine, withItsLines } from './flow-lines.ts';

/** What stands in a text. Throws `YAMLException`. */
export function eventsOf(text: string, maxDepth: number): Event[] {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    if ((error as YAMLException).reason !== 'deficient indentation') throw error;
    const lines = onOneLine(text);
    // this reads as far, or further: what it fails with is more telling
    const events = withItsLines(parseEvents(lines.text, { maxDepth }), text, lines);
    if (events) return events;
    throw error;
  }
}

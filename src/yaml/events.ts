import { type Event, parseEvents, type YAMLException } from 'js-yaml';
import { onOneLine, withItsLines } from './flow-lines.ts';

/** What stands in a text. Throws `YAMLException`. */
export function eventsOf(text: string, maxDepth: number): Event[] {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    if ((error as YAMLException).reason !== 'deficient indentation') throw error;
    const lines = onOneLine(text);
    try {
      const events = withItsLines(parseEvents(lines.text, { maxDepth }), text, lines);
      if (events) return events;
    } catch (other) {
      // what was read furthest was taken for what it is
      if (positionOf(other) >= positionOf(error)) throw other;
    }
    throw error;
  }
}

const positionOf = (error: unknown): number => (error as YAMLException).mark!.position;

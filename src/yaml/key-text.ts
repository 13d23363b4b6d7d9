import { constructFromEvents, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { readingSchema } from './schema.ts';
import type { TextNode } from './text-nodes.ts';

/**
 * The own key that a key of the text becomes: to the schema a plain one may be a number or `null`. Nothing for
 * a key that the text is refused for, such as a map.
 */
export function keyText(text: string, key: TextNode): string | undefined {
  const { event, document } = key.target ?? key;
  if (event.type !== EVENT_ID.SCALAR) return undefined;
  const value = getScalarValue(text, event);
  if (event.tagStart < 0 && (event.style !== SCALAR_STYLE.PLAIN || !special.test(value))) return value;
  try {
    const events = [document, event, { type: EVENT_ID.POP }];
    return String(constructFromEvents(events, { source: text, schema: readingSchema })[0]);
  } catch {
    return undefined;
  }
}

const special = /^(?:true|false|null|[-+.\d].*|~)?$/i;

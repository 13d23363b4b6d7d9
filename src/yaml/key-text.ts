import { constructFromEvents, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { readingSchema } from './schema.ts';
import type { TextNode } from './text-nodes.ts';

/** The own key that a key of the text becomes: a plain one may be a number or `null` to the schema. */
export function keyText(text: string, { event }: TextNode): string | undefined {
  if (event.type !== EVENT_ID.SCALAR) return undefined;
  const value = getScalarValue(text, event);
  if (event.style !== SCALAR_STYLE.PLAIN || !special.test(value)) return value;
  const events: Event[] = [
    { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] },
    event,
    { type: EVENT_ID.POP },
  ];
  return String(constructFromEvents(events, { source: text, schema: readingSchema })[0]);
}

const special = /^(?:true|false|null|[-+.\d].*|~)?$/i;

import { shorten } from '../../diagnostics/messages/words.ts';
import { propertiesAt } from '../../schema/properties-at.ts';
import { unicodePattern } from '../../unicode.ts';
import { isMap, ownValue } from '../../values.ts';
import type { Proposal } from '../completion.ts';
import { keysOf, valuesAt } from '../states.ts';
import { elementDetail, keywords, propertyDetail, propertyDocumentation, valueDetail } from '../words.ts';
import { type Surroundings, stateOf } from './surroundings.ts';

const step = unicodePattern(String.raw`^[\p{L}_][\p{L}\p{Nd}_-]*$`);
/** Whether a text is one step of a path. */
export const isStep = (text: string): boolean => step().test(text);
const mostElements = 50;

/** Steps as the schema's functions take them. */
export const schemaPath = (steps: readonly string[]): (string | number)[] =>
  steps.map((one) => (/^[0-9]+$/.test(one) ? Number(one) : one));

/**
 * What may follow some steps into a state: keys that stand there, then properties that NMState has
 * there. `isWalked` is for references, which need the number of an element where a list stands.
 */
export function nextSteps(state: unknown, steps: readonly string[], isWalked: boolean): Proposal[] {
  const nodes = valuesAt(state, steps);
  const list = nodes.find((node): node is unknown[] => Array.isArray(node));
  if (isWalked && list) return elements(list);
  const keys = keysOf(nodes);
  const known = propertiesAt(schemaPath(steps));
  const byName = new Map(known.map((property) => [property.name, property]));
  const there = [...keys].filter(([key]) => isStep(key));
  return [
    ...there.map(([key, value]): Proposal => {
      const property = byName.get(key);
      return {
        label: key,
        kind: 'property',
        detail: valueDetail(value),
        documentation: property && propertyDocumentation(property),
      };
    }),
    ...known
      .filter(({ name }) => !keys.has(name) && isStep(name))
      .map(
        (property): Proposal => ({
          label: property.name,
          kind: 'property',
          detail: propertyDetail(property),
          documentation: propertyDocumentation(property),
        }),
      ),
  ];
}

const elements = (list: readonly unknown[]): Proposal[] =>
  list.slice(0, mostElements).map((element, index) => ({
    label: String(index),
    kind: 'element',
    detail: elementDetail(
      isMap(element) ? (ownValue(element, 'name') ?? ownValue(element, 'destination')) : element,
    ),
  }));

/** The names that can stand behind `capture.`. */
export const captureNames = ({ captures, own }: Surroundings): Proposal[] =>
  [...captures]
    .filter(([name]) => name !== own && isStep(name))
    .map(([label, expression]) => ({
      label,
      kind: 'capture',
      detail: shorten(expression.trim()) || undefined,
    }));

/** What may follow some steps of a reference, of which the first is `capture`. */
export function referenceSteps(
  steps: readonly string[],
  surroundings: Surroundings,
  isWalked: boolean,
): Proposal[] {
  const [, name, ...rest] = steps;
  if (name === undefined) return captureNames(surroundings);
  return nextSteps(stateOf(surroundings, name), rest, isWalked);
}

/** The beginning of a reference, when there are captures to refer to; with a dot unless there is one already. */
export function captureWord(surroundings: Surroundings, isLast: boolean): Proposal[] {
  if (captureNames(surroundings).length === 0) return [];
  const content = isLast ? 'capture.' : 'capture';
  return [{ label: 'capture', kind: 'keyword', detail: keywords.capture, content }];
}

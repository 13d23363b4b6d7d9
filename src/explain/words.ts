import type { DocumentPath } from '../diagnostics/diagnostic.ts';
import { counted, shorten } from '../diagnostics/messages/words.ts';
import type {
  CaptureExplanation,
  DeadEnd,
  ExplainedPlace,
  MatchCount,
  ReadSource,
  ShownValue,
  ValueExplanation,
  ValueOrigin,
} from './explanation.ts';

/** The wording of a rendered explanation. */

/** A place as it is read: `interfaces.3.name`. */
export const pathText = (path: DocumentPath): string =>
  path.length === 0 ? 'the whole state' : shorten(path.join('.'));

export function valueText({ kind, value, size = 0 }: ShownValue): string {
  if (kind === 'list') return `a list of ${counted(size, 'element')}`;
  if (kind === 'map') return `a map of ${counted(size, 'key')}`;
  return kind === 'string' ? `"${shorten(String(value))}"` : String(value);
}

export const placeText = (place: ExplainedPlace): string =>
  `${pathText(place.path)}${elementText(place.element, place)} = ${valueText(place)}`;

/** Which interface it is, unless the value says so itself. */
const elementText = (element: string | undefined, { value }: Partial<ShownValue> = {}): string =>
  element === undefined || element === value ? '' : ` (${shorten(element)})`;

export const sourceText = (source: ReadSource): string =>
  source.kind === 'currentState' ? 'the current state' : `capture ${source.capture}`;

export const readText = (source: ReadSource, path: string): string =>
  path === '' ? `takes all of ${sourceText(source)}` : `reads ${path} in ${sourceText(source)}`;

export const comparedText = (operator: string, value: ValueExplanation): string =>
  operator === ':='
    ? value.kind === 'null'
      ? 'removes it'
      : `sets it to ${valueText(value)}`
    : `keeps what is ${operator} ${valueText(value)}`;

export const unreadText = (operator: string): string => `the value behind ${operator} can't be used`;

/** What became of the matches of an operation. */
export const doneText = ({ operator, value }: Pick<CaptureExplanation, 'operator' | 'value'>): string => {
  if (operator !== ':=') return 'matched';
  return value?.kind === 'null' ? 'lost it' : 'got it';
};

export const countText = (count: MatchCount, done: string): string => {
  if (count.unit === 'value') return count.matched > 0 ? `it ${done}` : `nothing ${done}`;
  const others = count.unmatched === 0 ? '' : `, ${counted(count.unmatched, 'other')} did not`;
  const list = pathText(count.list!);
  if (count.total === 0) return `nothing ${done}: ${list} is an empty list`;
  if (count.matched === 0) return `nothing ${done} in the ${counted(count.total, 'element')} of ${list}`;
  return `${counted(count.matched, 'element')} of ${list} ${done}${others}`;
};

export const closestText = (operator: string | undefined): string =>
  operator === '!=' ? 'all there is:' : 'closest to it:';

export function deadEndText(deadEnd: DeadEnd, operator: string | undefined): string {
  const { step, at, tried, found, keys, closest, length } = deadEnd;
  const place = at.length === 0 ? 'the top of the state' : pathText(at);
  const missing = `no ${length === undefined ? 'key' : 'element'} ${shorten(step)}`;
  if (found) return `${missing}: ${place} is ${valueText(found)}; ${wayOn(found, step, operator)}`;
  if (length !== undefined) return `${missing} at ${place}: it has ${counted(length, 'element')}`;
  if (tried === 0) return `${missing}: ${place} is empty`;
  const where = tried === 1 ? place : `any of ${tried} places, such as ${place}`;
  const hint =
    closest === undefined ? `there is ${keys.map(shorten).join(', ')}` : `did you mean ${closest}?`;
  return `${missing} at ${where}; ${hint}`;
}

/** How to write a path that can't go on from what stands there. */
function wayOn({ kind }: ShownValue, step: string, operator: string | undefined): string {
  if (kind === 'map') return 'write one of its keys';
  if (kind !== 'list') return 'end the path there';
  // only engine nmstate does not search through a list
  return operator === ':='
    ? `choose a path around it: := sets nothing inside a list`
    : `select an element first: 0.${step}`;
}

export function originText(origin: ValueOrigin): string {
  switch (origin.from) {
    case 'currentState':
      return `current state: ${pathText(origin.path)}${elementText(origin.element)}`;
    case 'capture':
      return `capture ${origin.capture}: ${pathText(origin.path)}${origin.replaced ? ', set by its :=' : ''}`;
    case 'cache':
      return `capture ${origin.capture} in the cache: ${pathText(origin.path)}`;
    case 'literal':
      return `written in capture ${origin.capture}`;
    case 'created':
      return `made by the := of capture ${origin.capture}`;
    case 'unknown':
      return origin.reason === 'rewritten'
        ? 'where it came from is not known: the engine rewrote it'
        : 'and further back';
  }
}

export const waitingText = (names: readonly string[]): string =>
  names.length === 0
    ? 'not evaluated: engine nmstate evaluates none beside captured states'
    : `not evaluated: it needs ${names.map((name) => `capture ${name}`).join(', ')}`;

export const cachedText = (): string => 'not evaluated: its state is in the cache';

export const withoutStateText = (reference: string): string =>
  `not read: capture ${reference.split('.')[1]} has no state`;

export const moreText = (count: number): string => `and ${count} more`;

export const noCaptures = (): string => 'the policy has no captures';

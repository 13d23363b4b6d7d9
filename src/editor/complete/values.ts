import { SCALAR_STYLE } from 'js-yaml';
import { type KnownProperty, propertiesAt } from '../../schema/properties-at.ts';
import type { Proposal, Proposed } from '../completion.ts';
import type { ExpressionContext } from '../expression-context.ts';
import type { ComparedPath } from '../expression-role.ts';
import { canHold } from '../scalar-edit.ts';
import { scalarsAmong, valuesAt } from '../states.ts';
import { seenInState } from '../words.ts';
import { schemaPath } from './steps.ts';
import { type Surroundings, stateOf } from './surroundings.ts';

/** A value that can be compared with, and where it is known from. */
export interface Seen {
  readonly value: string | number | bigint | boolean;
  readonly detail: string | undefined;
}

/** The values that stand at a path of the state, and those that NMState names for it. */
export function valuesSeen(
  { source, steps }: ComparedPath,
  style: number,
  surroundings: Surroundings,
): Seen[] {
  const there = scalarsAmong(valuesAt(stateOf(surroundings, source), steps)).filter((value) =>
    canHold(style, value),
  );
  const named = (propertyAt(steps)?.values ?? [])
    .map((value) => (value === 'true' || value === 'false' ? value === 'true' : value))
    .filter((value) => !there.includes(value));
  return [
    ...there.map((value) => ({ value, detail: seenInState })),
    ...named.map((value) => ({ value, detail: undefined })),
  ];
}

export const propertyAt = (steps: readonly string[]): KnownProperty | undefined =>
  propertiesAt(schemaPath(steps.slice(0, -1))).find(({ name }) => name === steps.at(-1));

/** Values as an expression writes them, without those that it can't write. */
export const literals = (seen: readonly Seen[], style: number, surroundings: Surroundings): Proposal[] =>
  seen.flatMap(({ value, detail }): Proposal[] => {
    const content = literal(value, surroundings, style);
    return content === undefined ? [] : [{ label: content, kind: 'value', detail, content }];
  });

/** A value as an expression writes it; nothing when it can't. Strings have no escapes. */
function literal(value: Seen['value'], { engine }: Surroundings, style: number): string | undefined {
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return /^[0-9]+$/.test(String(value)) ? String(value) : undefined;
  const quotes =
    engine === 'nmstate' ? ['"'] : style === SCALAR_STYLE.DOUBLE_QUOTED ? ["'", '"'] : ['"', "'"];
  const quote = quotes.find((one) => isContent(value, one, engine));
  return quote && quote + value + quote;
}

/** What a string can say whose quote is written. */
export function proposeInString(
  context: Extract<ExpressionContext, { kind: 'string' }>,
  style: number,
  surroundings: Surroundings,
): Proposed {
  const { compared, quote, isOpen, span, written } = context;
  const strings = (compared ? valuesSeen(compared, style, surroundings) : []).filter(
    (seen): seen is Seen & { value: string } => typeof seen.value === 'string',
  );
  if (surroundings.engine === 'nmstate' && quote === "'") {
    // To that engine single quotes belong to the text: they give way to those that it has.
    const around = { start: span.start - 1, end: isOpen ? span.end : span.end + 1 };
    return {
      word: { span: around, written: `"${written}` },
      proposals: literals(strings, style, surroundings),
    };
  }
  const contents = strings.filter(({ value }) => isContent(value, quote, surroundings.engine));
  return {
    word: context,
    proposals: contents.map(({ value, detail }) => ({
      label: value,
      kind: 'value',
      detail,
      content: isOpen ? value + quote : value,
    })),
  };
}

/** Whether a text can stand between quotes: engine nmstate reads an empty one as nothing at all. */
const isContent = (text: string, quote: string, engine: Surroundings['engine']): boolean =>
  !text.includes(quote) && !(engine === 'nmstate' && text === '');

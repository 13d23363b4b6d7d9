import { SCALAR_STYLE } from 'js-yaml';
import { type KnownProperty, propertiesAt } from '../../schema/properties-at.ts';
import type { Proposal, Proposed } from '../completion.ts';
import { type ExpressionContext, expressionContext } from '../expression-context.ts';
import type { ComparedPath } from '../expression-role.ts';
import { canHold } from '../scalar-edit.ts';
import { scalarsAmong, valuesAt } from '../states.ts';
import { keywords, operators, seenInState } from '../words.ts';
import { captureWord, nextSteps, referenceSteps, schemaPath } from './steps.ts';
import { type Surroundings, stateOf } from './surroundings.ts';

/** What can be written at an offset of an expression, whose scalar has the given style. */
export function proposeInExpression(
  text: string,
  offset: number,
  style: number,
  surroundings: Surroundings,
): Proposed | undefined {
  const context = expressionContext(text, offset);
  switch (context.kind) {
    case 'nothing':
      return undefined;
    case 'step':
      return { word: context, proposals: proposeSteps(context, style, surroundings) };
    case 'string':
      return { word: context, proposals: proposeContents(context, style, surroundings) };
    case 'operator':
      return {
        word: { span: context.span, written: '' },
        proposals: proposeOperators(context, surroundings),
      };
  }
}

type Step = Extract<ExpressionContext, { kind: 'step' }>;

function proposeSteps(context: Step, style: number, surroundings: Surroundings): Proposal[] {
  const { role, steps, isLast } = context;
  const source = role === 'input' ? context.source : undefined;
  if (steps[0] === 'capture' && source === undefined) {
    return referenceSteps(steps, surroundings, role === 'value');
  }
  if (role === 'value') return steps.length === 0 ? proposeValues(context, style, surroundings) : [];
  if (role === 'operand') return steps.length === 0 ? captureWord(surroundings, isLast) : [];
  const input = nextSteps(stateOf(surroundings, source), steps, false);
  const isFirst = steps.length === 0 && source === undefined;
  return isFirst ? [...captureWord(surroundings, isLast), ...input] : input;
}

function proposeValues(
  { compared, operator, isLast }: Extract<Step, { role: 'value' }>,
  style: number,
  surroundings: Surroundings,
): Proposal[] {
  const seen = valuesSeen(compared, style, surroundings);
  const isUnknown = propertyAt(compared.steps) === undefined;
  const booleans: Proposal[] =
    isUnknown && surroundings.engine === 'nmpolicy'
      ? (['true', 'false'] as const)
          .filter((word) => !seen.some(({ value }) => String(value) === word))
          .map((word) => ({ label: word, kind: 'keyword', detail: keywords[word] }))
      : [];
  const removal: Proposal[] =
    operator === ':=' ? [{ label: 'null', kind: 'keyword', detail: keywords.null }] : [];
  return [
    ...seen.flatMap(({ value, detail }): Proposal[] => {
      const content = literal(value, surroundings, style);
      return content === undefined ? [] : [{ label: content, kind: 'value', detail, content }];
    }),
    ...captureWord(surroundings, isLast),
    ...booleans,
    ...removal,
  ];
}

interface Seen {
  readonly value: string | number | bigint | boolean;
  readonly detail: string | undefined;
}

/** The values that stand at a path of the state, and those that NMState names for it. */
function valuesSeen({ source, steps }: ComparedPath, style: number, surroundings: Surroundings): Seen[] {
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

const propertyAt = (steps: readonly string[]): KnownProperty | undefined =>
  propertiesAt(schemaPath(steps.slice(0, -1))).find(({ name }) => name === steps.at(-1));

/** A value as an expression writes it; nothing when it can't. Strings have no escapes. */
function literal(value: Seen['value'], { engine }: Surroundings, style: number): string | undefined {
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return /^[0-9]+$/.test(String(value)) ? String(value) : undefined;
  const quotes =
    engine === 'nmstate' ? ['"'] : style === SCALAR_STYLE.DOUBLE_QUOTED ? ["'", '"'] : ['"', "'"];
  const quote = quotes.find((one) => !value.includes(one));
  return quote === undefined || (engine === 'nmstate' && value === '') ? undefined : quote + value + quote;
}

function proposeContents(
  { compared, quote, isOpen }: Extract<ExpressionContext, { kind: 'string' }>,
  style: number,
  surroundings: Surroundings,
): Proposal[] {
  const seen = compared ? valuesSeen(compared, style, surroundings) : [];
  return seen.flatMap(({ value, detail }): Proposal[] =>
    typeof value !== 'string' || value.includes(quote)
      ? []
      : [{ label: value, kind: 'value', detail, content: isOpen ? value + quote : value }],
  );
}

function proposeOperators(
  { path, isPiped }: Extract<ExpressionContext, { kind: 'operator' }>,
  { engine }: Surroundings,
): Proposal[] {
  const isReference = path.steps[0]?.text === 'capture' && !isPiped;
  const isWhole = isReference && path.steps.length === 2;
  const names = [
    ...(isWhole ? ['|'] : ['==', ':=']),
    ...(!isWhole && engine === 'nmpolicy' ? ['!='] : []),
    ...(isReference && engine === 'nmpolicy' ? ['+'] : []),
  ];
  return names.map((label) => ({ label, kind: 'operator', ...operators[label], content: `${label} ` }));
}

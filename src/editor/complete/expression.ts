import type { Proposal, Proposed } from '../completion.ts';
import { type ExpressionContext, expressionContext } from '../expression-context.ts';
import { operatorsOf } from '../operators.ts';
import { keywords } from '../words.ts';
import { captureWord, nextSteps, referenceSteps } from './steps.ts';
import { type Surroundings, stateOf } from './surroundings.ts';
import { literals, propertyAt, proposeInString, valuesSeen } from './values.ts';

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
      return proposeInString(context, style, surroundings);
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
  { compared, operator, isLast, path }: Extract<Step, { role: 'value' }>,
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
  // a value stands in place of all steps, `capture` of the first
  const instead = (value: Proposal): Proposal => ({ ...value, span: path });
  return [
    ...literals(seen, style, surroundings).map(instead),
    ...captureWord(surroundings, isLast),
    ...booleans.map(instead),
    ...removal.map(instead),
  ];
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
  return names.map((label) => ({
    label,
    kind: 'operator',
    ...operatorsOf(engine)[label],
    content: `${label} `,
  }));
}

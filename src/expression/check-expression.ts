import { closestName } from '../diagnostics/did-you-mean.ts';
import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/expression.ts';
import type { CaptureReference, Expression, Operation, Path, Value } from './ast.ts';
import { stepText } from './print.ts';

/**
 * What the grammar lets through but no state could make sense of, in the order of the text
 * (language page, "Expression grammar", the table of capture references).
 * `text` is what the expression was parsed from.
 */
export function checkExpression(expression: Expression, text: string): Finding[] {
  const quote = (path: Path): string => text.slice(path.span.start, path.span.end);
  if (expression.kind === 'merge') {
    return expression.operands.flatMap((operand) =>
      operand.kind === 'reference'
        ? checkFirstStep(operand, quote(operand))
        : [{ ...wrongOperand(operand, quote(operand)), span: operand.span }],
    );
  }
  return [...checkInput(expression, quote), ...checkValue(expression, quote)];
}

type Quote = (path: Path) => string;

const wrongOperand = (operand: Path, text: string) =>
  isCaptureWord(operand)
    ? messages.malformedReference(text)
    : messages.mergeOperand(text, likelyReference(operand, text));

function* checkInput({ source, path }: Operation, quote: Quote): Iterable<Finding> {
  // a path has steps, a reference to a whole capture has none
  if (source && source.steps.length > 0) {
    const text = quote(source);
    const wording = isCaptureWord(source)
      ? messages.malformedReference(text)
      : messages.pipeSource(text, kindOfSource(source), likelyReference(source, text));
    yield { ...wording, span: source.span };
  }
  if (isCaptureWord(path)) {
    yield { ...messages.malformedReference(quote(path)), span: path.span };
  } else if (path.kind === 'reference') {
    if (source) yield { ...messages.doubleSource(), span: path.span };
    else yield* checkFirstStep(path, quote(path));
    if (!source && path.steps.length === 0)
      yield { ...messages.referenceWithoutPath(quote(path)), span: path.span };
  }
}

function kindOfSource({ kind, steps }: Path): messages.PipeSource {
  if (kind === 'reference') return 'capture-path';
  return steps.length === 1 ? 'step' : 'other';
}

function* checkValue(operation: Operation, quote: Quote): Iterable<Finding> {
  if (operation.kind === 'filter') return;
  const { value } = operation;
  if (value.kind === 'null' && operation.kind === 'comparison') {
    yield { ...messages.nullComparison(operation.operator), span: value.span };
  } else if (value.kind === 'path') {
    const operator = operation.kind === 'replacement' ? ':=' : operation.operator;
    yield { ...wrongValuePath(value, quote(value), operator), span: value.span };
  } else if (value.kind === 'reference') {
    yield* checkFirstStep(value, quote(value));
  }
}

/** A state is a map, so no reference begins with an index. */
export function checkFirstStep({ steps: [first] }: CaptureReference, text: string): Finding[] {
  return first?.kind === 'index' ? [{ ...messages.indexFirst(text, first.text), span: first.span }] : [];
}

function wrongValuePath(value: Value & Path, text: string, operator: string) {
  if (isCaptureWord(value)) return messages.malformedReference(text);
  if (value.steps.length === 1) return messages.unquotedString(text, operator);
  return messages.valuePath(text, likelyReference(value, text));
}

/** The reference that a path was likely meant as: `captures.a`, `caputre.a`. */
export function likelyReference({ kind, steps: [head, name] }: Path, text: string): string | undefined {
  if (kind === 'reference' || name?.kind !== 'key') return undefined;
  const word = stepText(head!);
  return closestName(word, ['capture']) && `capture${text.slice(word.length)}`;
}

/** A path that begins as a capture reference does and is none. */
export const isCaptureWord = ({ kind, steps }: Path): boolean =>
  kind === 'path' && stepText(steps[0]!) === 'capture';

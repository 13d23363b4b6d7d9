import type { Expression, Operation, Path, Step, Value } from './ast.ts';

/**
 * The text of an expression in its usual spelling. Parsing it gives the same tree again, spans aside, and quotes
 * around the words that engine `nmstate` takes without (a string that holds both kinds of quotes can't come from a
 * parser). Of that engine, `capture.a | capture.b.<rest> == …`, which fails, loses `capture.b` even where `<rest>` is
 * a single step or begins with `capture`.
 */
export function printExpression(expression: Expression): string {
  if (expression.kind === 'merge') return expression.operands.map(printPath).join(' + ');
  const source = expression.source ? `${printPath(expression.source)} | ` : '';
  return source + printOperation(expression);
}

function printOperation(operation: Operation): string {
  const path = printPath(operation.path);
  if (operation.kind === 'filter') {
    const isSingle = operation.path.kind === 'path' && operation.path.steps.length === 1;
    return isSingle ? quotedIfNeeded(path) : path;
  }
  const operator = operation.kind === 'replacement' ? ':=' : operation.operator;
  return `${path} ${operator} ${printValue(operation.value)}`;
}

/** For engine `nmstate`, a text in quotes instead of a path means the whole input, whatever it holds. */
const quotedIfNeeded = (text: string): string => (/[\s\u0085.=!|:]/.test(text) ? `"${text}"` : text);

function printValue(value: Value): string {
  switch (value.kind) {
    case 'string': {
      const quote = value.quote || (value.value.includes('"') ? "'" : '"');
      return quote + value.value + quote;
    }
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    default:
      return printPath(value);
  }
}

/** A path or a capture reference as it is written. */
export function printPath(path: Path): string {
  const steps = printSteps(path.steps);
  if (path.kind === 'path') return steps;
  return ['capture', path.capture.name, ...path.steps.map(stepText)].join('.');
}

export const printSteps = (steps: readonly Step[]): string => steps.map(stepText).join('.');

/** A step as it is written. */
export const stepText = (step: Step): string => (step.kind === 'key' ? step.name : step.text);

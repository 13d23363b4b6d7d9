import { reject } from '../json.ts';
import { type Token, tokenize } from './tokens.ts';

/** A path and the capture that it is walked in; the current state without one. */
export interface Source {
  readonly capture: string | undefined;
  readonly steps: readonly string[];
}

export type Value = { readonly text: string } | { readonly path: Source } | 'null';

export type Expression =
  | { readonly action: 'filter'; readonly key: Source }
  | { readonly action: 'equal' | 'replace'; readonly key: Source; readonly value: Value };

export function parse(text: string): Expression {
  const tokens = tokenize(text);
  const pipe = tokens.findIndex(({ kind }) => kind === 'pipe');
  if (pipe === -1) return operation(tokens, undefined);
  const [first] = tokens;
  const [, second] = tokens.slice(pipe);
  if (first?.kind !== 'path' || first.steps[0] !== 'capture' || first.steps.length !== 2)
    return reject('a pipe has a capture before it');
  if (second?.kind !== 'path') return reject('a pipe has a path behind it');
  return operation(tokens.slice(pipe + 1), first.steps[1]);
}

function operation(tokens: readonly Token[], piped: string | undefined): Expression {
  const at = tokens.findIndex(({ kind }) => kind === 'equal' || kind === 'replace');
  if (at === -1) {
    const [first] = tokens;
    return { action: 'filter', key: { capture: piped, steps: first?.kind === 'path' ? first.steps : [] } };
  }
  const [key, second] = tokens.slice(0, at);
  const [value, another] = tokens.slice(at + 1);
  if (key?.kind !== 'path' || second !== undefined) return reject('one path before the operator');
  if (value === undefined || another !== undefined) return reject('one value behind the operator');
  const source = operand(key.steps);
  return {
    action: tokens[at]!.kind as 'equal' | 'replace',
    key: { capture: piped ?? source.capture, steps: source.steps },
    value: valueFrom(value),
  };
}

function valueFrom(token: Token): Value {
  if (token.kind === 'value') return { text: token.text };
  if (token.kind === 'null') return 'null';
  if (token.kind === 'path') return { path: operand(token.steps) };
  return reject('an operator as a value');
}

/** A path beside an operator, which is no capture as a whole. */
function operand(steps: readonly string[]): Source {
  return steps[0] === 'capture' && steps.length < 3 ? reject('a path behind the capture') : sourceOf(steps);
}

export function sourceOf(steps: readonly string[]): Source {
  const [capture, id, ...rest] = steps;
  return capture === 'capture' && rest.length > 0
    ? { capture: id, steps: rest }
    : { capture: undefined, steps };
}

import { type Json, reject } from './json.ts';

/** A key of a map, or the 0-based number of a list's element. */
export type Step = string | number;

export interface Reference {
  readonly capture: string;
  readonly rest: readonly Step[];
}

export type Value = { readonly literal: Json } | { readonly reference: Reference };

export type Expression =
  | { readonly merge: readonly Reference[] }
  | {
      /** The capture that is read; the current state when there is none. */
      readonly source: string | undefined;
      readonly path: readonly Step[];
      readonly operator: '==' | '!=' | ':=' | undefined;
      readonly value: Value | undefined;
    };

interface Token {
  readonly type: 'word' | 'digits' | 'text' | 'sign';
  readonly text: string;
}

const tokenPattern =
  /(?<space>\p{White_Space}+)|(?<word>[\p{L}_][\p{L}\p{Nd}_-]*)|(?<digits>[0-9]+)|(?<text>"[^"]*"|'[^']*')|(?<sign>==|!=|:=|[.|+])/uy;

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < source.length; ) {
    tokenPattern.lastIndex = position;
    const groups = tokenPattern.exec(source)?.groups;
    if (groups === undefined)
      return reject(`nothing in the language starts with ${source.slice(position, position + 9)}`);
    position = tokenPattern.lastIndex;
    for (const type of ['word', 'digits', 'text', 'sign'] as const) {
      const text = groups[type];
      if (text !== undefined) tokens.push({ type, text });
    }
  }
  return tokens;
}

/** The tokens of one text, taken from the front one after the other. */
class Reader {
  readonly #tokens: Token[];

  constructor(source: string) {
    this.#tokens = tokenize(source);
  }

  atEnd(): boolean {
    return this.#tokens.length === 0;
  }

  nextIs(type: Token['type'], ...texts: string[]): boolean {
    const next = this.#tokens[0];
    return next?.type === type && (texts.length === 0 || texts.includes(next.text));
  }

  take(type: Token['type'], ...texts: string[]): string {
    if (!this.nextIs(type, ...texts))
      reject(`expected ${type} ${texts} before ${this.#tokens[0]?.text ?? 'the end'}`);
    return this.#tokens.shift()!.text;
  }

  finish(): void {
    if (!this.atEnd()) reject(`${this.#tokens[0]!.text} stands behind a complete expression`);
  }
}

function readPath(reader: Reader): Step[] {
  const path: Step[] = [reader.take('word')];
  while (reader.nextIs('sign', '.')) {
    reader.take('sign', '.');
    path.push(reader.nextIs('digits') ? Number(reader.take('digits')) : reader.take('word'));
  }
  return path;
}

function asReference([first, capture, ...rest]: readonly Step[]): Reference {
  if (first !== 'capture' || typeof capture !== 'string')
    return reject(`${String(first)} is no capture reference`);
  return { capture, rest };
}

function readNumber(digits: string): number | bigint {
  return Number.isSafeInteger(Number(digits)) ? Number(digits) : BigInt(digits);
}

function readValue(reader: Reader): Value {
  if (reader.nextIs('text')) return { literal: reader.take('text').slice(1, -1) };
  if (reader.nextIs('digits')) return { literal: readNumber(reader.take('digits')) };
  if (reader.nextIs('word', 'true', 'false', 'null')) return { literal: JSON.parse(reader.take('word')) };
  return { reference: asReference(readPath(reader)) };
}

function readOperation(reader: Reader, source: string | undefined, path: readonly Step[]): Expression {
  if (typeof path[0] !== 'string') reject('a path must begin with a step');
  if (reader.atEnd()) return { source, path, operator: undefined, value: undefined };
  const operator = reader.take('sign', '==', '!=', ':=') as '==' | '!=' | ':=';
  const value = readValue(reader);
  reader.finish();
  if (operator !== ':=' && 'literal' in value && value.literal === null)
    reject('nothing is compared with null');
  return { source, path, operator, value };
}

function readMerge(reader: Reader, first: readonly Step[]): Expression {
  const operands = [asReference(first)];
  while (!reader.atEnd()) {
    reader.take('sign', '+');
    operands.push(asReference(readPath(reader)));
  }
  return { merge: operands };
}

/** Section "Expression grammar". */
export function parseExpression(source: string): Expression {
  const reader = new Reader(source);
  const path = readPath(reader);
  if (reader.nextIs('sign', '+')) return readMerge(reader, path);
  if (!reader.nextIs('sign', '|')) {
    if (path[0] !== 'capture') return readOperation(reader, undefined, path);
    const { capture, rest } = asReference(path);
    return readOperation(reader, capture, rest);
  }
  reader.take('sign', '|');
  const { capture, rest } = asReference(path);
  if (rest.length > 0) reject('a pipe takes the whole of a capture');
  const piped = readPath(reader);
  if (piped[0] === 'capture') reject('a pipe and a capture reference behind it are two sources');
  return readOperation(reader, capture, piped);
}

/** What stands between `{{` and `}}`: a capture reference and nothing else. */
export function parseReference(source: string): Reference {
  const reader = new Reader(source);
  const reference = asReference(readPath(reader));
  reader.finish();
  return reference;
}

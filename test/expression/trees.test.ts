import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpressionText } from '../../src/expression/parse.ts';
import {
  type Expression,
  type NmpolicyError,
  type Path,
  parseExpression,
  parseYaml,
  printExpression,
  type Value,
} from '../../src/index.ts';
import { validExpression } from '../generators/expressions.ts';
import { fillIn } from '../generators/paths.ts';
import { settings } from '../properties/settings.ts';

interface Row {
  readonly text: string;
  readonly printed: string;
  readonly tree: unknown;
}

const rows = parseYaml(readFileSync('test/expression/trees.yaml', 'utf8')) as Row[];

function path(one: Path): unknown {
  const steps = one.steps.map((step) => (step.kind === 'key' ? step.name : `#${step.index}`));
  if (one.kind === 'path') return steps;
  return { capture: one.capture.name, ...(steps.length > 0 && { path: steps }) };
}

function value(one: Value): unknown {
  switch (one.kind) {
    case 'string':
      return one.quote + one.value + one.quote;
    case 'number':
      return one.value;
    case 'boolean':
      return String(one.value);
    case 'null':
      return 'null';
    default:
      return path(one);
  }
}

function tree(one: Expression): unknown {
  if (one.kind === 'merge') return ['+', ...one.operands.map(path)];
  const source = one.source ? [path(one.source)] : [];
  if (one.kind === 'filter') return ['filter', ...source, path(one.path)];
  return [one.kind === 'replacement' ? ':=' : one.operator, ...source, path(one.path), value(one.value)];
}

describe.each(rows)('$text', ({ text, printed, tree: expected }) => {
  const parsed = parseExpression(text);
  it('has the tree', () => expect(tree(parsed)).toEqual(expected));
  it('is printed so', () => expect(printExpression(parsed)).toBe(printed));
  it('has spans that cover what its nodes were read from', () => {
    expect(text.slice(parsed.span.start, parsed.span.end)).toBe(text.trim());
    for (const [node, own] of spannedNodes(parsed)) {
      const covered = text.slice(own.start, own.end);
      if ('name' in node && node.kind !== 'reference') expect(covered).toBe(node.name);
      if (node.kind === 'string') expect(covered.slice(1, -1)).toBe(node.value);
      if ('text' in node) expect(covered).toBe(node.text);
    }
  });
});

function* spannedNodes(node: unknown): Iterable<[Record<string, unknown>, { start: number; end: number }]> {
  if (typeof node !== 'object' || node === null) return;
  const own = node as Record<string, unknown>;
  if (own.span) yield [own, own.span as { start: number; end: number }];
  for (const [key, child] of Object.entries(own)) if (key !== 'span') yield* spannedNodes(child);
}

const withoutSpans = (node: unknown): unknown =>
  JSON.parse(
    JSON.stringify(node, (key, item) =>
      key === 'span' ? undefined : typeof item === 'bigint' ? `${item}n` : item,
    ),
  );

it('printing and parsing again gives the same tree', () => {
  fc.assert(
    fc.property(validExpression, (pieces) => {
      // The grammar takes some expressions that the checks refuse, such as comparisons with null.
      const { tree: parsed } = parseExpressionText(fillIn(pieces, () => 'a'));
      fc.pre(parsed !== undefined);
      expect(withoutSpans(parseExpression(printExpression(parsed)))).toEqual(withoutSpans(parsed));
    }),
    settings(1000),
  );
});

it.each([
  ['a text', '"a text"'],
  ["it's", '"it\'s"'],
  ['say "x"', '\'say "x"\''],
])('a string %s without quotes is printed with those that it does not hold', (value, printed) => {
  const { path, span } = parseExpression('a.b') as Extract<Expression, { kind: 'filter' }>;
  const unquoted: Value = { kind: 'string', value, quote: '', span };
  expect(printExpression({ kind: 'comparison', operator: '==', path, value: unquoted, span })).toBe(
    `a.b == ${printed}`,
  );
});

it.each([
  ['"a.b"', '"a.b"'],
  ['"capture.a"', '"capture.a"'],
  ['" = | "', '" = | "'],
  ['"a:b"', '"a:b"'],
  ['"\u0085"', '"\u0085"'],
  ['"eth0"', 'eth0'],
  ['interfaces "x"', 'interfaces'],
  ['', ''],
  ['capture.a', 'capture.a'],
  ['capture.a|capture.b.c', 'capture.a | capture.b.c'],
])('%s, read by engine nmstate, is printed as %s, and reading that gives the same tree', (text, printed) => {
  const parsed = parseExpression(text, { engine: 'nmstate' });
  expect(printExpression(parsed)).toBe(printed);
  expect(withoutSpans(parseExpression(printed, { engine: 'nmstate' }))).toEqual(withoutSpans(parsed));
});

it('tells mistakes in the order of the text', () => {
  const found = (text: string): unknown => {
    try {
      return parseExpression(text);
    } catch (error) {
      return (error as NmpolicyError).diagnostics.map(({ code, span }) => [code, span!.start]);
    }
  };
  expect(found('interfaces.. $ "x')).toEqual([
    ['unexpected-token', 11],
    ['unexpected-character', 13],
    ['unclosed-string', 15],
  ]);
});

it.each(['', ' \t\u00a0'])('says that all of %j is empty', (text) => {
  const span = { start: 0, end: text.length };
  expect(parseExpressionText(text).findings).toEqual([
    expect.objectContaining({ code: 'empty-expression', span }),
  ]);
});

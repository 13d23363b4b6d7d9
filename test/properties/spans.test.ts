import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type EngineName,
  type Expression,
  isNmpolicyError,
  parseExpression,
  printExpression,
} from '../../src/index.ts';
import { generationCase } from '../generators/cases.ts';
import { brokenExpression, validExpression } from '../generators/expressions.ts';
import { fillIn } from '../generators/paths.ts';
import { generate } from './library.ts';
import { settings, timeout } from './settings.ts';

const padding = fc.string({
  unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u2003'),
  minLength: 1,
  maxLength: 5,
});
const valid = validExpression.map((pieces) => fillIn(pieces, () => 'a'));
const broken = brokenExpression.map((pieces) => fillIn(pieces, () => 'a'));

/** The tree, or what is wrong with the text, as plain data. */
function parse(text: string): unknown {
  try {
    return parseExpression(text);
  } catch (error) {
    if (!isNmpolicyError(error)) throw error;
    return error.diagnostics.map(({ text: _text, ...diagnostic }) => diagnostic);
  }
}

/** A copy of a tree or of diagnostics with `change` made to every span, however deep. */
function mapSpans(value: unknown, change: (span: { start: number; end: number }) => unknown): unknown {
  return JSON.parse(JSON.stringify(value, bigintAsText), (key, part) =>
    key === 'span' ? change(part) : part,
  );
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

const shiftedBy =
  (distance: number) =>
  ({ start, end }: { start: number; end: number }) => ({ start: start + distance, end: end + distance });

const withoutSpans = (tree: unknown): unknown => mapSpans(tree, () => undefined);

test(
  'padding an expression shifts every span of its tree or its errors by as much',
  () => {
    const text = fc.oneof(valid, broken).filter((drawn) => !/^\p{White_Space}*$/u.test(drawn));
    fc.assert(
      fc.property(text, padding, (expression, space) => {
        expect(mapSpans(parse(space + expression), (span) => span)).toEqual(
          mapSpans(parse(expression), shiftedBy(space.length)),
        );
      }),
      settings(3000),
    );
  },
  timeout,
);

test.each<EngineName>(['nmpolicy', 'nmstate'])(
  'padding the expressions of a policy shifts the spans of evaluation errors by as much, engine %s',
  (engine) => {
    fc.assert(
      fc.property(generationCase, padding, ({ policy, currentState, cache }, space) => {
        const blank = /^\p{White_Space}*$/u;
        fc.pre(Object.values(policy.capture).every((expression) => !blank.test(expression)));
        const padded = Object.entries(policy.capture).map(([name, expression]) => [name, space + expression]);
        const places = (capture: typeof policy.capture, distance: number): unknown => {
          const outcome = generate({ policy: { ...policy, capture }, currentState, cache }, engine);
          if (outcome.ok) return 'no error';
          return outcome.diagnostics.map(({ code, message, where, span }) => {
            const inCapture = where?.capture !== undefined;
            return { code, message, where, span: span && inCapture ? shiftedBy(distance)(span) : span };
          });
        };
        expect(places(Object.fromEntries(padded), 0)).toEqual(places(policy.capture, space.length));
      }),
      settings(2000),
    );
  },
  timeout,
);

test(
  'white space between tokens changes spans only',
  () => {
    fc.assert(
      fc.property(validExpression, (pieces) => {
        const tokens = pieces.filter(
          (piece) => typeof piece !== 'string' || !/^\p{White_Space}*$/u.test(piece),
        );
        expect(withoutSpans(parse(fillIn(pieces, () => 'a')))).toEqual(
          withoutSpans(parse(fillIn(tokens, () => 'a'))),
        );
      }),
      settings(2000),
    );
  },
  timeout,
);

test(
  'printing a tree and parsing the text gives the tree again',
  () => {
    fc.assert(
      fc.property(fc.oneof(valid, broken), (text) => {
        let tree: Expression;
        try {
          tree = parseExpression(text);
        } catch {
          return;
        }
        expect(withoutSpans(parse(printExpression(tree)))).toEqual(withoutSpans(tree));
      }),
      settings(2000),
    );
  },
  timeout,
);

/** Every node of a tree that has a text of its own, with that text. */
function spelledNodes(value: unknown): { span: { start: number; end: number }; spelling: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const node = value as { span?: { start: number; end: number }; name?: string; text?: string };
  const spelling = typeof node.name === 'string' ? node.name : node.text;
  const own = node.span && typeof spelling === 'string' ? [{ span: node.span, spelling }] : [];
  return [...own, ...Object.values(value).flatMap(spelledNodes)];
}

test(
  'the span of a step, a name or a number is where it stands in the text',
  () => {
    fc.assert(
      fc.property(valid, (text) => {
        const nodes = spelledNodes(parse(text));
        expect(nodes.map(({ span }) => text.slice(span.start, span.end))).toEqual(
          nodes.map(({ spelling }) => spelling),
        );
      }),
      settings(2000),
    );
  },
  timeout,
);

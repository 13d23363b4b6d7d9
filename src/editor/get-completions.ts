import { engineNamed } from '../engines/engines.ts';
import { proposeInDesiredState } from './complete/desired-state.ts';
import { proposeInExpression } from './complete/expression.ts';
import { proposeNewCaptures, proposePolicyKeys } from './complete/policy-keys.ts';
import type { Surroundings } from './complete/surroundings.ts';
import { type Completion, completionsOf, type Proposed } from './completion.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { type CaptureLine, capturesInLines } from './lines.ts';
import { referencesOf, roleOf } from './references.ts';
import { captureTexts, type EditorOptions, statesOf } from './states.ts';
import { offsetWithin } from './text-positions.ts';

/**
 * What can be written at an offset (0-based, in UTF-16 units) of a policy's text, likeliest first:
 * captures, steps of paths and properties from NMState's types and from the given state, operators,
 * and values. The text may be broken, as it is while it is being typed. Proposals are not cut down
 * to those that begin with what is written, only to those that hold its characters in order.
 * Throws `TypeError` for an unknown engine.
 */
export function getCompletions(text: string, offset: number, options: EditorOptions = {}): Completion[] {
  engineNamed(options.engine);
  const cursor = cursorAt(text, offsetWithin(text, offset));
  if (!cursor) return [];
  return proposalsAt(text, cursor, options).flatMap((proposed) => completionsOf(text, cursor, proposed));
}

function proposalsAt(text: string, cursor: Cursor, options: EditorOptions): Proposed[] {
  const { policy, path, content, at, isKey, isInPolicy } = cursor;
  const word = { span: { start: 0, end: content.length }, written: content.slice(0, at) };
  const depth = path.length - (isKey ? 1 : 0);
  if (!isInPolicy || depth === 0)
    return [{ word, proposals: depth === 0 ? proposePolicyKeys(text, cursor) : [] }];
  const section = policy.sections.get(String(path[0]));
  if (section === 'capture' && depth === 1) {
    return [{ word, proposals: proposeNewCaptures(text, cursor, missingCaptures(cursor)) }];
  }
  const surroundings = surroundingsOf(text, cursor, options);
  if (roleOf(cursor.policy, cursor) === 'expression') {
    const proposed = proposeInExpression(content, at, cursor.style, surroundings);
    return proposed ? [proposed] : [];
  }
  return section === 'desiredState' ? proposeInDesiredState(text, cursor, surroundings) : [];
}

function surroundingsOf(source: string, cursor: Cursor, options: EditorOptions): Surroundings {
  const { policy, text, path, clean, isSkeleton } = cursor;
  const own = roleOf(cursor.policy, cursor) === 'expression' ? String(path[1]) : undefined;
  const written = isSkeleton
    ? expressionsOf(capturesInLines(source, cursor.scalar.start))
    : captureTexts(text, policy);
  const captures = new Map([...written].map(([name, expression]) => [clean(name), clean(expression)]));
  const others = new Map([...captures].filter(([name]) => name !== own));
  return {
    engine: options.engine ?? 'nmpolicy',
    captures,
    ...(own !== undefined && { own }),
    states: statesOf(others, options),
  };
}

const expressionsOf = (lines: ReadonlyMap<string, CaptureLine>): Map<string, string> =>
  new Map([...lines].map(([name, { expression }]) => [name, expression]));

/** The names that are referred to, those of the policy's captures left out. */
function missingCaptures({ text, policy }: Cursor): Set<string> {
  const names = referencesOf(text, policy).map(({ name }) => name);
  return new Set(names.filter((name) => name !== '' && !policy.captures.has(name)));
}

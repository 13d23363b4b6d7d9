import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  getCompletions,
  getDefinition,
  getDiagnostics,
  getHover,
  getReferences,
  rename,
  type TextRange,
  toOffset,
} from '../../src/editor/index.ts';
import { checkPolicy } from '../../src/index.ts';
import { settings, timeout } from '../properties/settings.ts';
import { readEditorFile, readEditorText } from './harness.ts';

const text = readEditorText('policy.yaml');
const state = readEditorFile('state.yaml');

function expectInside(source: string, range: TextRange): void {
  expect(range.start).toBeGreaterThanOrEqual(0);
  expect(range.end).toBeGreaterThanOrEqual(range.start);
  expect(range.end).toBeLessThanOrEqual(source.length);
  expect(toOffset(source, range.lines.start)).toBe(range.start);
  expect(toOffset(source, range.lines.end)).toBe(range.end);
}

/** Everything that an editor asks for at a place; ranges are ranges of the text, edits do not overlap. */
function askEverything(source: string, offset: number): number {
  const completions = getCompletions(source, offset, { state });
  for (const { edit, additionalEdits, caret = 0 } of completions) {
    expect(caret).toBeLessThanOrEqual(edit.newText.length);
    expect(edit.range.start).toBeLessThanOrEqual(offset);
    expect(edit.range.end).toBeGreaterThanOrEqual(offset);
    const edits = [edit, ...additionalEdits].sort((left, right) => left.range.start - right.range.start);
    for (const [index, { range }] of edits.entries()) {
      expectInside(source, range);
      if (index > 0) expect(range.start).toBeGreaterThanOrEqual(edits[index - 1]!.range.end);
    }
  }
  const hover = getHover(source, offset, { state });
  if (hover) expectInside(source, hover.range);
  const definition = getDefinition(source, offset);
  if (definition) expectInside(source, definition.target);
  for (const range of getReferences(source, offset)) expectInside(source, range);
  for (const { range } of rename(source, offset, 'new-name')?.edits ?? []) expectInside(source, range);
  return completions.length;
}

describe('while a policy is typed', () => {
  test('every beginning of it can be completed, or there is nothing to complete', () => {
    let completed = 0;
    for (let end = 0; end <= text.length; end++) {
      const source = text.slice(0, end);
      if (askEverything(source, end) > 0) completed++;
      for (const { range } of getDiagnostics(source)) expectInside(source, range);
    }
    expect(completed / text.length).toBeGreaterThan(0.6);
  }, 60_000);

  test('every place of it', () => {
    for (let offset = 0; offset <= text.length; offset++) askEverything(text, offset);
  }, 60_000);

  test(
    'with pieces of it gone or out of place',
    () => {
      const place = fc.nat(text.length);
      const junk = fc.constantFrom(
        '"',
        "'",
        '{',
        '}',
        '[',
        ': ',
        '- ',
        '\n',
        '\n  ',
        '|',
        '{{',
        '#',
        '&a ',
        '*a',
        '\t',
        '\\',
        '.',
        '==',
        ' ',
      );
      const property = fc.property(place, fc.nat(40), junk, place, (start, length, put, offset) => {
        const source = text.slice(0, start) + put + text.slice(start + length);
        askEverything(source, Math.min(offset, source.length));
      });
      fc.assert(property, settings(500));
    },
    timeout,
  );
});

describe('what a completion writes', () => {
  test('reads as YAML wherever the text did before', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      for (const { label, edit, additionalEdits } of getCompletions(text, offset, { state })) {
        const edits = [edit, ...additionalEdits].sort((left, right) => right.range.start - left.range.start);
        const written = edits.reduce(
          (source, { range, newText }) => source.slice(0, range.start) + newText + source.slice(range.end),
          text,
        );
        const broken = checkPolicy(written).filter(({ code }) => code === 'invalid-yaml');
        expect(broken, `${label} at ${offset}: ${written.slice(offset - 40, offset + 40)}`).toEqual([]);
      }
    }
  }, 60_000);
});

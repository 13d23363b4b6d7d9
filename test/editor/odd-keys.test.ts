import { expect, test } from 'vitest';
import { getReferences } from '../../src/editor/index.ts';
import { withCursor } from './harness.ts';

test('keys that are no text are passed over', () => {
  const { text, offset } = withCursor(
    '[x]: 1\ncapture:\n  ‸a: interfaces\ndesiredState:\n  b: "{{ capture.a }}"\n',
  );
  expect(getReferences(text, offset).map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'a']);
});

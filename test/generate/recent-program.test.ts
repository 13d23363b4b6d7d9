import { describe, expect, it } from 'vitest';
import type { PolicyOptions } from '../../src/options.ts';
import type { ReadProgram } from '../../src/read-program.ts';
import { recentProgram } from '../../src/recent-program.ts';

let made = 0;
/** A policy that no other test has. */
const newText = (): string =>
  JSON.stringify({ capture: { all: 'interfaces' }, desiredState: { made: made++ } });

/** The program that is kept: the one of the second reading. */
function readTwice(text: string, options: PolicyOptions = {}): ReadProgram {
  recentProgram(text, options);
  return recentProgram(text, options);
}

it('reads a text twice, and no third time', () => {
  const text = newText();
  const first = recentProgram(text, {});
  const second = recentProgram(text, {});
  expect(second).not.toBe(first);
  expect(recentProgram(text, {})).toBe(second);
  expect(recentProgram(text, {})).toBe(second);
  expect(recentProgram(`${text} `, {})).not.toBe(second);
});

it('knows a text by what it says, whichever string says it', () => {
  const text = newText();
  const program = readTwice(text);
  expect(recentProgram([...text].join(''), { engine: 'nmpolicy', limits: { nestingDepth: 500 } })).toBe(
    program,
  );
});

const others: PolicyOptions[] = [
  { engine: 'nmstate' },
  { fileName: 'bridge.yaml' },
  { limits: { nestingDepth: 499 } },
  { limits: { documentSize: 1000 } },
  { limits: { expressionLength: 1000 } },
  { limits: { aliasExpansion: 1000 } },
];

it.each(others)('reads it again with %o', (options) => {
  const text = newText();
  const program = readTwice(text);
  const other = recentProgram(text, options);
  expect(other).not.toBe(program);
  expect(recentProgram(text, options)).toBe(other);
});

it('keeps sixteen texts, the newest', () => {
  const texts = Array.from({ length: 17 }, newText);
  const [oldest, ...kept] = texts.map((text) => readTwice(text));
  for (const [number, text] of texts.slice(1).entries()) expect(recentProgram(text, {})).toBe(kept[number]);
  expect(readTwice(texts[0]!)).not.toBe(oldest);
});

it('forgets that a text came once when sixteen others came', () => {
  const [once, ...texts] = Array.from({ length: 17 }, newText);
  recentProgram(once!, {});
  for (const text of texts) recentProgram(text, {});
  const program = recentProgram(once!, {});
  expect(recentProgram(once!, {})).not.toBe(program);
});

it('counts a text that is read with other options as new', () => {
  const [first, ...texts] = Array.from({ length: 16 }, newText);
  readTwice(first!);
  for (const text of texts) recentProgram(text, {});
  const again = recentProgram(first!, { engine: 'nmstate' });
  recentProgram(newText(), {});
  expect(recentProgram(first!, { engine: 'nmstate' })).toBe(again);
});

describe('reads anew, each time,', () => {
  it('data, which may have changed', () => {
    const policy = { capture: { all: 'interfaces' } };
    const [first, second, third] = [1, 2, 3].map(() => recentProgram(policy, {}));
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('a text of more than 16 Ki', () => {
    const longest = newText().padEnd(16 * 1024);
    expect(readTwice(longest)).toBe(recentProgram(longest, {}));
    const longer = `${longest} `;
    expect(readTwice(longer)).not.toBe(recentProgram(longer, {}));
  });

  it.each([
    ['a key that is none', '{"captures": {}}'],
    ['an expression that is none', '{"capture": {"a": "=="}}'],
    ['a capture that is none', '{"desiredState": {"a": "{{ capture.none.a }}"}}'],
  ])('a policy with %s', (_mistake, text) => {
    const program = readTwice(text);
    expect([...program.program.diagnostics, ...program.plan().diagnostics]).not.toEqual([]);
    expect(recentProgram(text, {})).not.toBe(program);
  });
});

it('refuses an engine that is none, also for a text it knows', () => {
  const text = newText();
  readTwice(text);
  expect(() => recentProgram(text, { engine: 'go' as never })).toThrow(TypeError);
});

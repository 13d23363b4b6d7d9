import { describe, expect, it } from 'vitest';
import type { PolicyOptions } from '../../src/options.ts';
import { recentProgram } from '../../src/recent-program.ts';

let made = 0;
/** A policy that no other test has. */
const newText = (): string =>
  JSON.stringify({ capture: { all: 'interfaces' }, desiredState: { made: made++ } });

it('reads a text once', () => {
  const text = newText();
  const program = recentProgram(text, {});
  expect(recentProgram(text, {})).toBe(program);
  expect(recentProgram(`${text} `, {})).not.toBe(program);
});

it('knows a text by what it says, whichever string says it', () => {
  const text = newText();
  const program = recentProgram(text, {});
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
  const program = recentProgram(text, {});
  const other = recentProgram(text, options);
  expect(other).not.toBe(program);
  expect(recentProgram(text, options)).toBe(other);
});

it('keeps sixteen texts, the newest', () => {
  const texts = Array.from({ length: 17 }, newText);
  const [oldest, ...kept] = texts.map((text) => recentProgram(text, {}));
  expect(texts.slice(1).map((text) => recentProgram(text, {}))).toEqual(kept);
  expect(recentProgram(texts[0]!, {})).not.toBe(oldest);
});

it('counts a text that is read with other options as new', () => {
  const [first, ...texts] = Array.from({ length: 16 }, newText);
  recentProgram(first!, {});
  for (const text of texts) recentProgram(text, {});
  const again = recentProgram(first!, { engine: 'nmstate' });
  recentProgram(newText(), {});
  expect(recentProgram(first!, { engine: 'nmstate' })).toBe(again);
});

describe('reads anew, each time,', () => {
  it('data, which may have changed', () => {
    const policy = { capture: { all: 'interfaces' } };
    expect(recentProgram(policy, {})).not.toBe(recentProgram(policy, {}));
  });

  it('a text of more than 16 Ki', () => {
    const text = newText();
    const longest = text.padEnd(16 * 1024);
    expect(recentProgram(longest, {})).toBe(recentProgram(longest, {}));
    const longer = `${longest} `;
    expect(recentProgram(longer, {})).not.toBe(recentProgram(longer, {}));
  });

  it.each([
    ['a key that is none', '{"captures": {}}'],
    ['an expression that is none', '{"capture": {"a": "=="}}'],
    ['a capture that is none', '{"desiredState": {"a": "{{ capture.none.a }}"}}'],
  ])('a policy with %s', (_mistake, text) => {
    const program = recentProgram(text, {});
    expect([...program.program.diagnostics, ...program.plan().diagnostics]).not.toEqual([]);
    expect(recentProgram(text, {})).not.toBe(program);
  });
});

it('refuses an engine that is none, also for a text it knows', () => {
  const text = newText();
  recentProgram(text, {});
  expect(() => recentProgram(text, { engine: 'go' as never })).toThrow(TypeError);
});

import { describe, expect, test } from 'vitest';
import { type ComparedRow, compareLines } from '../../docs/playground/src/compare-lines.ts';
import { readGuide } from '../../docs/playground/src/guide-page.ts';
import { fromFragment, toFragment } from '../../docs/playground/src/share.ts';

/** `=` the same on both sides, `<` only left, `>` only right, `…` left out. */
const drawn = (rows: readonly ComparedRow[]): string[] =>
  rows.map(({ left, right, hidden }) =>
    hidden ? `…${hidden}` : left === right ? `=${left}` : left === undefined ? `>${right}` : `<${left}`,
  );

describe('lines side by side', () => {
  test.each([
    ['a b', 'a b', ['=a', '=b']],
    ['a b c', 'a c', ['=a', '<b', '=c']],
    ['a c', 'a b c', ['=a', '>b', '=c']],
    ['a x c', 'a y c', ['=a', '<x', '>y', '=c']],
    ['a b c d', 'b c e d', ['<a', '=b', '=c', '>e', '=d']],
    ['1 2 3 4 5 6 x', '1 2 3 4 5 6 y', ['…3', '=4', '=5', '=6', '<x', '>y']],
  ])('%s | %s', (left, right, expected) => {
    expect(drawn(compareLines(left.replaceAll(' ', '\n'), right.replaceAll(' ', '\n')))).toEqual(expected);
  });

  test('of texts that are too long to compare closely', () => {
    const lines = (prefix: string): string => Array.from({ length: 2000 }, (_, n) => prefix + n).join('\n');
    const rows = compareLines(`same\n${lines('a')}\nend`, `same\n${lines('b')}\nend`);
    expect(rows).toHaveLength(4002);
  });
});

describe('links', () => {
  const documents = { policy: 'capture: {}\n# 🌉', state: '{}', cache: '', engine: 'nmstate' as const };

  test('give back what they carry', async () => {
    expect(await fromFragment(await toFragment(documents))).toEqual(documents);
  });

  test('are short for repetitive states', async () => {
    const fragment = await toFragment({ ...documents, state: '- name: eth0\n'.repeat(1000) });
    expect(fragment.length).toBeLessThan(400);
  });

  test.each(['', 'section', 'v2=AAAA'])('without documents: %j', async (fragment) => {
    expect(await fromFragment(fragment)).toBeUndefined();
  });

  test('that unpack to more than 16 MiB are refused', async () => {
    const fragment = await toFragment({ ...documents, state: 'x'.repeat(17 * 1024 * 1024) });
    expect(fragment.length).toBeLessThan(50_000);
    await expect(fromFragment(fragment)).rejects.toThrow('holds too much');
  });

  test('with other data than documents carry nothing of it along', async () => {
    const other = { policy: 7, engine: 'other' } as unknown as typeof documents;
    const read = await fromFragment(await toFragment(other));
    expect(read).toEqual({ policy: '', state: '', cache: '', engine: 'nmpolicy' });
  });
});

test('an example without a policy is a mistake in the page', () => {
  expect(() => readGuide('<!-- example: a | A -->\n```yaml result\n```\n')).toThrow(
    'the example a has no policy',
  );
});

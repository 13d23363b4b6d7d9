import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Excerpt, type ItemSplitter, JsonItems } from '../../src/cli/list-items.ts';
import { YamlItems } from '../../src/cli/yaml-items.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { toYaml } from '../../src/yaml/write-text.ts';

/** The items of a text that comes in pieces of the given lengths, over and over. */
const itemsOf = (...source: Parameters<typeof excerptsOf>): string[] =>
  excerptsOf(...source).map(({ text }) => text);

function excerptsOf(splitter: ItemSplitter, text: string, lengths: readonly number[]): Excerpt[] {
  const items: Excerpt[] = [];
  for (let at = 0, number = 0; at < text.length; number++) {
    const length = lengths[number % lengths.length]!;
    items.push(...splitter.push(text.slice(at, at + length)));
    at += length;
  }
  items.push(...splitter.end());
  return items;
}

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('items', '{"[', ']}', '\\"', '- a', '---', 'a: |\n  b', '# c'),
);
const { state } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, text, fc.integer(), fc.constant(null), tie('list'), tie('state')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  state: fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));
const node = (state as fc.Arbitrary<Record<string, unknown>>).map((value) => ({ state: value }));
const indent = fc.constantFrom(undefined, 1, 4);

const joined = (parts: readonly Excerpt[]): string => parts.map(({ text }) => text).join('\n');

test('every line of an item and of what is around them is that of the text', () => {
  const list = fc.record({ head: fc.dictionary(text, text), items: fc.array(node), tail: state });
  fc.assert(
    fc.property(list, lengths, indent, fc.boolean(), ({ head, items, tail }, pieces, spaces, isYaml) => {
      const whole = { ...head, items, tail };
      const source = isYaml ? `${toYaml(whole)}---\n${toYaml(whole)}` : JSON.stringify(whole, null, spaces);
      const splitter = isYaml ? new YamlItems() : new JsonItems();
      const excerpts = [...excerptsOf(splitter, source, pieces), ...splitter.around.flat()];
      const lines = source.split('\n');
      // the dash before an item is a space in it
      for (const { text: excerpt, line } of excerpts)
        for (const [index, own] of excerpt.trimEnd().split('\n').entries())
          expect(lines[line - 1 + index]!.replaceAll('-', ' ')).toContain(own.replaceAll('-', ' '));
    }),
  );
});

test('what is around the items of a list is the text without them, and can be read', () => {
  const list = fc.record({
    head: fc.dictionary(text, text),
    items: fc.array(node, { minLength: 1 }),
    tail: state,
  });
  fc.assert(
    fc.property(list, lengths, ({ head, items, tail }, pieces) => {
      const whole = { apiVersion: 'v1', ...head, items, tail };
      const [json, yaml] = [new JsonItems(), new YamlItems()];
      itemsOf(json, JSON.stringify(whole), pieces);
      expect(json.around.map((around) => JSON.parse(joined(around)))).toEqual([{ ...whole, items: [] }]);
      itemsOf(yaml, toYaml(whole), pieces);
      for (const around of yaml.around) expect(() => parseYaml(joined(around))).not.toThrow();
    }),
  );
});

describe('JSON', () => {
  const parsed = (source: string, pieces: readonly number[]): unknown[] =>
    itemsOf(new JsonItems(), source, pieces).map((item) => JSON.parse(item));

  test('the items of a list, however the text is cut', () => {
    const list = fc.record({ head: fc.dictionary(text, text), items: fc.array(node), tail: state });
    fc.assert(
      fc.property(list, lengths, indent, ({ head, items, tail }, pieces, spaces) => {
        const { items: _none, ...rest } = head;
        const source = JSON.stringify({ ...rest, items, tail }, null, spaces);
        expect(parsed(source, pieces)).toEqual(items);
      }),
    );
  });

  test('one value after the other, however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1 }), lengths, indent, (values, pieces, spaces) => {
        const source = values.map((value) => JSON.stringify(value, null, spaces)).join('\n');
        expect(parsed(source, pieces)).toEqual(values);
      }),
    );
  });

  test('the elements of a list at the top, however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(node, fc.integer(), text)), lengths, indent, (values, pieces, spaces) => {
        expect(parsed(JSON.stringify(values, null, spaces), pieces)).toEqual(values);
      }),
    );
  });

  test.each([
    ['a key that only ends like items', '{"my items":[{}]}', ['{"my items":[{}]}']],
    ['items further down', '{"a":{"items":[1]}}', ['{"a":{"items":[1]}}']],
    ['items as a value', '{"a":"items","b":[1]}', ['{"a":"items","b":[1]}']],
    ['items that are no list', '{"items":{"a":[1]}}', ['{"items":{"a":[1]}}']],
    ['a list behind the list', '{"items":[1],"more":[2,3]}', ['1']],
    ['two lists one after the other', '{"items":[1]} {"items":[2]}', ['1', '2']],
    ['an empty list at the top', '[]', []],
    ['text around two lists', '{"a":1,"items":[1],"b":2}[2]', ['1', '2'], ['{"a":1,"items":[],"b":2}', '[]']],
    ['text behind the value', '{} x', ['{}', ' x']],
    ['a list that is one long text', '["a,b]\\\\"]', ['"a,b]\\\\"']],
  ])('%s', (_name, source, items, around: string[] | undefined = undefined) => {
    for (const length of [1, 2, 3, 1000]) {
      const splitter = new JsonItems();
      expect(itemsOf(splitter, source, [length])).toEqual(items);
      if (around)
        expect(splitter.around.map((parts) => parts.map((part) => part.text).join(''))).toEqual(around);
    }
  });

  test.each(['{"items":[{}', '[', '{"a', '"', '{"a":"\\'])('%s ends too early', (source) => {
    expect(() => itemsOf(new JsonItems(), source, [1])).toThrow('the text ends too early');
  });

  test.each(['[{"a":1} # {', '{"items":[\''])('%s is no JSON', (source) => {
    expect(() => itemsOf(new JsonItems(), source, [1])).toThrow(
      /^it begins as JSON, but has a `['#]` outside/,
    );
  });

  test.each(['[,{}]', '[{},,{}]', '{"items":[ , ]}'])('%s has a comma too many', (source) => {
    expect(() => itemsOf(new JsonItems(), source, [1])).toThrow('there is nothing before a `,`');
  });

  test.each(['}', '{]', '[1]]', '{"items":[}'])('%s has a bracket too many', (source) => {
    expect(() => itemsOf(new JsonItems(), source, [1])).toThrow(/^there is a `[}\]]` too many$/);
  });

  test('a text without end needs no more than the item', () => {
    const splitter = new JsonItems();
    let count = 0;
    expect([...splitter.push('{"items":[')]).toEqual([]);
    for (let number = 0; number < 100_000; number++) count += [...splitter.push('{"a":1},')].length;
    expect(count).toBe(100_000);
  });
});

describe('YAML', () => {
  test('what is kept behind the items is counted, empty lines and comments, too', () => {
    const splitter = new YamlItems();
    expect([...splitter.push('items:\n- a: 1\nkind: List\n')]).toHaveLength(1);
    const before = splitter.kept;
    expect([...splitter.push('\n# more\n'.repeat(1000))]).toEqual([]);
    expect(splitter.kept - before).toBeGreaterThanOrEqual(2000);
  });

  const parsed = (source: string, pieces: readonly number[]): unknown[] =>
    itemsOf(new YamlItems(), source, pieces).map((item) => parseYaml(item));

  test('the items of a list, however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1 }), lengths, fc.boolean(), (items, pieces, isDeep) => {
        const whole = toYaml({ apiVersion: 'v1', items, kind: 'List' });
        const source = isDeep ? whole : whole.replace(/^ {2}/gm, '');
        expect(parsed(source, pieces)).toEqual(items);
      }),
    );
  });

  test('one document after the other, however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1 }), lengths, fc.boolean(), (values, pieces, isWindows) => {
        const source = values.map((value) => `---\n${toYaml(value)}`).join('');
        expect(parsed(isWindows ? source.replaceAll('\n', '\r\n') : source, pieces)).toEqual(values);
      }),
    );
  });

  const block = 'a: |+\n  x\n\n';
  const indented = '- a: |+\n    x\n\n';
  test.each([
    ['documents', `${block}---\n${block}...\n---\n${block}`, 3],
    ['items', `items:\n${indented}${indented}kind: List\n`, 2],
    ['items at the end', `items:\n${indented}${indented}`, 2],
    ['items of several lists', `items:\n${indented}---\nitems:\n${indented}`, 2],
  ])('the line ends at the end of %s are parts of them', (_name, source, count) => {
    for (const length of [1, 2, 1000])
      expect(parsed(source, [length])).toEqual(Array.from({ length: count }, () => ({ a: 'x\n\n' })));
  });

  test('files one behind the other, each with its byte order mark', () => {
    expect(parsed('---\na: 1\n\ufeff---\nb: 2\n', [3])).toEqual([{ a: 1 }, { b: 2 }]);
  });
});

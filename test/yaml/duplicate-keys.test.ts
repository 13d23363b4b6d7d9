import { expect, it } from 'vitest';
import { checkPolicy, type Diagnostic, isNmpolicyError, parseYaml } from '../../src/index.ts';
import { takeMarks } from '../harness/broken-policies.ts';
import { marked, underlined } from '../harness/underlined.ts';

/** Texts with `⟦` and `⟧` around every key that is given a second time, in the order of the text. */
const texts: readonly [string, string, readonly string[]][] = [
  ['in the order of the text', 'a: { x: 1, ⟦x⟧: 2 }\nb: [{ y: 1, ⟦y⟧: 2 }]\n⟦a⟧: 3\n', ['x', 'y', 'a']],
  ['in every document', 'a: 1\n⟦a⟧: 2\n---\na: 1\n---\nb: 1\n⟦b⟧: 2\n', ['a', 'b']],
  ['as an alias', '&name a: 1\n⟦*name⟧ : 2\n', ['a']],
  ['as an alias of a number', 'a: &n 0x10\n16: 1\n⟦*n⟧ : 2\n', ['16']],
  [
    'as another number, null or boolean',
    '1: a\n⟦1.0⟧: b\n~: c\n⟦null⟧: d\nTrue: e\n⟦true⟧: f\n',
    ['1', 'null', 'true'],
  ],
  ['as a text with a tag', '!!str 0x10: a\n16: b\n! ⟦0x10⟧: c\n', ['0x10']],
  ['as text and number', '"16": a\n⟦0x10⟧: b\n!!str 0x10: c\n', ['16']],
  ['beside a map', 'a: 1\n⟦a⟧: 2\n[x]: 3\n', ['a']],
  ['in a map that is a key', '? { a: 1, ⟦a⟧: [{ b: 2, ⟦b⟧: 3 }] }\n: x\n', ['a', 'b']],
  ['beside an alias of nothing', 'a: 1\n⟦a⟧: 2\n*gone : 3\n', ['a']],
  ['beside a number that is none', 'a: 1\n⟦a⟧: 2\n!!int x: 3\n!!int 1.5: 4\n', ['a']],
];

it.each(texts)('finds keys that are given twice, %s', (_name, source, keys) => {
  const { text, ranges } = takeMarks(source);
  const found = findingsOf(text);
  expect(
    underlined(
      text,
      found.map(({ file }) => file),
    ),
  ).toBe(marked(text, ranges));
  expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual(
    keys.map((key) => `duplicate-key: the key \`${key}\` is given twice in one map`),
  );
});

function findingsOf(text: string): readonly Diagnostic[] {
  try {
    parseYaml(text);
    return [];
  } catch (error) {
    if (isNmpolicyError(error)) return error.diagnostics;
    throw error;
  }
}

it('is not kept from it by a list of more elements than a call takes arguments', () => {
  const list = `[${'1,'.repeat(150_000)}]`;
  expect(findingsOf(`a: 1\na: ${list}\n`).map(({ code }) => code)).toEqual(['duplicate-key']);
});

const policies: readonly [string, string, readonly string[]][] = [
  ['JSON', '{"capture": {"a": "b", "c": "d:e", "a": "f"}, "desiredState": {}}', ['a']],
  ['JSON with colons in keys', '{"capture": {"a:b": "interfaces", "a:b": "routes"}}', ['a:b']],
  ['JSON with a quote in a key', '{"capture": {"a\\":": "interfaces", "a\\":": "routes"}}', ['a":']],
  ['JSON with a key in a list', '{"desiredState": {"interfaces": [{"name": "a", "name": "b"}]}}', ['name']],
  ['JSON with a map that counts for nothing', '{"capture": {"a": {"b": "c"}}, "capture": {}}', ['capture']],
  ['YAML that looks like JSON', '{capture, desiredState, desiredState: {}}', ['desiredState']],
];

it.each(policies)('finds keys of a policy that are given twice, %s', (_name, text, keys) => {
  const found = checkPolicy(text).filter(({ code }) => code === 'duplicate-key');
  expect(found.map(({ message }) => message)).toEqual(
    keys.map((key) => `the key \`${key}\` is given twice in one map`),
  );
});

const policyKind = 'apiVersion: nmstate.io/v1, kind: NodeNetworkConfigurationPolicy';
const item = (spec: string): string => `{ ${policyKind}, spec: ${spec} }`;
const unused = '{ capture: { a: interfaces, ⟦a⟧: routes } }';
const fine = '{ desiredState: {} }';

/** Texts that hold several policies. */
const lists: readonly [string, string, readonly string[]][] = [
  ['in one of them', `kind: List\nitems:\n- ${item(fine)}\n- ${item(unused)}\n- ${item(fine)}\n`, ['a']],
  ['in each', `kind: List\nitems:\n- ${item(unused)}\n- ${item(unused)}\n`, ['a', 'a']],
  [
    'around them',
    `kind: List\n⟦kind⟧: List\nitems: [ { kind: Secret }, ${item(fine)} ]\nb: { c: 1, ⟦c⟧: 2 }\n`,
    ['kind', 'c'],
  ],
  ['in what is no policy', `kind: List\nitems:\n- { kind: Secret, a: 1, a: 2 }\n- ${item(fine)}\n`, []],
  ['in one that stands there twice', `kind: List\nitems:\n- &p ${item(unused)}\n- *p\n`, ['a']],
  ['in one of several documents', `${item(fine)}\n---\n${item(unused)}\n`, ['a']],
];

it.each(lists)('finds keys of policies in a list that are given twice, %s', (_name, source, keys) => {
  const { text, ranges } = takeMarks(source);
  const found = checkPolicy(text).filter(({ code }) => code === 'duplicate-key');
  expect(found.map(({ message }) => message)).toEqual(
    keys.map((key) => `the key \`${key}\` is given twice in one map`),
  );
  expect(
    underlined(
      text,
      found.map(({ file }) => file),
    ),
  ).toBe(marked(text, ranges));
});

it('has nothing against equal keys in different maps of JSON', () => {
  const text = '{"desiredState": {"interfaces": [{"name": "a"}, {"name": "b:c"}]}}';
  expect(checkPolicy(text).map(({ code }) => code)).not.toContain('duplicate-key');
});

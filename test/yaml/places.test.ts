import { describe, expect, it } from 'vitest';
import { checkPolicy, type Diagnostic, generateState, parseYaml } from '../../src/index.ts';
import { validateState } from '../../src/schema/index.ts';
import { takeMarks } from '../harness/broken-policies.ts';
import { marked, underlined } from '../harness/underlined.ts';

const atItsPlace = (source: string, find: (text: string) => readonly Diagnostic[]): void => {
  const { text, ranges } = takeMarks(source);
  const places = find(text).map(({ file }) => file);
  expect(underlined(text, places)).toBe(marked(text, ranges));
};

describe('brackets that are indented deeper than what they enclose', () => {
  it.each([
    ['JSON', '\n    {\n"desiredState": {\n  "interfaces": [ { "name": 1 } ] } }\n'],
    ['JSON with NUL and a long number', '\n  [\n\t{},\n"\\u0000", 12345678901234567890 ]'],
    ['YAML', '\r\n  { a: [\r\n{ b: c } ],\r\nd: e }\r\n'],
    ['YAML with the mark of a document', "--- # {\n  { a: 'b\nc' }"],
  ])('are read: %s', (_name, text) => {
    expect(parseYaml(text)).toEqual(parseYaml(text.replace(/^---.*/, '').trimStart()));
  });

  it.each([
    ['JSON', '\n    {\n"desiredState": {\n  ⟦"interface"⟧: [] } }\n'],
    ['YAML', '\n    {\ndesiredState: {\n  ⟦interface⟧: [] } }\n'],
    ['YAML below a comment', '# {a}\n\n  # {\n    {\ndesiredState: {\n  ⟦interface⟧: [] } }\n'],
    ['YAML that ends too soon', '\n    {\ndesiredState: ⟦{⟧\n  interfaces: [] \n'],
  ])('have their findings: %s', (_name, source) => {
    atItsPlace(source, (text) => checkPolicy(text));
  });
});

describe('a document of a tag, or an anchor, and nothing else', () => {
  it.each([
    ['a tag', '# a policy\n  ⟦!!str⟧\n'],
    ['an anchor and a tag', '--- ⟦&a !!str⟧ # nothing'],
    ['a tag and an anchor', 'capture: {}\n---\n⟦!!str &a⟧'],
  ])('is shown where it stands: %s', (_name, source) => {
    atItsPlace(source, (text) => checkPolicy(text));
  });
});

describe('a key that is an alias or has a tag', () => {
  it.each([
    ['an alias', 'interfaces:\n- &n name: a\n  type: bond\n- *n : ⟦60e1⟧\n  type: bond\n', '60e1'],
    ['a tag', 'interfaces:\n- !!str name: ⟦0x1F⟧\n  type: bond\n', '0x1F'],
    ['an alias of the value, too', 'interfaces:\n- name: a\n  mtu: &m 060\n- name: ⟦*m⟧\n', '060'],
  ])('leads to its value: %s', (_name, source, written) => {
    const find = (text: string): readonly Diagnostic[] => validateState(text);
    atItsPlace(source, find);
    expect(find(takeMarks(source).text)[0]!.help).toBe(`quote it: \`"${written}"\``);
  });
});

describe('an empty key is shown where it stands', () => {
  it.each([
    ['behind other keys', 'hostname: {}\n⟦:⟧ []\n'],
    ['at the start of a map', 'routes: # of this node\n  ⟦:⟧ []\n'],
    ['in an element', 'interfaces:\n- name: a\n  type: bond\n  ⟦:⟧ 5\n'],
    ['in braces', 'hostname: {⟦:⟧ 5}\n'],
    ['in braces, behind a key', 'hostname: { config: node1, # its name\n  ⟦:⟧ 5 }\n'],
    ['in JSON, behind a key without a value', '{ "hostname": { "config": , ⟦:⟧ 5 } }\n'],
    ['as an explicit key', 'hostname:\n  config: node1\n  ⟦?⟧ # nothing\n  : 5\n'],
    ['behind a key without a value', 'hostname:\n  config: &none !!null # no name\n  ⟦:⟧ 5\n'],
    ['behind a map whose last key has no value', 'hostname:\n  config:\n⟦:⟧ 5\n'],
    ['behind an anchor', 'hostname:\n  config: node1\n  &key ⟦:⟧ 5\n'],
  ])('%s', (_name, source) => {
    atItsPlace(source, (text) => validateState(text));
  });
});

it('shows an empty element that has a tag alone at the bracket before it', () => {
  atItsPlace('interfaces: ⟦[⟧!!null , { name: a }]\n', (text) => validateState(text));
});

describe('what is not in the text is shown at the closest value above', () => {
  const state = { interfaces: [{ name: 'eth1', type: 'bond', mtu: 'many' }] };
  const manifest = 'apiVersion: nmstate.io/v1\nkind: NodeNetworkConfigurationPolicy';
  // that the engines part is shown at the key `desiredState`
  it.each([
    ['the key itself', '⟦desiredState⟧: {}\n'],
    ['the policy', '⟦capture: {}⟧\n'],
    ['the spec', `${manifest}\nspec: ⟦{}⟧\n`],
    ['the manifest', `⟦${manifest}⟧\n`],
  ])('%s', (_name, source) => {
    atItsPlace(source, (text) => generateState(text, state, undefined, { portable: true }).warnings);
  });

  it('in data it has the path that it would have', () => {
    const { warnings } = generateState({ capture: {} }, state, undefined, { portable: true });
    expect(warnings.map(({ code, where, file }) => [code, where!.path, file])).toEqual([
      ['portable-result', ['desiredState'], undefined],
    ]);
  });
});

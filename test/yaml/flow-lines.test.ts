import { describe, expect, it } from 'vitest';

import { NmpolicyError, parseYaml } from '../../src/index.ts';

/** What the parsers of clusters read, whose lines in brackets may stand anywhere. */
describe('lines in brackets are read wherever they stand', () => {
  it.each<[string, unknown]>([
    ['a: [\n  1\n]\n', { a: [1] }],
    ['a: [\n1,\n2\n]\nb: 3\n', { a: [1, 2], b: 3 }],
    ['- {\n  a: 1\n}\n- b\n', [{ a: 1 }, 'b']],
    ['metadata: {\n  name: x,\n  labels: {\n  a: b\n}\n}\n', { metadata: { name: 'x', labels: { a: 'b' } } }],
    ['a: {b: [\r\n1\r\n] # ]\r\n}\r\nc: d\r\n', { a: { b: [1] }, c: 'd' }],
    ["a: [ # it's one ]\n1, # '\n]\n", { a: [1] }],
    ["a: [don't, 5\" disk, \"x\ny\\\n z\", 'it''s\n]'\n]\n", { a: ["don't", '5" disk', 'x yz', "it's ]"] }],
    ['a: [one\n two\nthree\n\nfour\n]\n', { a: ['one two three\nfour'] }],
    ['a: [one\ttwo,\tthree\n]\n', { a: ['one\ttwo', 'three'] }],
    ['ipv4:\t{enabled: true}\n', { ipv4: { enabled: true } }],
    ['a:  \t [1,\t2]\n', { a: [1, 2] }],
    ['a: {\n\tb: 1\n}\n', { a: { b: 1 } }],
    ['a: |\n  [ {\nb: [\n1]\n', { a: '[ {\n', b: [1] }],
    ['a:\n  - >2- # [\n\n     [ "\n    b\n  - [\n1]\n', { a: ['\n [ "\nb', [1]] }],
    ['a: [\n1]\nb: |\n  {\n\n', { a: [1], b: '{\n' }],
    ['a: [\n1]\nb: |\n', { a: [1], b: '' }],
    ['"a: [": [\n1]\n', { 'a: [': [1] }],
    ['a ] b: [\n1]\n', { 'a ] b': [1] }],
    ['a: b [\nc: [\n1]\n', { a: 'b [', c: [1] }],
    ['a: &x !!seq [\n1]\nb: [*x,\n2]\n', { a: [1], b: [[1], 2] }],
    ['a: [\n1] # [', { a: [1] }],
    ['a: [\u00a0b, c\u3000, # d\n]\n', { a: ['\u00a0b', 'c\u3000'] }],
    ["a: rock 'n roll\nb: {\n}\n", { a: "rock 'n roll", b: {} }],
    ['a: 5" and "x\nb: [\n]\n', { a: '5" and "x', b: [] }],
    ["a: [b 'c, d\n]\n", { a: ["b 'c", 'd'] }],
    ["a: [\nrock 'n roll\n]\n", { a: ["rock 'n roll"] }],
    ["a: [b:'c\n]\n", { a: ["b:'c"] }],
    ['a: [ # "\n"b]", # \'\n!!str "c]", {"d":"e]"}\n]\n', { a: ['b]', 'c]', { d: 'e]' }] }],
    ['a: x - [b\nc: [\n]\n', { a: 'x - [b', c: [] }],
    ['a: !!str |\n  [ b\nc: [\n]\n', { a: '[ b\n', c: [] }],
    ["a:\n  |\n  'b\nc: [\n]\n", { a: "'b\n", c: [] }],
    ["a: |2\n    [ b\n   '\nc: [\n]\n", { a: "  [ b\n '\n", c: [] }],
    ['- - ? |\n      [ "\n    : [\n]\n', [[{ '[ "\n': [] }]]],
  ])('%j', (text, value) => {
    expect(parseYaml(text)).toEqual(value);
  });

  it('each document for itself', () => {
    expect(() => parseYaml('- [1\n---\n- [\n1]\n')).toThrow('invalid-yaml');
  });
});

/** These hold less, or something else, than what would be read on one line. */
describe('brackets that are no less wrong on one line are refused', () => {
  it.each([
    ['a comment inside a text', 'a: [one # two\nthree\n]\n'],
    ['a key of several lines', 'a: [1, 2\nb: 3\n]\n'],
    ['a mark of a document', 'a: [1,\n---\n2\n]\n'],
    ['an end of a document', 'a: [1,\n...\n2\n]\n'],
    ['a bracket that is never closed', 'a: [\n1\nb: 2\n'],
    ['a quote that is never closed', 'a: [\n"1\n]\n'],
    ['a tab behind a dash', '-\t{a: 1}\n'],
    ['a bracket on another line of a plain text', 'a: b\n  [ c\nd: [\n1]\n'],
    ['brackets on other lines of a plain text', 'a: b\n  [ c\n  ] d\ne: [\n1]\n'],
    ['a block of text inside', 'a: [\nb: |\n c\n]\n'],
    ['another mistake', 'a: [\n1 2,\n]\nb: {c d: ]\n'],
  ])('%s', (_name, text) => {
    expect(() => parseYaml(text)).toThrow(NmpolicyError);
  });
});

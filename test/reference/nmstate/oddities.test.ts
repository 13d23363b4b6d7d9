import { describe, expect, test } from 'vitest';
import { generateState, isNmpolicyError } from '../../../src/index.ts';
import type { Json, JsonMap } from '../json.ts';
import { referenceNmstate } from './generate.ts';

const eth0 = { name: 'eth0', type: 'ethernet', state: 'up' };
const vxlan = { name: 'vx0', type: 'vxlan', state: 'up', vxlan: { id: 7 } };
const wifi = { name: 'w0', type: 'wifi', state: 'up', empty: null, none: '', word: 'null' };
const spaced = { ...eth0, name: 'eth1', description: 'x y' };
const noBreak = { ...eth0, name: 'eth2', description: 'x\u00a0y' };
const ipv4 = [
  { ...eth0, name: 'eth3', ipv4: { enabled: true, dhcp: false } },
  { ...eth0, name: 'eth4', ipv4: { dhcp: false, enabled: true } },
];
const differing = [
  { ...eth0, name: 'eth5', ipv4: { enabled: true, dhcp: false } },
  { ...eth0, name: 'eth6', ipv4: { enabled: true, dhcp: true } },
];
const lists = {
  ...wifi,
  map: {},
  list: [1, true, null, [2]],
  texts: ['a,b'],
  number: { a: 1 },
  text: { a: '1' },
  keys: { '0a': 'x' },
  long: ['', '', '', '', '', '', '', '', '', '', 'x'],
};
const readPort = { ...vxlan, vxlan: { id: 7, 'destination-port': null } };

/** Readings that few states show: what the interfaces are, the captures, and what the last of them holds. */
const rows: readonly [string, readonly JsonMap[], readonly string[], readonly JsonMap[] | 'an error'][] = [
  [
    'a no-break space in quotes is a space',
    [spaced, noBreak],
    ['interfaces.description == "x\u00a0y"'],
    [spaced],
  ],
  ['what matched is not read a second time', [vxlan], ['interfaces.type == vxlan'], [readPort]],
  ['what a path filter kept is', [vxlan], ['interfaces.name'], 'an error'],
  ['a plain word keeps the input unread', [vxlan], ['interfaces'], [readPort]],
  [
    'a value path to null compares with nothing',
    [wifi],
    ['interfaces.empty == interfaces.0.empty'],
    'an error',
  ],
  ['as the word null does', [wifi], ['interfaces.none == NULL'], [wifi]],
  ['null in an element is the text null', [wifi], ['interfaces.empty == "null"'], [wifi]],
  [
    'a value path to null removes',
    [wifi],
    ['interfaces.word := interfaces.0.empty'],
    [without(wifi, 'word')],
  ],
  ['maps are equal in any order of keys', ipv4, ['interfaces.ipv4 == interfaces.0.ipv4'], ipv4],
  ['maps that differ are not equal', differing, ['interfaces.ipv4 == interfaces.0.ipv4'], [differing[0]!]],
  ['a map that holds nothing is its text', [lists], ['interfaces.map == {}'], [lists]],
  ['a list is its text', [lists], ['interfaces.list == [1,true,null,[2]]'], [lists]],
  ['a list of other elements is not', [lists], ['interfaces.list == [1,true,null]'], 'an error'],
  [
    'a text with a comma is not two texts',
    [lists, { ...lists, name: 'w1', texts: ['a', 'b'] }],
    ['interfaces.texts == interfaces.0.texts'],
    [lists],
  ],
  ['a text in a list is not the number', [lists], ['interfaces.texts == ["1"]'], 'an error'],
  ['a number in a map is not the text', [lists], ['interfaces.number == interfaces.0.text'], 'an error'],
  ['digits and letters are a key', [lists], ['interfaces.keys.0a == x'], [lists]],
  ['an index may have several digits', [lists], ['interfaces.long.10 == x'], [lists]],
  [
    'a pipe wins over the capture of a key, which need not be there',
    [eth0],
    ['interfaces.name == eth0', 'capture.a | capture.nobody.interfaces.name == eth0'],
    [eth0],
  ],
  ['other white space in front is trimmed, however much', [eth0], ['\t\n interfaces.name == eth0'], [eth0]],
  ['an index may have a plus sign', [wifi], ['interfaces.state == interfaces.+0.state'], [wifi]],
  ['a tab is part of a word', [eth0], ['interfaces.na\tme == eth0'], 'an error'],
  ['but not at its ends', [eth0], ['interfaces.name\t==\teth0'], [eth0]],
  ['a byte order mark is no white space', [eth0], ['\ufeffinterfaces.name == eth0'], 'an error'],
  ['next line is', [eth0], ['\u0085interfaces.name == eth0\u0085'], [eth0]],
  ['only the first token in front of a pipe counts', [eth0], ['x.y', 'capture.a == z | interfaces.name'], []],
  ['a capture is no value', [eth0], ['interfaces.name', 'interfaces.type := capture.a'], 'an error'],
  ['a pipe has nothing in front', [eth0], ['| interfaces.name'], 'an error'],
];

function without(map: JsonMap, key: string): JsonMap {
  return Object.fromEntries(Object.entries(map).filter(([other]) => other !== key));
}

function libraryCaptures(
  policy: JsonMap,
  currentState: JsonMap,
): Record<string, { state: unknown }> | 'an error' {
  try {
    return generateState(policy, currentState, {}, { engine: 'nmstate' }).capturedStates;
  } catch (error) {
    if (isNmpolicyError(error)) return 'an error';
    throw error;
  }
}

describe('a reading that few states show', () => {
  test.each(rows)('%s', (_name, interfaces, [first, second], expected) => {
    const policy: JsonMap = { capture: { a: first!, ...(second !== undefined && { b: second }) } };
    const last = second === undefined ? 'a' : 'b';
    const current = { interfaces } as { interfaces: Json };
    const reference = referenceNmstate(policy, current);
    const library = libraryCaptures(policy, current);
    expect(reference.ok ? reference.captured[last]!.interfaces : 'an error').toEqual(expected);
    expect(library === 'an error' ? library : (library[last]!.state as JsonMap).interfaces).toEqual(expected);
  });
});

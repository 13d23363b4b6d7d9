import type { Random } from '../../bench/random.ts';
import { awkwardTexts } from '../generators/awkward-scalars.ts';
import { pick } from '../schema/sample-state.ts';

/** Texts longer than this are cut: many short rounds find more than a few long ones. */
const longest = 6000;

/** A text changed in no, one or a few places, each in a way that somebody typing, pasting or generating might. */
export function mutate(text: string, others: readonly string[], random: Random): string {
  let changed = text.slice(0, longest);
  for (let rounds = pick([0, 1, 1, 1, 2, 3, 6], random); rounds > 0; rounds--)
    changed = pick(ways, random)(changed, others, random);
  return changed.slice(0, longest);
}

type Way = (text: string, others: readonly string[], random: Random) => string;

const characters = [
  ...'\n\n  \t\r-:?,[]{}#&*!|>\'"%@`~=<.\\ab01_+é',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\ud800',
  '\u{1f600}',
  '\u0085',
  '\u00a0',
];

const fragments = [
  ...[
    'capture:',
    'desiredState:',
    'capture',
    'desiredState',
    'interfaces',
    'routes.running',
    'name',
    '.0',
    ':=',
    '==',
    '!=',
  ],
  ...[
    '{{ capture.a.interfaces.0.name }}',
    '{{',
    '}}',
    'capture.a',
    ' | ',
    '\n---\n',
    '\n...\n',
    '%YAML 1.1\n---\n',
    '\r\n',
    '\n\n',
  ],
  ...[
    '- ',
    '? ',
    ': ',
    '<<: ',
    '&x ',
    '*x',
    '!!str ',
    '!!binary ',
    '!!map ',
    '!x ',
    '!!timestamp ',
    '|\n',
    '>-\n',
    '|2+\n',
    ' # x',
  ],
  ...[
    'kind: List\nitems:\n',
    'items:',
    'spec:',
    'kind: NodeNetworkState\n',
    'nodeSelector:',
    '__proto__',
    'constructor',
    'nmpolicy',
  ],
  ...[
    '9007199254740993',
    '-0',
    '.nan',
    '1e400',
    '0x1F',
    '2001-12-14',
    'null',
    'true',
    '[]',
    '{}',
    '{',
    '[',
    '"\\ud800"',
    '"\\u0000"',
  ],
];

const place = (text: string, random: Random): number => random.below(text.length + 1);

const cut = (text: string, start: number, length: number, put: string): string =>
  text.slice(0, start) + put + text.slice(start + length);

/** A random line, with its line break. */
function line(text: string, random: Random): { start: number; length: number } {
  const lines = text.split(/(?<=\n)/);
  const chosen = random.below(lines.length);
  return { start: lines.slice(0, chosen).join('').length, length: lines[chosen]?.length ?? 0 };
}

const ways: readonly Way[] = [
  (text, _, random) => cut(text, place(text, random), random.below(2), pick(characters, random)),
  (text, _, random) => cut(text, place(text, random), random.below(2), pick(characters, random)),
  (text, _, random) => cut(text, place(text, random), random.below(12), ''),
  (text, _, random) => cut(text, place(text, random), random.below(4), pick(fragments, random)),
  (text, _, random) =>
    cut(text, place(text, random), random.below(8), pick(awkwardTexts, random).slice(0, 400)),
  // a word in place of another
  (text, _, random) => {
    const words = [...text.matchAll(/[\w.-]+/g)];
    if (words.length === 0) return text;
    const { index, 0: word } = pick(words, random);
    return cut(
      text,
      index,
      word.length,
      random.chance(0.5) ? pick(words, random)[0] : pick(fragments, random),
    );
  },
  // a part once more, somewhere else
  (text, _, random) => {
    const start = place(text, random);
    return cut(text, place(text, random), 0, text.slice(start, start + random.below(40)));
  },
  // a part of another text
  (text, others, random) => {
    const other = pick(others, random);
    const start = place(other, random);
    return cut(text, place(text, random), random.below(20), other.slice(start, start + random.below(120)));
  },
  // a line away, doubled, or further in or out
  (text, _, random) => {
    const { start, length } = line(text, random);
    const old = text.slice(start, start + length);
    return cut(
      text,
      start,
      length,
      pick(['', old + old, `  ${old}`, old.replace(/^ {1,2}/, ''), `- ${old}`, `${old}\n`], random),
    );
  },
  // two texts as one
  (text, others, random) => text + pick(['\n---\n', '\n', '---\n', ''], random) + pick(others, random),
  // typed as far as here
  (text, _, random) => text.slice(0, place(text, random)),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, _, random) => pick(['\ufeff', '\n', ' ', '\t', '# x\n', '---\n', '%YAML 1.2\n---\n'], random) + text,
];

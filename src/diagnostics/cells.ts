import { unicodePattern } from '../unicode.ts';
import type { Span } from './diagnostic.ts';

/** What a terminal shows as one unit: a character with its marks. */
export interface Cell extends Span {
  /** With what can't be shown, or would move the cursor, replaced. */
  readonly text: string;
  /** In columns of a terminal: 0, 1 or 2. */
  readonly width: number;
}

const tab = '    ';

/** East Asian wide and fullwidth characters (Unicode Standard Annex 11), and emoji. */
const wide = unicodePattern(
  String.raw`\p{Emoji_Presentation}|[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji}\ufe0f`,
);
/** What begins so is made of nothing else, or it would not be one unit. */
const withoutWidth = unicodePattern(String.raw`^[\p{Mn}\p{Me}\u1160-\u11ff\u200b-\u200d\u2060\ufeff]`);
/** Control characters, lone surrogates, and marks that change the direction of a text. */
const unprintable = unicodePattern(
  String.raw`[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`,
  'gu',
);

/** A text of one line as a terminal shows it; spans are the text's. */
export function cellsOf(line: string): Cell[] {
  let end = 0;
  return [...clusters(line)].map((cluster): Cell => {
    const start = end;
    end += cluster.length;
    const text = printable(cluster);
    return { start, end, text, width: cluster === '\t' ? tab.length : widthOf(text) };
  });
}

/** A text without characters that would move a terminal's cursor or colour what follows. */
export const printable = (text: string): string =>
  text.replaceAll('\t', tab).replace(unprintable(), (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });

function widthOf(cluster: string): number {
  if (withoutWidth().test(cluster)) return 0;
  return wide().test(cluster) ? 2 : 1;
}

let segmenter: Intl.Segmenter | undefined;

function* clusters(line: string): Iterable<string> {
  if (/^[\x20-\x7e]*$/.test(line)) yield* line;
  else {
    segmenter ??= new Intl.Segmenter('en');
    for (const { segment } of segmenter.segment(line)) yield segment;
  }
}

import { unicodePattern } from '../../unicode.ts';
import type { CaptureDefinition } from '../program.ts';

const betweenWords = unicodePattern(String.raw`[^\p{L}\p{Nd}_-]+`);

/** The words of a text that can't be parsed: what it was likely meant to name is among them. */
export const words = (text: string): string[] => text.split(betweenWords());

/** The words of the expressions with errors in them. */
export const wordsOfBroken = (captures: readonly CaptureDefinition[]): string[] =>
  captures.filter(({ expression }) => !expression).flatMap(({ text }) => words(text));

import type { Finding } from '../../diagnostics/finding.ts';
import { other } from '../../diagnostics/messages/yaml.ts';
import { commas, unclosedBracket, unopenedBracket, unquotedTemplate } from './brackets.ts';
import { colonInText, missingColon, missingSpace, tabs, wrongIndentation } from './indentation.ts';
import { quoteClosedTooLate, textBehindQuote, unclosedQuote, unknownEscape } from './quotes.ts';
import { type Explanation, troubleAt } from './trouble.ts';
import {
  blockMark,
  controlCharacter,
  keyWithoutColon,
  reservedStart,
  textBehindBrackets,
  textBehindValue,
  unknownAlias,
  unknownTag,
  withoutColon,
} from './values.ts';

/** The surest first: what a later one recognizes, an earlier mistake may have caused. */
const explanations: readonly Explanation[] = [
  controlCharacter,
  unquotedTemplate,
  unknownEscape,
  unknownAlias,
  unknownTag,
  blockMark,
  tabs,
  commas,
  unclosedQuote,
  quoteClosedTooLate,
  unclosedBracket,
  unopenedBracket,
  reservedStart,
  textBehindQuote,
  colonInText,
  missingSpace,
  missingColon,
  keyWithoutColon,
  textBehindBrackets,
  wrongIndentation,
  textBehindValue,
  withoutColon,
];

/**
 * What is wrong with a text that the YAML parser gave up on, told from the parser's words and the
 * lines where it did. All are `invalid-yaml`; spans are the text's.
 */
export function explainTrouble(text: string, position: number, reason: string): readonly Finding[] {
  const trouble = troubleAt(text, position, reason);
  for (const explain of explanations) {
    const found = explain(trouble);
    const findings = found === undefined ? [] : [found].flat();
    if (findings.length > 0) return findings;
  }
  return [{ ...other(reason), span: { start: position, end: Math.min(text.length, position + 1) } }];
}

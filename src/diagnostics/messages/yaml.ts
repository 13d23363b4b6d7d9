import type { Wording } from '../finding.ts';
import { shorten } from './words.ts';

/** The wording of what makes a text unreadable: in the words of someone who writes policies, not parsers. */

const error = (message: string, help?: string): Wording => ({
  code: 'invalid-yaml',
  severity: 'error',
  message,
  ...(help !== undefined && { help }),
});

export const tabs = (): Wording => error('YAML is not indented with tabs', 'use spaces, two for a level');

export const unclosedQuote = (quote: string): Wording =>
  error(
    `this ${quote} is never closed`,
    `end the text with ${quote}, before the lines that are indented less`,
  );

export const textBehindQuote = (rest: string, quote: string): Wording =>
  error(
    `\`${shorten(rest)}\` stands behind the closing ${quote}`,
    quote === '`"`'
      ? 'put the whole text in single quotes: `\'interfaces.name == "eth1"\'`'
      : "write `''` for a quote inside single quotes, or put the whole text in double quotes",
  );

export const textBehindValue = (rest: string): Wording =>
  error(`\`${shorten(rest)}\` stands behind a complete value`, 'put the whole text in quotes');

export const colonInText = (): Wording =>
  error('`: ` stands inside a text without quotes', 'put the whole text in quotes');

export const missingSpace = (key: string): Wording =>
  error(`a space is missing behind \`${shorten(key)}:\``, `write \`${shorten(key)}: …\``);

export const missingColon = (key: string): Wording =>
  error(`a \`:\` is missing behind \`${shorten(key)}\``, `write \`${shorten(key)}:\``);

export const lineWithoutColon = (text: string): Wording =>
  error(
    `\`${shorten(text)}\` is no \`key: value\``,
    'a line of a map has a key, a `:` and a space; a text that goes on is indented deeper than its key',
  );

export const tooDeep = (): Wording =>
  error(
    'this line is indented deeper than the one above, which has a value already',
    'indent it like the line above',
  );

export const strangeIndentation = (): Wording =>
  error('the indentation of this line fits none of the lines above', 'indent it like its neighbours');

export const noElement = (): Wording =>
  error(
    'a list and a map stand at one level',
    'begin every element of a list with `- `, and indent the keys of an element behind it',
  );

export const reservedStart = (character: string): Wording =>
  error(
    `a text without quotes can't begin with ${character === '`' ? 'a backtick' : `\`${character}\``}`,
    'put the text in quotes',
  );

export const unquotedTemplate = (text: string): Wording =>
  error(
    'a text that begins with `{{` must be in quotes: YAML reads `{` as the start of a map',
    `write \`${inQuotes(text)}\``,
  );

/** A quote at the end alone is what is left of a pair; single quotes need no escape for any other, nor for `\`. */
function inQuotes(text: string): string {
  const content = shorten(/^[^"']*(?=["']$)/.exec(text)?.[0] ?? text);
  return /["\\]/.test(content) ? `'${content.replaceAll("'", "''")}'` : `"${content}"`;
}

export const unclosedBracket = (bracket: string): Wording =>
  error(`\`${bracket}\` is never closed`, `end it with \`${bracket === '[' ? ']' : '}'}\``);

export const lineInBrackets = (): Wording =>
  error(
    'a line in brackets stands no further to the right than what holds them',
    'indent it, and those around it',
  );

export const unopenedBracket = (bracket: string): Wording =>
  error(`\`${bracket}\` closes nothing`, `remove it, or open it with \`${bracket === ']' ? '[' : '{'}\``);

export const missingComma = (rest: string): Wording =>
  error(
    `a \`,\` or \`:\` is missing before \`${shorten(rest)}\``,
    'elements and entries are separated by `,`',
  );

export const strayComma = (): Wording => error('nothing stands before this `,`', 'remove one of the two');

export const blockMark = (mark: string): Wording =>
  error(
    `a value that begins with \`${mark}\` is a block of text, which starts on the next line`,
    'put the text on the next line, indented, or in quotes',
  );

export const unknownEscape = (text: string): Wording =>
  error(
    `\`${shorten(text)}\` means nothing in double quotes`,
    'write `\\\\` for a backslash, or put the text in single quotes',
  );

export const unknownAlias = (name: string): Wording =>
  error(
    `no anchor \`&${shorten(name)}\` stands before this alias`,
    "if no alias is meant, put the text in quotes: a text can't begin with `*`",
  );

export const unknownTag = (tag: string): Wording =>
  error(
    `the tag \`${shorten(tag)}\` means nothing here`,
    "if no tag is meant, put the text in quotes: a text can't begin with `!`",
  );

export const controlCharacter = (): Wording =>
  error('a control character stands here', 'remove it, or write it as an escape in double quotes');

export const complexKey = (): Wording =>
  error(
    'a map or list stands where a key should',
    'a key is a text; put a text that begins with `[` or `{` in quotes',
  );

export const secondDocumentText = (text: string): Wording =>
  error(`\`${shorten(text)}\` stands behind the end of the document`, 'separate documents by a line `---`');

export const severalDocuments = (count: number): Wording =>
  error(`expected one document, found ${count}`, 'split the text at its `---` lines');

/** What is too rare for words of its own. */
export const other = (reason: string): Wording => error(`this is not valid YAML: ${reason}`);

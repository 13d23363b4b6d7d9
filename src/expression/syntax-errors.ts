import { EOF, type IRecognitionException, type IToken } from 'chevrotain';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/expression.ts';
import { unicodePattern } from '../unicode.ts';
import { Dot, Equal, NotEqual, Pipe, Plus, Replace, Text, UnclosedText, Word } from './tokens.ts';
import { unknownCharacters } from './unknown-characters.ts';
import { spanOf } from './visitor.ts';

type SyntaxError = IRecognitionException & { readonly previousToken?: IToken };

/** What the lexer and the grammar made of a text. */
export interface SyntaxResult {
  readonly text: string;
  /** What the text was read as. */
  readonly rule: 'expression' | 'reference';
  readonly tokens: readonly IToken[];
  /** Ranges of characters that begin no token. */
  readonly skipped: readonly Span[];
  /** The first place where the tokens do not fit the grammar. */
  readonly error: SyntaxError | undefined;
}

/** What is wrong with a text's syntax, in its order, each mistake once. */
export function findSyntaxErrors(result: SyntaxResult): Finding[] {
  const { text, tokens, error } = result;
  const stray = error && textBehindString(text, error);
  if (stray) return [stray];
  const findings = unknownCharacters(result);
  const unclosed = tokens.find(({ tokenType }) => tokenType === UnclosedText);
  if (unclosed) {
    const { start } = spanOf(unclosed);
    const span = { start, end: start + unclosed.image.trimEnd().length };
    findings.push({ ...messages.unclosedString(unclosed.image[0]!), span });
  }
  // Behind a character that was skipped, what the grammar misses is likely that character.
  const firstSkipped = findings[0]?.span?.start ?? Number.POSITIVE_INFINITY;
  const finding = error && describeSyntaxError(error, result);
  if (finding && finding.span!.start < firstSkipped) {
    // What stands behind a complete expression is wrong as a whole, whatever it is made of.
    if (expectedAfter(error.previousToken) === undefined) return [finding];
    findings.push(finding);
  }
  return findings.sort((left, right) => left.span!.start - right.span!.start);
}

const quoteOrLetter = unicodePattern(String.raw`["'\p{L}]`);

/** `'it's'`: the string ended sooner than its author thought. */
function textBehindString(text: string, { token, previousToken }: SyntaxError): Finding | undefined {
  if (previousToken?.tokenType !== Text) return undefined;
  const start = spanOf(previousToken).end;
  if (token.startOffset !== start || !quoteOrLetter().test(text.slice(start))) return undefined;
  if ([Pipe, Plus, Equal, NotEqual, Replace].includes(token.tokenType)) return undefined;
  const rest = text.slice(start).trimEnd();
  return { ...messages.textBehindString(rest), span: { start, end: start + rest.length } };
}

function describeSyntaxError({ token, previousToken }: SyntaxError, result: SyntaxResult): Finding {
  const { text, tokens, rule } = result;
  const behind = expectedAfter(previousToken);
  const expected = behind === 'start' && rule === 'reference' ? 'reference' : behind;
  if (token.tokenType === EOF) {
    const end = text.trimEnd().length;
    return { ...messages.unexpectedEnd(expected!), span: { start: end, end } };
  }
  const span = spanOf(token);
  if (expected !== undefined) return { ...messages.unexpectedToken(token.image, expected), span };
  const before = spanOf(previousToken!);
  if (token.tokenType === Word && before.end === span.start)
    return { ...messages.noStep(text.slice(before.start, span.end)), span: { ...span, start: before.start } };
  if (rule === 'reference') return { ...messages.trailingTemplateText(token.image), span };
  if (token.tokenType !== Pipe) return { ...messages.trailingText(token.image), span };
  if (text[span.end] === '|') return { ...messages.trailingText('||'), span: { ...span, end: span.end + 1 } };
  const first = tokens.find(({ tokenType }) => tokenType === Pipe);
  return { ...(first === token ? messages.pipeBehindOperation() : messages.secondPipe()), span };
}

/** What has to follow a token; nothing, when the expression may end behind it. */
function expectedAfter(previous: IToken | undefined): keyof typeof messages.expectations | undefined {
  switch (previous?.tokenType) {
    case Dot:
      return 'dot';
    case Pipe:
      return 'pipe';
    case Plus:
      return 'plus';
    case Equal:
    case NotEqual:
    case Replace:
      return 'operator';
    default:
      return previous && previous.image !== '' ? undefined : 'start';
  }
}

import type { Span } from '../diagnostics/diagnostic.ts';
import type { Cursor } from './cursor.ts';
import { isHarmless } from './held.ts';
import { editScalar, type ScalarEdit } from './scalar-edit.ts';
import { type TextEdit, toRange } from './text-positions.ts';

export type CompletionKind = 'capture' | 'property' | 'element' | 'operator' | 'value' | 'keyword';

/** Something that can be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words to show beside the label. */
  readonly detail?: string;
  /** Sentences, in Markdown. */
  readonly documentation?: string;
  /** Writes it, in place of the word that the cursor is in. */
  readonly edit: TextEdit;
  /** Where in `edit.newText` the cursor belongs afterwards; at its end when missing. */
  readonly caret?: number;
  /** What else has to change, such as quotes around a scalar that can't stay without. Never overlaps `edit`. */
  readonly additionalEdits: readonly TextEdit[];
}

/** A completion before anybody knows how the scalar around it is written. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  /** What is written; the label when missing. */
  readonly content?: string;
  /** Where in `content` the cursor belongs afterwards. */
  readonly caret?: number;
  /** Set when `content` is YAML, not what a scalar says; it has no `caret` then. */
  readonly isYaml?: true;
  /** What YAML is written in place of, in the source; the word when missing. */
  readonly range?: Span | undefined;
  /** What is written in place of, in the scalar; the word when missing. */
  readonly span?: Span | undefined;
}

/** What can be written, and in place of what. */
export interface Proposed {
  readonly word: { readonly span: Span; readonly written: string };
  readonly proposals: readonly Proposal[];
}

/** The proposals that what is written so far may become, those that begin with it first, as edits of the text. */
export function completionsOf(source: string, cursor: Cursor, { word, proposals }: Proposed): Completion[] {
  const found = proposals.filter(({ label, content }) => mayBecome(word.written, content ?? label));
  const written = word.written.toLowerCase();
  const begins = ({ label, content = label }: Proposal): boolean => content.toLowerCase().startsWith(written);
  const sorted = [...found.filter(begins), ...found.filter((proposal) => !begins(proposal))];
  const isHarmless = guard(source, cursor);
  return sorted.slice(0, mostCompletions).flatMap((proposal): Completion[] => {
    const { label, kind, detail, documentation, content = label, caret, isYaml, range, span } = proposal;
    const scalarEdit = isYaml
      ? yamlEdit(source, range ?? cursor.sourceOf(word.span), content)
      : editScalar(source, cursor, span ?? word.span, content, caret);
    if (!isHarmless(scalarEdit)) return [];
    const { becomes: _, ...edits } = scalarEdit;
    return [
      {
        label,
        kind,
        ...(detail !== undefined && { detail }),
        ...(documentation !== undefined && { documentation }),
        ...edits,
      },
    ];
  });
}

/**
 * Tries edits in a text that parses: none may break it, or take something out of it. Of edits that
 * differ in their words only, one is tried: each costs as much as reading the text.
 */
function guard(text: string, { held }: Cursor): (edits: ScalarEdit) => boolean {
  const answers = new Map<string, boolean>();
  return ({ edit, additionalEdits, becomes }) => {
    if (!held || (becomes !== undefined && additionalEdits.length === 0 && isWord(edit.newText))) return true;
    const shape = JSON.stringify(
      [edit, ...additionalEdits].map(({ range, newText }) => [range.start, wordless(newText)]),
    );
    const known = answers.get(shape);
    if (known !== undefined) return known;
    const answer = answers.size < mostShapes && isHarmless({ text, held }, edit, additionalEdits, becomes);
    answers.set(shape, answer);
    return answer;
  };
}

/** In a scalar, a word takes away no more than the mark did, which was tried already. */
const isWord = (text: string): boolean => /^\w[\w.-]*$/.test(text);

const wordless = (text: string): string => text.replace(/[\w./]+(?:[ -]+[\w./]+)*/g, 'a');

/** Far more than there are, unless a state is full of odd names. */
const mostShapes = 30;

const yamlEdit = (source: string, range: Span, newText: string): ScalarEdit => ({
  edit: { range: toRange(source, range), newText },
  additionalEdits: [],
});

const mostCompletions = 200;

/** Whether the characters of a text stand in another in the same order: the loosest rule that editors match by. */
export function mayBecome(written: string, text: string): boolean {
  const lower = text.toLowerCase();
  let from = 0;
  for (const character of written.toLowerCase()) {
    const at = lower.indexOf(character, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

import { EVENT_ID } from 'js-yaml';
import { documentNodes, type TextNode } from '../yaml/text-nodes.ts';
import type { Cursor } from './cursor.ts';
import { keepsAll, type Parsed } from './kept.ts';
import { scalarText } from './outline.ts';
import type { TextEdit } from './text-positions.ts';

/** What a text held before anything was typed at the cursor. */
export interface Held extends Parsed {
  /** The scalar, or the empty place, that the cursor is in. */
  readonly scalar: TextNode | undefined;
}

/** Nothing when some of it is no longer there with the cursor's mark put in: typing there takes it away. */
export function heldBefore(before: Parsed, cursor: Cursor): Held | undefined {
  const { text, site, clean } = cursor;
  let scalar: TextNode | undefined;
  const isKept = (old: TextNode, now: TextNode): boolean => {
    if (now === site.node) scalar = old;
    if (isEmpty(old) && now.start === site.node.start) return true;
    return alike(scalarText(before.text, old), scalarText(text, now) && clean(scalarText(text, now)!));
  };
  const isNew = ({ start }: TextNode): boolean => start === site.node.start;
  return keepsAll(before, cursor, { isKept, isNew }) ? { ...before, scalar } : undefined;
}

/**
 * Whether a text still parses with an edit, and holds all that it held. `becomes` is what the
 * cursor's scalar says then; without it the scalar is replaced as a whole.
 */
export function isHarmless(
  { text, held }: { readonly text: string; readonly held: Held },
  edit: TextEdit,
  additionalEdits: readonly TextEdit[],
  becomes?: string,
): boolean {
  // its tag might not fit what stands there then
  if (becomes === undefined && isTagged(held.scalar)) return false;
  const before = additionalEdits.filter(({ range }) => range.start < edit.range.start);
  const start = edit.range.start + before.reduce((sum, { newText }) => sum + newText.length, 0);
  const end = start + edit.newText.length;
  const after = applyEdits(text, [edit, ...additionalEdits]);
  const roots = documentNodes(after);
  if (!roots) return false;
  const isNew = (now: TextNode): boolean => start <= now.start && now.start < end;
  const isKept = (old: TextNode, now: TextNode): boolean => {
    if (isEmpty(old) && isNew(now)) return true;
    const said = scalarText(after, now);
    return old === held.scalar
      ? becomes === undefined || alike(becomes, said)
      : alike(scalarText(held.text, old), said);
  };
  return keepsAll(held, { text: after, roots }, { isKept, isNew });
}

const isTagged = (node: TextNode | undefined): boolean =>
  node?.event.type === EVENT_ID.SCALAR && node.event.tagStart >= 0;

const isEmpty = ({ event }: TextNode): boolean => event.type === EVENT_ID.SCALAR && event.valueStart < 0;

/** Line breaks in a scalar become spaces, and spaces at its end nothing. */
const alike = (left: string | undefined, right: string | undefined): boolean =>
  left?.trimEnd().replace(/\s+/g, ' ') === right?.trimEnd().replace(/\s+/g, ' ');

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let written = '';
  let from = 0;
  for (const { range, newText } of edits.toSorted((left, right) => left.range.start - right.range.start)) {
    written += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return written + text.slice(from);
}

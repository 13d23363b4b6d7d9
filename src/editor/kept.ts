import { EVENT_ID } from 'js-yaml';
import type { TextNode } from '../yaml/text-nodes.ts';

/** A text that parses, and its documents. */
export interface Parsed {
  readonly text: string;
  readonly roots: readonly TextNode[];
}

/** What may have changed between two texts. */
export interface Change {
  /** Whether a scalar is what it was, or has become what it was to become. */
  readonly isKept: (before: TextNode, after: TextNode) => boolean;
  /** Whether a key or an element has been added. */
  readonly isNew: (after: TextNode) => boolean;
}

/** No policy is nested deeper: see `limits.ts`. */
const deepest = 500;

/**
 * Whether a text still holds what it held before a change: every key, element and value in its place,
 * with its anchors and tags, and every comment.
 */
export function keepsAll(before: Parsed, after: Parsed, { isKept, isNew }: Change): boolean {
  const sameNode = (old: TextNode, now: TextNode, depth: number): boolean => {
    if (depth > deepest || propertiesOf(before.text, old) !== propertiesOf(after.text, now)) return false;
    if (old.event.type === EVENT_ID.SCALAR)
      return writtenIn(before.text, old) === writtenIn(after.text, now) || isKept(old, now);
    if (old.event.type !== now.event.type) return false;
    return sameEntries(old, now, depth + 1) && sameItems(old, now, depth + 1);
  };
  const sameEntries = (old: TextNode, now: TextNode, depth: number): boolean => {
    const entries = withoutNew(now.entries, old.entries.length, ({ key }) => isNew(key));
    return (
      entries.length === old.entries.length &&
      old.entries.every(({ key, value }, index) => {
        const entry = entries[index]!;
        // what was to become a map or a list is no key any more
        const isKey = key.event.type === entry.key.event.type;
        return isKey && sameNode(key, entry.key, depth) && sameNode(value, entry.value, depth);
      })
    );
  };
  const sameItems = (old: TextNode, now: TextNode, depth: number): boolean => {
    const items = withoutNew(now.items, old.items.length, isNew);
    return (
      items.length === old.items.length &&
      old.items.every((item, index) => sameNode(item, items[index]!, depth))
    );
  };
  const roots = withoutNew(after.roots, before.roots.length, isNew);
  return (
    roots.length === before.roots.length &&
    before.roots.every((root, index) => sameNode(root, roots[index]!, 0)) &&
    commentsOf(before).join('\n') === commentsOf(after).join('\n')
  );
}

/** How a scalar is written, with its style; those that are written alike need not be decoded. */
function writtenIn(text: string, { event }: TextNode): string | undefined {
  if (event.type !== EVENT_ID.SCALAR) return undefined;
  return event.valueStart < 0 ? '' : event.style + text.slice(event.valueStart, event.valueEnd);
}

/** A list without the one that has been added to it. */
function withoutNew<Member>(
  members: readonly Member[],
  before: number,
  isNew: (member: Member) => boolean,
): readonly Member[] {
  return members.length === before + 1 ? members.filter((member) => !isNew(member)) : members;
}

/** What stands before a value: its anchor and its tag; of an alias what it refers to. */
function propertiesOf(text: string, { event }: TextNode): string {
  const anchor = text.slice(event.anchorStart, event.anchorEnd);
  return event.type === EVENT_ID.ALIAS
    ? `*${anchor}`
    : `${anchor} ${text.slice(event.tagStart, event.tagEnd)}`;
}

/** The comments of a text: what begins with a `#` outside of its scalars. */
export function commentsOf({ text, roots }: Parsed): string[] {
  if (!text.includes('#')) return [];
  let bare = '';
  let from = 0;
  for (const { start, end } of scalarsWithHash(text, roots)) {
    bare += `${text.slice(from, start)}.`;
    from = end;
  }
  bare += text.slice(from);
  return bare.match(/(?<=^|\s)#[^\r\n]*/g) ?? [];
}

function* scalarsWithHash(
  text: string,
  roots: readonly TextNode[],
): Iterable<{ start: number; end: number }> {
  const stack = [...roots].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { event } = node;
    if (event.type === EVENT_ID.SCALAR && text.slice(event.valueStart, event.valueEnd).includes('#')) {
      yield { start: event.valueStart, end: event.valueEnd };
    }
    for (const { key, value } of node.entries.toReversed()) stack.push(value, key);
    for (const item of node.items.toReversed()) stack.push(item);
  }
}

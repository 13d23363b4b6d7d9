import {
  type CompletionSource,
  type Completion as EditorCompletion,
  pickedCompletion,
} from '@codemirror/autocomplete';
import type { ChangeSpec } from '@codemirror/state';
import type { EditorView, HoverTooltipSource } from '@codemirror/view';
import type { Completion, CompletionKind } from '../../../src/editor/index.ts';
import type { EngineClient } from './engine-client.ts';
import { markdown } from './markdown.ts';
import type { Documents } from './protocol.ts';

/** Completion and hover of the policy editor, worked out in the worker. */
export interface Assistance {
  readonly complete: CompletionSource;
  readonly hover: HoverTooltipSource;
}

export function assistanceBy(client: EngineClient, documents: () => Documents): Assistance {
  return {
    complete: async ({ pos, explicit, state }) => {
      const behind = state.sliceDoc(Math.max(0, pos - 2), pos);
      if (!explicit && !/[\p{L}\p{Nd}_."'-]$|[=|{+:] $/u.test(behind)) return null;
      const found = await client.ask('complete', { ...documents(), offset: pos });
      const [first] = found;
      if (!first) return null;
      const { start, end } = first.edit.range;
      return { from: start, to: end, options: found.map(option) };
    },
    hover: async (_view, offset) => {
      const found = await client.ask('hover', { ...documents(), offset });
      if (!found) return null;
      const { range, contents } = found;
      return { pos: range.start, end: range.end, create: () => ({ dom: markdown(contents) }) };
    },
  };
}

/** The icons that CodeMirror has. */
const icons: Readonly<Record<CompletionKind, string>> = {
  capture: 'variable',
  property: 'property',
  element: 'constant',
  operator: 'keyword',
  value: 'text',
  keyword: 'keyword',
};

/** The likeliest come first, and CodeMirror sorts equals by their label: the rank keeps the order. */
function option(completion: Completion, index: number): EditorCompletion {
  const { label, kind, detail, documentation } = completion;
  return {
    label,
    type: icons[kind],
    boost: Math.max(-99, -index),
    apply: (view, picked, _from, to) => {
      view.dispatch({ ...insertion(completion, to), annotations: pickedCompletion.of(picked) });
    },
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { info: () => markdown(documentation) }),
  };
}

/** The edits of a completion; `to` is where the word ends by now, since more may have been typed. */
function insertion(
  { edit, additionalEdits, caret }: Completion,
  to: number,
): Parameters<EditorView['dispatch']>[0] {
  const typed = to - edit.range.end;
  const shifted = (offset: number): number => (offset >= edit.range.end ? offset + typed : offset);
  const changes: ChangeSpec[] = [
    { from: edit.range.start, to, insert: edit.newText },
    ...additionalEdits.map(({ range, newText }) => ({
      from: shifted(range.start),
      to: shifted(range.end),
      insert: newText,
    })),
  ];
  const before = additionalEdits
    .filter(({ range }) => range.end <= edit.range.start)
    .reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
  const anchor = edit.range.start + before + (caret ?? edit.newText.length);
  return { changes, selection: { anchor }, scrollIntoView: true };
}

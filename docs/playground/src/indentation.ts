import { acceptCompletion } from '@codemirror/autocomplete';
import { indentWithTab } from '@codemirror/commands';
import { indentService } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';

const step = 2;

/**
 * How far the line behind `previous` is indented, in columns: a key without a value is followed by
 * what is below it, an item of a list by the other keys of that item. CodeMirror's own rule for YAML
 * knows what is written already, not what is about to be.
 */
export function indentationBehind(previous: string): number {
  const [, spaces = '', dashes = ''] = /^( *)((?:- +)*)/.exec(previous)!;
  const column = spaces.length + dashes.length;
  return /(?:^|[^\\]):\s*(?:[|>][-+0-9]*)?$/.test(previous) ? column + step : column;
}

/** Enter indents as YAML is written; Tab takes a completion or indents (Escape, then Tab, leaves the editor). */
export const indentation: Extension = [
  indentService.of((context, position) => indentationBehind(context.lineAt(position, -1).text)),
  keymap.of([{ key: 'Tab', run: acceptCompletion }, indentWithTab]),
];

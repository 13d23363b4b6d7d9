import { autocompletion } from '@codemirror/autocomplete';
import { yaml } from '@codemirror/lang-yaml';
import { syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic as EditorFinding, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import type { Diagnostic, FilePlace } from '../../../src/index.ts';
import type { Assistance } from './assistance.ts';
import { describeFinding } from './finding-text.ts';
import { indentation } from './indentation.ts';

const look: Extension = [yaml(), syntaxHighlighting(classHighlighter), EditorView.lineWrapping];

/** The tab index says what is so anyway, to checkers that do not know editable content. */
const contentAttributes = (label: string, more: Record<string, string> = {}): Extension =>
  EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', ...more });

/** An editor for one document; `onChange` hears what the user typed and what `setText` put there. */
export function createEditor(
  parent: HTMLElement,
  label: string,
  onChange: () => void,
  assistance?: Assistance,
): EditorView {
  return new EditorView({
    parent,
    extensions: [
      indentation,
      basicSetup,
      look,
      lintGutter(),
      contentAttributes(label),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange();
      }),
      assistance
        ? [
            EditorState.languageData.of(() => [{ autocomplete: assistance.complete }]),
            autocompletion({ icons: false }),
            hoverTooltip(assistance.hover),
          ]
        : [],
    ],
  });
}

/** A text to read: it can be searched, folded and copied from. */
export function createOutput(parent: HTMLElement, label: string): EditorView {
  return new EditorView({
    parent,
    extensions: [
      basicSetup,
      look,
      EditorState.readOnly.of(true),
      contentAttributes(label, { 'aria-readonly': 'true' }),
    ],
  });
}

/** Replaces only what differs, so that the cursor, the scroll position and the parsed rest stay. */
export function setText(view: EditorView, text: string): void {
  const old = view.state.doc.toString();
  if (old === text) return;
  const shorter = Math.min(old.length, text.length);
  let from = 0;
  while (from < shorter && old[from] === text[from]) from++;
  let end = 0;
  while (end < shorter - from && old.at(-1 - end) === text.at(-1 - end)) end++;
  view.dispatch({ changes: { from, to: old.length - end, insert: text.slice(from, text.length - end) } });
}

/** Underlines findings; those without a place in the text are underlined nowhere, and left to the list. */
export function showFindings(view: EditorView, findings: readonly Diagnostic[]): void {
  const marks = findings.flatMap((finding): EditorFinding[] => {
    const range = finding.file && rangeOf(view.state, finding.file);
    if (!range) return [];
    const { severity, message } = finding;
    return [{ ...range, severity, message, renderMessage: () => describeFinding(finding) }];
  });
  view.dispatch(setDiagnostics(view.state, marks));
}

/** The offsets of a place in the editor's text, which may have changed since the place was found. */
export function rangeOf({ doc }: EditorState, place: FilePlace): { from: number; to: number } | undefined {
  if (place.line > doc.lines) return undefined;
  const offset = (line: number, column: number): number => {
    const { from, to } = doc.line(Math.min(line, doc.lines));
    return Math.min(from + column - 1, to);
  };
  const from = offset(place.line, place.column);
  const to = Math.max(from, offset(place.endLine, place.endColumn));
  return { from, to };
}

/** Selects a place and moves the focus there. */
export function goTo(view: EditorView, place: FilePlace): void {
  const range = rangeOf(view.state, place);
  if (!range) return;
  view.dispatch({ selection: { anchor: range.from, head: range.to }, scrollIntoView: true });
  view.focus();
}

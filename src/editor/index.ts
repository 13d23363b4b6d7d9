/**
 * `nmpolicy/editor`: what an editor needs for a policy's text (a bare policy, a manifest, or several
 * of them in one YAML text), as plain data. Offsets are 0-based UTF-16 units; every range has lines
 * and characters of the Language Server Protocol beside them. All are pure functions of their arguments,
 * as long as a state that has been given once is not changed.
 */

export type { Diagnostic } from '../diagnostics/diagnostic.ts';
export {
  type Definition,
  getDefinition,
  getReferences,
  prepareRename,
  type Rename,
  rename,
} from './captures.ts';
export type { Completion, CompletionKind } from './completion.ts';
export { getCompletions } from './get-completions.ts';
export { type EditorDiagnostic, getDiagnostics } from './get-diagnostics.ts';
export { getHover, type Hover } from './get-hover.ts';
export type { EditorOptions } from './states.ts';
export {
  type Position,
  type TextEdit,
  type TextRange,
  toOffset,
  toPosition,
} from './text-positions.ts';

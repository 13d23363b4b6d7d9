import {
  getCompletions,
  getDefinition,
  getDiagnostics,
  getHover,
  getReferences,
  prepareRename,
  rename,
  type TextRange,
  toOffset,
  toPosition,
} from '../../../src/editor/index.ts';
import { checkPolicy, generateState, parseYaml } from '../../../src/index.ts';
import { applyEdits } from '../../editor/harness.ts';
import { attempt, mayHoldSeveral, must, mustBeSame } from '../attempt.ts';
import type { FuzzInput } from '../input.ts';

function mustBeIn(text: string, range: TextRange, what: string): void {
  const { start, end, lines } = range;
  must(0 <= start && start <= end && end <= text.length, `a range outside the text: ${what}`, range);
  mustBeSame(lines, { start: toPosition(text, start), end: toPosition(text, end) }, `other lines: ${what}`);
}

export const editingChecks: Record<string, (input: FuzzInput) => void> = {
  'completions fit in': ({ policy, state, engine, offset }) => {
    const before = attempt(() => parseYaml(policy));
    for (const { edit, additionalEdits, caret } of getCompletions(policy, offset, { engine, state })) {
      for (const { range } of [edit, ...additionalEdits]) mustBeIn(policy, range, 'completion');
      must(caret === undefined || (0 <= caret && caret <= edit.newText.length), 'a caret outside', edit);
      const after = applyEdits(policy, [edit, ...additionalEdits]);
      if (!before.ok || mayHoldSeveral(policy)) continue;
      // JSON with a key that still waits for its value is YAML, which takes no key twice
      const filled = { ...edit, newText: edit.newText.replace(/: $/, ': null') };
      const reads = [after, applyEdits(policy, [filled, ...additionalEdits])].some(
        (text) => attempt(() => parseYaml(text)).ok,
      );
      must(reads, 'a completion breaks the text', { edit, additionalEdits, after });
    }
  },

  'hovers and definitions are places of the text': ({ policy, state, engine, offset }) => {
    const hover = getHover(policy, offset, { engine, state });
    if (hover) mustBeIn(policy, hover.range, 'hover');
    const definition = getDefinition(policy, offset);
    if (definition) {
      mustBeIn(policy, definition.origin, 'origin');
      mustBeIn(policy, definition.target, 'target');
    }
    for (const range of getReferences(policy, offset)) mustBeIn(policy, range, 'reference');
    must(toOffset(policy, toPosition(policy, offset)) <= offset, 'a position leads further');
  },

  'diagnostics are those of the check': ({ policy, engine }) => {
    const found = getDiagnostics(policy, { engine, portable: true });
    const checked = checkPolicy(policy, { engine, portable: true });
    mustBeSame(
      found.map(({ message }) => message),
      checked.map(({ message }) => message),
      'other findings',
    );
    for (const { range, related } of found) {
      mustBeIn(policy, range, 'finding');
      for (const place of related) mustBeIn(policy, place.range, 'related');
    }
  },

  'a capture renamed is a capture by another name': ({ policy, state, engine, offset }) => {
    const prepared = prepareRename(policy, offset);
    if (!prepared) return;
    mustBeIn(policy, prepared.range, 'rename');
    const name = 'a-new-name';
    const renamed = rename(policy, offset, name);
    must(renamed !== undefined, 'prepared, but not renamed');
    if (!renamed.edits) return;
    must(renamed.edits.length > 0, 'renamed without an edit');
    const before = attempt(() => generateState(policy, state, undefined, { engine }));
    const text = applyEdits(policy, renamed.edits);
    if (!before.ok) return;
    const after = attempt(() => generateState(text, state, undefined, { engine }));
    must(after.ok, 'a renamed policy fails', text, after);
    // the name may stand in the desired state as a text, too, and nmstate orders interfaces by it
    if (!text.includes('desiredState')) return;
    mustBeSame(after.value.desiredState, before.value.desiredState, 'a renamed policy answers differently');
  },
};

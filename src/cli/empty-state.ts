import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readState } from '../documents/read-state.ts';
import { readSettings } from '../options.ts';
import { needsState } from './current-state.ts';
import { diagnosticsOf } from './documents.ts';
import { type CommandIo, isTyped } from './io.ts';
import * as messages from './messages/files.ts';
import type { NodeDocuments } from './node-documents.ts';
import { tellMessage } from './output.ts';

/**
 * Says that the current state is empty when that can be why nothing matched: an error of a policy
 * that is right so far, or a capture that matched nothing. An empty state alone is no mistake, but
 * mostly what is left of a command that failed before the pipe.
 */
export async function noteEmptyState(
  documents: NodeDocuments,
  diagnostics: readonly Diagnostic[],
  io: CommandIo,
): Promise<void> {
  const canBeWhy = diagnostics.some(
    ({ severity, code }) => severity === 'error' || code === 'matched-nothing',
  );
  if (!canBeWhy || !isEmptyState(documents) || !needsState(documents)) return;
  const file = documents.names.currentState;
  await tellMessage('note', messages.emptyState(file, isTyped(file, io)), io);
}

/** Whether a state has no key, or its text nothing at all; not for what is no state. */
function isEmptyState({ currentState, options }: NodeDocuments): boolean {
  try {
    return Object.keys(readState(currentState, readSettings(options)).state).length === 0;
  } catch (error) {
    return diagnosticsOf(error).length === 0;
  }
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { explainPolicy } from '../../explain/explain-policy.ts';
import type { Explanation } from '../../explain/explanation.ts';
import { formatExplanation } from '../../explain/format-explanation.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { diagnosticsOf, type FileNames, statusOf, withFileNames } from '../documents.ts';
import { noteEmptyState } from '../empty-state.ts';
import { capturedInputFlag, currentStateFlag, engineFlag, jsonFlag } from '../flags.ts';
import type { CommandIo } from '../io.ts';
import { jsonDiagnostics } from '../json-diagnostics.ts';
import { noteNoPolicy } from '../no-policy.ts';
import { readNodeDocuments } from '../node-documents.ts';
import { hasColor, print, printJson, reportFailure } from '../output.ts';

/** `nmpolicyctl explain`. */
export const explain: Command = {
  name: 'explain',
  summary: "show what a policy's captures match and where its values come from",
  operands: { name: 'POLICY' },
  flags: [currentStateFlag, capturedInputFlag, engineFlag, jsonFlag],
  description: [
    'Prints a tree: for every capture what it read, compared and matched, or what stood closest to a match; for every reference in the desired state the place in the current state that its value comes from.',
  ],
  examples: [
    'nmpolicyctl explain policy.yaml --current-state state.yaml',
    'nmstatectl show | nmpolicyctl explain policy.yaml',
  ],
  run: runExplain,
};

async function runExplain(parameters: Arguments, io: CommandIo): Promise<number> {
  const documents = await readNodeDocuments(parameters, io);
  const { policy, currentState, cachedCaptures, names, options } = documents;
  const isJson = parameters.has('json');
  let explanation: Explanation;
  try {
    explanation = explainPolicy(policy, currentState, { ...options, cachedCaptures });
  } catch (error) {
    return await reportFailure(withFileNames(diagnosticsOf(error), names), isJson, io);
  }
  const { diagnostics } = explanation;
  if (isJson) await printJson(explanationForJson(explanation, names), io);
  else await print(formatExplanation(explanation, { color: hasColor(io.output, io) }), io);
  if (explanation.captures.length === 0 && diagnostics.length === 0)
    await noteNoPolicy(policy, names.policy, io);
  await noteEmptyState(documents, diagnostics, io);
  return statusOf(diagnostics);
}

/** The tree has no names of files. */
function explanationForJson(explanation: Explanation, names: FileNames): Explanation {
  const named = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
    jsonDiagnostics(withFileNames(diagnostics, names));
  return {
    ...explanation,
    captures: explanation.captures.map((one) => ({ ...one, diagnostics: named(one.diagnostics) })),
    references: explanation.references.map((one) => ({ ...one, diagnostics: named(one.diagnostics) })),
    diagnostics: named(explanation.diagnostics),
  };
}

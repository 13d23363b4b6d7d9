import { printable } from '../diagnostics/cells.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EngineName } from '../engines/engine.ts';
import type { EngineComparison, EngineOutcome } from '../portability/compare-engines.ts';
import { toYaml } from '../yaml/write-text.ts';
import { type FileNames, withFileNames } from './documents.ts';
import { jsonDiagnostics } from './json-diagnostics.ts';
import * as messages from './messages/reports.ts';

/**
 * Both engines' desired states as the documents of one YAML text, everything else as its comments:
 * which engine fails and why, and where the answers part.
 */
export function comparisonText({ nmpolicy, nmstate, differences }: EngineComparison): string {
  const told = differences.flatMap(({ message }) => comment(`- ${message}`));
  return [
    outcomeText('nmpolicy', nmpolicy),
    outcomeText('nmstate', nmstate),
    ...comment(messages.comparisonSummary(differences.length, nmpolicy.ok || nmstate.ok)),
    ...told,
  ].join('');
}

function outcomeText(engine: EngineName, outcome: EngineOutcome): string {
  if (outcome.ok) return `--- # engine ${engine}\n${toYaml(outcome.result.desiredState)}`;
  const reasons = outcome.diagnostics.flatMap(({ message }) => comment(`- ${message}`));
  return [`--- # engine ${engine} fails\n`, ...reasons].join('');
}

/** The same for JSON, with the names of the files that findings are in. */
export function jsonComparison(comparison: EngineComparison, names: FileNames): EngineComparison {
  const { nmpolicy, nmstate, differences } = comparison;
  return { nmpolicy: jsonOutcome(nmpolicy, names), nmstate: jsonOutcome(nmstate, names), differences };
}

function jsonOutcome(outcome: EngineOutcome, names: FileNames): EngineOutcome {
  const named = (found: readonly Diagnostic[]): Diagnostic[] => jsonDiagnostics(withFileNames(found, names));
  if (!outcome.ok) return { ...outcome, diagnostics: named(outcome.diagnostics) };
  const { result } = outcome;
  return { ...outcome, result: { ...result, warnings: named(result.warnings) } };
}

const comment = (text: string): string[] =>
  text.split(/[\r\n\u0085\u2028\u2029]/).map((line) => `# ${printable(line)}\n`);

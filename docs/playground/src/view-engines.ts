import {
  checkPolicy,
  compareEngines,
  type EngineOutcome,
  isNmpolicyError,
  toYaml,
} from '../../../src/index.ts';
import { type ComparedRow, compareLines } from './compare-lines.ts';
import type { Documents, EngineView } from './protocol.ts';

/** More would be no view any more. */
const mostDifferences = 30;

/** Both engines' answers for the documents, and what in the policy makes them differ. */
export function viewEngines({ policy, state, cache }: Documents): EngineView {
  const notes = checkPolicy(policy, { portable: true }).filter(({ code }) => code.startsWith('portable-'));
  try {
    const { nmpolicy, nmstate, differences } = compareEngines(policy, state, { cachedCaptures: cache });
    const isFailure = !nmpolicy.ok && !nmstate.ok;
    return {
      verdict: isFailure ? 'fail' : differences.length > 0 ? 'differ' : 'same',
      differences: differences.slice(0, mostDifferences).map(({ message }) => message),
      notes,
      rows: isFailure ? sideBySide(nmpolicy, nmstate) : compareLines(answer(nmpolicy), answer(nmstate)),
    };
  } catch (error) {
    if (!isNmpolicyError(error)) throw error;
    return { verdict: 'fail', differences: [], notes, rows: [] };
  }
}

/** Words of failures need not agree, so these are not compared. */
function sideBySide(nmpolicy: EngineOutcome, nmstate: EngineOutcome): ComparedRow[] {
  return [{ left: answer(nmpolicy), right: answer(nmstate), isUncompared: true }];
}

/** Key order does not count: maps are written in the order of their keys. */
function answer(outcome: EngineOutcome): string {
  if (outcome.ok) return toYaml(sorted(outcome.result.desiredState)).trimEnd();
  return outcome.diagnostics
    .map(({ message, help }) => `error: ${message}${help ? `\n  ${help}` : ''}`)
    .join('\n');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

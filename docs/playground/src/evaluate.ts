import { checkPolicy } from '../../../src/check-policy.ts';
import { explainPolicy } from '../../../src/explain/explain-policy.ts';
import { formatExplanation } from '../../../src/explain/format-explanation.ts';
import {
  type Diagnostic,
  type EngineName,
  type GeneratedState,
  generateState,
  isNmpolicyError,
  toYaml,
} from '../../../src/index.ts';
import { compareLines, isSame } from './compare-lines.ts';
import type { Documents, EngineComparison, Evaluation } from './protocol.ts';

interface Outcome {
  readonly generated?: GeneratedState;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that the page shows about its documents. */
export function evaluateDocuments(documents: Documents): Evaluation {
  const started = performance.now();
  const outcome = generate(documents, documents.engine);
  const generated = outcome.generated && {
    generated: toYaml(outcome.generated.desiredState),
    captured: toYaml(outcome.generated.capturedStates),
  };
  return {
    ...generated,
    explanation: explain(documents),
    findings: allFindings(documents, outcome),
    engines: compare(documents, outcome),
    milliseconds: performance.now() - started,
  };
}

function generate({ policy, state, cache }: Documents, engine: EngineName): Outcome {
  try {
    const generated = generateState(policy, state, cache, { engine });
    return { generated, diagnostics: generated.warnings };
  } catch (error) {
    if (!isNmpolicyError(error)) throw error;
    return { diagnostics: error.diagnostics };
  }
}

/** What generating says and what a check of the policy alone says, each place and code once; errors first. */
function allFindings({ policy, engine }: Documents, { diagnostics }: Outcome): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const diagnostic of [...diagnostics, ...checkPolicy(policy, { engine })]) {
    const { code, where, file } = diagnostic;
    const key = [code, where?.document, file?.line, file?.column].join(' ');
    if (!found.has(key)) found.set(key, diagnostic);
  }
  const rank = ({ severity }: Diagnostic): number => (severity === 'error' ? 0 : 1);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

function explain({ policy, state, cache, engine }: Documents): string {
  try {
    const explanation = explainPolicy(policy, state, { engine, cachedCaptures: cache });
    return formatExplanation(explanation, { color: true });
  } catch (error) {
    if (!isNmpolicyError(error)) throw error;
    return '';
  }
}

function compare(documents: Documents, outcome: Outcome): EngineComparison {
  const other = generate(documents, documents.engine === 'nmpolicy' ? 'nmstate' : 'nmpolicy');
  const [ours, theirs] = documents.engine === 'nmpolicy' ? [outcome, other] : [other, outcome];
  if (!ours.generated && !theirs.generated)
    return { verdict: 'fail', nmpolicy: answer(ours), nmstate: answer(theirs) };
  const rows = compareLines(answer(ours), answer(theirs));
  return { verdict: rows.every(isSame) ? 'same' : 'differ', rows };
}

/** Key order does not count: maps are written in the order of their keys. */
function answer({ generated, diagnostics }: Outcome): string {
  if (generated) return toYaml(sorted(generated.desiredState)).trimEnd();
  return diagnostics.map(({ message, help }) => `error: ${message}${help ? `\n  ${help}` : ''}`).join('\n');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

import {
  checkPolicy,
  type Diagnostic,
  explainPolicy,
  formatExplanation,
  type GeneratedState,
  generateState,
  isNmpolicyError,
  toYaml,
} from '../../../src/index.ts';
import type { Documents, Evaluation } from './protocol.ts';
import { viewEngines } from './view-engines.ts';

interface Outcome {
  readonly generated?: GeneratedState;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that the page shows about its documents. */
export function evaluateDocuments(documents: Documents): Evaluation {
  const started = performance.now();
  const outcome = generate(documents);
  const generated = outcome.generated && {
    generated: toYaml(outcome.generated.desiredState),
    captured: toYaml(outcome.generated.capturedStates),
  };
  return {
    ...generated,
    explanation: explain(documents),
    findings: allFindings(documents, outcome),
    engines: viewEngines(documents),
    milliseconds: performance.now() - started,
  };
}

function generate({ policy, state, cache, engine }: Documents): Outcome {
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

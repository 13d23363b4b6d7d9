import {
  checkPolicy,
  type Diagnostic,
  diagnosticCodes,
  explainPolicy,
  formatDiagnostics,
  generateState,
} from '../../../src/index.ts';
import { keepUneditedCaptures } from '../../../src/kubernetes/index.ts';
import { normalizeState, validateState } from '../../../src/schema/index.ts';
import { attempt, must, mustBeSame } from '../attempt.ts';
import type { FuzzInput } from '../input.ts';

/** Everything that has been found wrong with the documents, by the function that found it. */
function allFindings({ policy, state, cache, engine }: FuzzInput): Record<string, readonly Diagnostic[]> {
  const generated = attempt(() =>
    generateState(policy, state, cache, { engine, portable: true, fileName: 'p.yaml' }),
  );
  const explained = attempt(() => explainPolicy(policy, state, { engine }));
  return {
    checked: checkPolicy(policy, { engine, portable: true }),
    generated: generated.ok ? generated.value.warnings : generated.diagnostics,
    explained: explained.ok ? explained.value.diagnostics : explained.diagnostics,
    validated: validateState(state, { likelyMistakes: true }),
  };
}

function mustBeWellMade(finding: Diagnostic): void {
  const { code, message, help, span, text, file, related = [] } = finding;
  must(diagnosticCodes.includes(code), 'a code of no list', finding);
  must(
    message !== '' && !/\n|undefined|\[object|NaN\b.*expected/.test(message.replace(/`[^`]*`/g, '')),
    'an odd message',
    finding,
  );
  must(help === undefined || (help !== '' && !/\[object/.test(help)), 'an odd help', finding);
  if (span) {
    must(text !== undefined, 'a span of no text', finding);
    must(
      0 <= span.start && span.start <= span.end && span.end <= text.length,
      'a span outside its text',
      finding,
    );
  }
  for (const place of [file, ...related.map((other) => other.file)]) {
    if (!place) continue;
    must(place.line >= 1 && place.column >= 1, 'a place before the first', finding);
    const isForward =
      place.endLine > place.line || (place.endLine === place.line && place.endColumn >= place.column);
    must(isForward, 'a place that ends before it begins', finding);
    must(place.lines.length >= 1 && place.lines.length <= 8, 'a place without its lines', finding);
    must(place.column <= place.lines[0]!.length + 1, 'a column outside its line', finding);
  }
}

/** What a terminal would act on. Line feeds are the report's own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const withBigInts = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

export const findingChecks: Record<string, (input: FuzzInput) => void> = {
  'findings are well made and can be shown': (input) => {
    for (const findings of Object.values(allFindings(input))) {
      findings.forEach(mustBeWellMade);
      const shown = formatDiagnostics(findings);
      must(!control.test(shown), 'a report with control characters', shown);
      formatDiagnostics(findings, { color: true });
    }
  },

  'a state that is valid can be normalized, and is then normal': ({ state }) => {
    const findings = validateState(state);
    const normal = attempt(() => normalizeState(state));
    must(normal.ok === (findings.length === 0), 'validating and normalizing disagree', findings, normal);
    // nmstate writes `destination-port: null` for a vxlan without one, and does not read it
    if (!normal.ok || /"destination-port":null/.test(JSON.stringify(normal.value, withBigInts))) return;
    must(validateState(normal.value).length === 0, 'the normal state is not valid', normal.value);
    mustBeSame(normalizeState(normal.value), normal.value, 'normalizing twice changes something');
  },

  'what is kept of captured states is what did not change': ({ policy, edited, state, engine }) => {
    const generated = attempt(() => generateState(policy, state, undefined, { engine }));
    if (!generated.ok) return;
    const { capturedStates } = generated.value;
    const same = keepUneditedCaptures(capturedStates, policy, policy, { engine });
    mustBeSame(same, capturedStates, 'the same policy does not keep everything');
    const kept = attempt(() => keepUneditedCaptures(capturedStates, policy, edited, { engine }));
    if (!kept.ok) return;
    for (const [name, value] of Object.entries(kept.value))
      mustBeSame(value, capturedStates[name], 'a captured state changes when it is kept');
  },

  'limits are limits': ({ policy, state, cache, engine, offset }) => {
    const limits = {
      nestingDepth: offset % 9,
      documentSize: offset * 2,
      expressionLength: offset % 50,
      aliasExpansion: offset % 30,
    };
    attempt(() => generateState(policy, state, cache, { engine, limits }));
    attempt(() => explainPolicy(policy, state, { engine, limits }));
    checkPolicy(policy, { engine, limits, maxFindings: offset % 4 });
    validateState(state, { limits });
  },
};

import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { isNmpolicyError } from './diagnostics/error.ts';
import { moreFindings } from './diagnostics/messages/policy.ts';
import { type Document, locate, type ReadSettings } from './documents/document.ts';
import { readPolicies } from './documents/read-policies.ts';
import { inSourceOrder } from './documents/source-order.ts';
import type { Engine } from './engines/engine.ts';
import { engineNamed } from './engines/engines.ts';
import { checkLimit } from './limits.ts';
import { type PolicyOptions, readSettings } from './options.ts';
import { compileProgram } from './policy/program.ts';
import type { Rule } from './policy/rules/rule.ts';
import { rules } from './policy/rules/rules.ts';
import { checkPortability } from './portability/check-portability.ts';

/** Options of {@link checkPolicy}. */
export interface CheckOptions extends PolicyOptions {
  /** The most findings to report; one more counts the rest (`more-findings`). Default 100. */
  readonly maxFindings?: number;
  /** Report every place where the engines part, as warnings: `docs/engines.md`. Default: no. */
  readonly portable?: boolean;
}

/**
 * Everything that is wrong with a policy whatever the state is, and what is likely not meant: each
 * independent mistake and nothing that only follows from one, in the order of the source. A text may
 * hold several policies, as YAML documents or in a `List`: all are checked, other manifests between
 * them are passed over. Never throws on a bad policy: what is wrong with a text that can't be read is
 * a finding, too.
 */
export function checkPolicy(policy: unknown, options: CheckOptions = {}): Diagnostic[] {
  const settings = readSettings(options);
  if (options.maxFindings !== undefined) checkLimit(options.maxFindings, 'maxFindings');
  const engine = engineNamed(options.engine);
  try {
    const { documents, diagnostics } = readPolicies(policy, settings);
    const more = options.portable ? [...rules, checkPortability] : rules;
    const found = documents.flatMap((document) => checkDocument(document, engine, settings, more));
    const all = [...diagnostics, ...found];
    const isText = typeof policy === 'string';
    return capped(isText ? inSourceOrder(all, documents) : all, options.maxFindings);
  } catch (error) {
    if (isNmpolicyError(error)) return capped([...error.diagnostics], options.maxFindings);
    throw error;
  }
}

function checkDocument(
  document: Document,
  engine: Engine,
  { limits }: ReadSettings,
  more: readonly Rule[],
): Diagnostic[] {
  const program = compileProgram(document, engine, limits);
  const { diagnostics } = engine.plan(program, new Set());
  const warnings = more.flatMap((rule) => rule(program, engine));
  return locate([...program.diagnostics, ...diagnostics, ...warnings], [document]);
}

const defaultMaxFindings = 100;

function capped(diagnostics: Diagnostic[], maxFindings = defaultMaxFindings): Diagnostic[] {
  if (diagnostics.length <= maxFindings) return diagnostics;
  const rest = diagnostics.slice(maxFindings);
  const severity = rest.some((diagnostic) => diagnostic.severity === 'error') ? 'error' : 'warning';
  return [...diagnostics.slice(0, maxFindings), moreFindings(rest.length, severity)];
}

import type { ReadSettings } from './documents/document.ts';
import { engineNamed } from './engines/engines.ts';
import type { Limits } from './limits.ts';
import { type PolicyOptions, readSettings } from './options.ts';
import { type ReadProgram, readProgram } from './read-program.ts';

/** Enough for the policies of a cluster, taken in turn; their programs hold a few megabytes at most. */
const mostTexts = 16;
const longestText = 16 * 1024;

/** A program, and the settings that it was read with. */
interface Entry {
  readonly compiled: ReadProgram;
  readonly settings: ReadSettings;
}

/** By the policy's text, the oldest first; `undefined` for one that came once. */
const recent = new Map<string, Entry | undefined>();

/**
 * As `readProgram`. A text that came twice is not read a third time, as long as few others come between: who
 * hands over a policy as text for one node after another gets what a compiled policy gives.
 * Nothing of a program may come into a caller's hands: changing it would change all later answers.
 */
export function recentProgram(policy: unknown, options: PolicyOptions): ReadProgram {
  if (typeof policy !== 'string' || policy.length > longestText) return readProgram(policy, options);
  const settings = readSettings(options);
  const known = recent.get(policy);
  const engine = engineNamed(options.engine);
  if (known?.compiled.engine === engine && areEqual(known.settings, settings)) return known.compiled;
  const compiled = readProgram(policy, options);
  if (compiled.program.diagnostics.length > 0 || compiled.plan().diagnostics.length > 0) return compiled;
  // what comes once is not held, so that it costs nothing to collect
  const entry = recent.has(policy) ? { compiled, settings } : undefined;
  recent.delete(policy);
  recent.set(policy, entry);
  if (recent.size > mostTexts) recent.delete(recent.keys().next().value!);
  return compiled;
}

function areEqual(left: ReadSettings, right: ReadSettings): boolean {
  const limits = Object.keys(left.limits) as (keyof Limits)[];
  return left.fileName === right.fileName && limits.every((name) => left.limits[name] === right.limits[name]);
}

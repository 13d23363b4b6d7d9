import type { ReadSettings } from './documents/document.ts';
import { type Limits, withDefaults } from './limits.ts';

/** The engines by name: the documented language, and what clusters run. */
export type EngineName = 'nmpolicy' | 'nmstate';

/** Options of every function that reads a policy. */
export interface PolicyOptions {
  /** `"nmpolicy"`, the documented language (default), or `"nmstate"`, what clusters run: `docs/engines.md`. */
  readonly engine?: EngineName;
  /** The name of the policy's file in messages; nothing is read from it. */
  readonly fileName?: string;
  /** Ceilings on input, each with a safe default. */
  readonly limits?: Partial<Limits>;
}

/** Options of functions that evaluate a policy. */
export interface GenerateOptions extends PolicyOptions {
  /** The time that newly evaluated captures are stamped with. Default: now. */
  readonly now?: Date;
  /** Evaluate with the other engine too and warn where the answers for this state part. Default: no. */
  readonly portable?: boolean;
}

/** What every stage that reads input needs to know. */
export function readSettings({ limits, fileName }: PolicyOptions): ReadSettings {
  return { limits: withDefaults(limits), ...(fileName !== undefined && { fileName }) };
}

import type { Document } from './documents/document.ts';
import { readDocument } from './documents/read-document.ts';
import type { Engine } from './engines/engine.ts';
import { engineNamed } from './engines/engines.ts';
import { type PolicyOptions, readSettings } from './options.ts';
import type { Plan } from './policy/plan.ts';
import { compileProgram, type PolicyProgram } from './policy/program.ts';

/** A policy that was read and parsed for one engine. */
export interface ReadProgram {
  readonly engine: Engine;
  readonly program: PolicyProgram;
  /** The plan without a cache, made once. */
  readonly plan: () => Plan;
}

/** Parse: text and documents to trees. Throws `NmpolicyError` only for a document that can't be read at all. */
export const readProgram = (policy: unknown, options: PolicyOptions): ReadProgram =>
  programOf(readDocument(policy, 'policy', readSettings(options)), options);

/** As {@link readProgram}, of a policy that was read before. */
export function programOf(document: Document, options: PolicyOptions): ReadProgram {
  const { limits } = readSettings(options);
  const engine = engineNamed(options.engine);
  return planned(engine, compileProgram(document, engine, limits));
}

/** A program with its plan, which most evaluations share. */
export function planned(engine: Engine, program: PolicyProgram): ReadProgram {
  let plan: Plan | undefined;
  return {
    engine,
    program,
    plan: () => {
      plan ??= engine.plan(program, new Set());
      return plan;
    },
  };
}

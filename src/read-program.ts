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
export function readProgram(policy: unknown, options: PolicyOptions): ReadProgram {
  const engine = engineNamed(options.engine);
  const settings = readSettings(options);
  const document = readDocument(policy, 'policy', settings);
  return planned(engine, compileProgram(document, engine, settings.limits));
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

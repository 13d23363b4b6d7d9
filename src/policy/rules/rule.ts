import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PolicyParsers, PolicyProgram } from '../program.ts';

/**
 * A check that a policy need not pass to be evaluated, or one that evaluation would only fail at later:
 * it finds what is likely not meant. What engines themselves refuse is found by parsing and planning.
 * Reports nothing about what it can't see because of an error that was reported already.
 */
export type Rule = (program: PolicyProgram, parsers: PolicyParsers) => readonly Diagnostic[];

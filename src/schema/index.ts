/**
 * `nmpolicy/schema`: NMState's types as functions: what nmstate's readers have against a network state
 * (language page, "Documents"; engines page, "State") and what they make of it.
 */

export type { Diagnostic } from '../diagnostics/diagnostic.ts';
export type * from '../network-state.generated.ts';
export type { ReadOptions, WildcardTest } from './problem.ts';
export { type KnownProperty, propertiesAt } from './properties-at.ts';
export { normalizeState, type StateOptions, validateState } from './validate-state.ts';

import { readCapturedStates } from '../documents/read-captured-states.ts';
import { readDocument } from '../documents/read-document.ts';
import { engineNamed } from '../engines/engines.ts';
import { type PolicyOptions, readSettings } from '../options.ts';
import { type CaptureDefinition, compileProgram, type PolicyProgram } from '../policy/program.ts';
import type { AnyState, MetaInfo } from '../types.ts';
import { addTo } from '../values.ts';

/** A cache: states by capture name, with meta information where there was some. */
export type KeptCaptures = Record<string, { readonly state: AnyState; readonly metaInfo?: MetaInfo }>;

/**
 * The captured states that still stand after a policy was edited: those of captures whose
 * expression is the same text as before, and so is that of every capture they refer to. The others
 * are left out, to be evaluated anew.
 *
 * A policy that was applied has changed the state that its captures were taken from, so dropping the
 * whole cache with every edit would take them from a state that the policy made. `before` is the
 * policy that `capturedStates` came from, or its captures alone, `{ capture }`; when it isn't known, nothing is kept.
 * With engine `nmstate`, which takes no incomplete cache, all or none are kept.
 *
 * Throws `NmpolicyError` for a document that can't be read; mistakes in a policy are none of its business.
 */
export function keepUneditedCaptures(
  capturedStates: unknown,
  before: unknown,
  after: unknown,
  options: PolicyOptions = {},
): KeptCaptures {
  const settings = readSettings(options);
  const engine = engineNamed(options.engine);
  const read = (policy: unknown): PolicyProgram =>
    compileProgram(readDocument(policy, 'policy', settings), engine, settings.limits);
  const program = read(after);
  const unedited = uneditedNames(read(before), program);
  const cached = readCapturedStates(capturedStates, settings);
  const kept = [...program.captures.keys()].filter((name) => unedited.has(name) && cached.has(name));
  // an engine that evaluates nothing beside a cache would miss the edited ones
  const captured = new Set(engine.plan(program, new Set(kept)).captured);
  const isComplete = [...program.captures.keys()].every((name) => captured.has(name));
  return Object.fromEntries(isComplete ? kept.map((name) => [name, cached.get(name)!]) : []);
}

/** Captures of the same text as before that refer to none but such captures. */
function uneditedNames(before: PolicyProgram, after: PolicyProgram): ReadonlySet<string> {
  const captures = [...after.captures.values()];
  const edited = captures.filter(
    ({ name, text, references }) =>
      before.captures.get(name)?.text !== text ||
      references.some(({ capture }) => !after.captures.has(capture.name)),
  );
  const unedited = new Set(after.captures.keys());
  const dependents = dependentsByName(captures);
  for (let capture = edited.pop(); capture !== undefined; capture = edited.pop()) {
    if (!unedited.delete(capture.name)) continue;
    for (const dependent of dependents.get(capture.name) ?? []) edited.push(dependent);
  }
  return unedited;
}

/** The captures that refer to each capture. */
function dependentsByName(captures: readonly CaptureDefinition[]): Map<string, CaptureDefinition[]> {
  const dependents = new Map<string, CaptureDefinition[]>();
  for (const definition of captures) {
    for (const { capture } of definition.references) addTo(dependents, capture.name, definition);
  }
  return dependents;
}

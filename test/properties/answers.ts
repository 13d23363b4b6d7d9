import type { EngineName } from '../../src/index.ts';
import type { GenerationCase } from '../generators/cases.ts';
import { referenceGenerate } from '../reference/generate.ts';
import { fingerprint, type Json, type JsonMap } from '../reference/json.ts';
import { referenceNmstate } from '../reference/nmstate/generate.ts';
import { generate } from './library.ts';

/** What there is to compare of an answer, as text. */
export interface Answer {
  readonly ok: boolean;
  readonly desiredState?: string;
  readonly captured?: string;
}

export function libraryAnswer(input: GenerationCase, engine: EngineName = 'nmpolicy'): Answer {
  const outcome = generate(input, engine);
  if (!outcome.ok) return { ok: false };
  const { desiredState, capturedStates } = outcome.generated;
  const captured = Object.entries(capturedStates).map(([name, { state }]) => [name, state as Json] as const);
  return answer(desiredState as Json, captured, engine);
}

/** What the reference interpreter of an engine makes of a case. */
export function referenceAnswer(
  { policy, currentState, cache }: GenerationCase,
  engine: EngineName = 'nmpolicy',
): Answer {
  const reference = engine === 'nmstate' ? referenceNmstate : referenceGenerate;
  const result = reference(policy as unknown as JsonMap, currentState, cache);
  return result.ok ? answer(result.desiredState, Object.entries(result.captured), engine) : { ok: false };
}

function answer(
  desiredState: Json,
  captured: readonly (readonly [string, Json])[],
  engine: EngineName,
): Answer {
  const comparable = engine === 'nmstate' ? withoutEmptyInterfaces : (state: Json): Json => state;
  return {
    ok: true,
    desiredState: fingerprint(comparable(desiredState)),
    captured: fingerprint(Object.fromEntries(captured.map(([name, state]) => [name, comparable(state)]))),
  };
}

/** nmstate adds an empty list of interfaces to a state, and it counts as absent. */
function withoutEmptyInterfaces(state: Json): Json {
  const { interfaces = null, ...rest } = state as JsonMap;
  return Array.isArray(interfaces) && interfaces.length === 0 ? rest : state;
}

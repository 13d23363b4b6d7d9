import type { EngineName } from '../../engines/engine.ts';
import type { AnyState } from '../../types.ts';
import type { States } from '../states.ts';

/** What proposals are made from. */
export interface Surroundings {
  readonly engine: EngineName;
  /** Expressions by capture name. */
  readonly captures: ReadonlyMap<string, string>;
  /** The capture whose expression is being written. */
  readonly own?: string;
  readonly states: States;
}

/** The state that a path leads into: a capture's, or the current state. */
export const stateOf = ({ states }: Surroundings, capture: string | undefined): AnyState | undefined =>
  capture === undefined ? states.current : states.captured.get(capture);

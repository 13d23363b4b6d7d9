import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { NetworkState } from './network-state.generated.ts';

/** A network state of any shape: plain JSON data, integers beyond 2^53 as `bigint`. */
export type AnyState = Record<string, unknown>;

/**
 * A network state that a call gives back: NMState's sections by name, and whatever else stood in
 * the state or policy it came from. The types are a help to readers: nothing was checked against them.
 */
export type ReadableState = NetworkState & AnyState;

/** A policy as data (language page, "Documents"). */
export interface Policy {
  /** Expressions by capture name. Objects put names such as `10` first; a policy that is text keeps its own order. */
  capture?: Record<string, string> | null | undefined;
  /** An NMState template, its strings with `{{ capture.<name>.<path> }}` in them. */
  desiredState?: NetworkState | object | null | undefined;
}

/** When and by which version of the format a capture was evaluated. */
export interface MetaInfo {
  /** RFC 3339, UTC. */
  time: string;
  version: string;
}

/** The state that one capture picked out. */
export interface CapturedState {
  state: ReadableState;
  metaInfo: MetaInfo;
}

/** Captured states by capture name: the cache of a later call. */
export type CapturedStates = Record<string, CapturedState>;

/** What a policy gives for one node. */
export interface GeneratedState {
  /** The policy's `desiredState` with every reference replaced; `{}` when the policy has none. */
  desiredState: ReadableState;
  /** Exactly the policy's captures. Hand them to the next call as `cachedCaptures` and it answers the same. */
  capturedStates: CapturedStates;
  /** What is likely not meant, such as a capture that matched nothing. */
  warnings: Diagnostic[];
}

import { timeText } from '../resolve/stamp-captures.ts';
import type { AnyState, CapturedStates, GeneratedState, MetaInfo } from '../types.ts';
import { isMap } from '../values.ts';
import type { NodeNetworkConfigurationPolicy } from './objects.ts';

/** The part of an enactment's `status` that comes from generating the desired state. */
export interface GeneratedStatus {
  desiredState: AnyState;
  desiredStateMetaInfo: MetaInfo;
  /** What the next generation takes as its cache. */
  capturedStates: CapturedStates;
  /** The policy's `metadata.generation`, when the policy was given and has one. */
  policyGeneration?: number;
}

/** Options of {@link toEnactmentStatus}. */
export interface EnactmentStatusOptions {
  /** The policy that the state was generated from. */
  readonly policy?: Pick<NodeNetworkConfigurationPolicy, 'metadata'>;
  /** When the state was generated. Default: now. */
  readonly now?: Date;
}

/**
 * The fields of a `NodeNetworkConfigurationEnactment`'s status for a generated state, or for a node
 * of a preview. `conditions` are left to whoever applies the state. Its `capturedStates`, and the
 * whole enactment too, are what the next call takes as its cache.
 * Throws `TypeError` when `now` is no valid date, and for a node of a preview that failed.
 */
export function toEnactmentStatus(
  { desiredState, capturedStates }: Pick<GeneratedState, 'desiredState' | 'capturedStates'>,
  { policy, now = new Date() }: EnactmentStatusOptions = {},
): GeneratedStatus {
  if (!isMap(desiredState)) throw new TypeError('expected a generated state, with its `desiredState`');
  const policyGeneration = policy?.metadata?.generation;
  return {
    desiredState,
    desiredStateMetaInfo: { time: timeText(now), version: '0' },
    capturedStates,
    ...(policyGeneration !== undefined && { policyGeneration }),
  };
}

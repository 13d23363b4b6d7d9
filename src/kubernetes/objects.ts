import type { NetworkState } from '../network-state.generated.ts';
import type { CapturedStates, MetaInfo } from '../types.ts';

/** What Kubernetes keeps of every object, as far as it matters here. */
export interface ObjectMeta {
  readonly name?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  /** Counted up by the API server with every change of the `spec`. */
  readonly generation?: number | undefined;
  readonly creationTimestamp?: string | Date | undefined;
  readonly resourceVersion?: string | undefined;
  readonly uid?: string | undefined;
}

/** A network state inside a manifest: of NMState's types, or plain data of any shape. */
export type StateData = NetworkState | object;

/** One line of an object's `status.conditions`. */
export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string | undefined;
  readonly message?: string | undefined;
  readonly lastHeartbeatTime?: string | Date | undefined;
  readonly lastTransitionTime?: string | Date | undefined;
}

/** `nmstate.io/v1`: what the nodes that it selects shall be configured to. */
export interface NodeNetworkConfigurationPolicy {
  readonly apiVersion?: string | undefined;
  readonly kind?: 'NodeNetworkConfigurationPolicy' | undefined;
  readonly metadata?: ObjectMeta | undefined;
  readonly spec?:
    | {
        /** Labels that a node must have, each with this very value; none selects every node. */
        readonly nodeSelector?: Readonly<Record<string, string>> | undefined;
        /** Expressions by capture name. */
        readonly capture?: Readonly<Record<string, string>> | null | undefined;
        /** An NMState template. */
        readonly desiredState?: StateData | null | undefined;
        /** How many nodes may be configured at a time: a number, or a percentage such as `"50%"`. */
        readonly maxUnavailable?: number | string | undefined;
      }
    | undefined;
  readonly status?: { readonly conditions?: readonly Condition[] | undefined } | undefined;
}

/** `nmstate.io/v1beta1`: what a node reports. Its name is the node's. */
export interface NodeNetworkState {
  readonly apiVersion?: string | undefined;
  readonly kind?: 'NodeNetworkState' | undefined;
  readonly metadata?: ObjectMeta | undefined;
  readonly status?:
    | {
        readonly currentState?: StateData | undefined;
        readonly lastSuccessfulUpdateTime?: string | Date | undefined;
      }
    | undefined;
}

/** `nmstate.io/v1beta1`: what one policy means for one node. Its name is `<node>.<policy>`. */
export interface NodeNetworkConfigurationEnactment {
  readonly apiVersion?: string | undefined;
  readonly kind?: 'NodeNetworkConfigurationEnactment' | undefined;
  readonly metadata?: ObjectMeta | undefined;
  readonly status?: NodeNetworkConfigurationEnactmentStatus | undefined;
}

/** The `status` of an enactment. */
export interface NodeNetworkConfigurationEnactmentStatus {
  /** The policy's desired state with every reference replaced. */
  readonly desiredState?: StateData | undefined;
  /** When the desired state was generated. */
  readonly desiredStateMetaInfo?: MetaInfo | undefined;
  /** The cache of the next generation. */
  readonly capturedStates?: CapturedStates | undefined;
  /** The policy's `metadata.generation` that this status is about. */
  readonly policyGeneration?: number | undefined;
  readonly conditions?: readonly Condition[] | undefined;
}

/** `v1`: a node, as far as it matters here. */
export interface Node {
  readonly apiVersion?: string | undefined;
  readonly kind?: string | undefined;
  readonly metadata?: ObjectMeta | undefined;
}

export type { ClusterRecords } from './cluster-records.ts';
export { type EnactmentStatusOptions, type GeneratedStatus, toEnactmentStatus } from './enactment-status.ts';
export type { KnownNode } from './known-node.ts';
export type {
  Condition,
  Node,
  NodeNetworkConfigurationEnactment,
  NodeNetworkConfigurationEnactmentStatus,
  NodeNetworkConfigurationPolicy,
  NodeNetworkState,
  ObjectMeta,
  StateData,
} from './objects.ts';
export {
  type NodeEnactment,
  type NodeFailure,
  type NodePreview,
  type PreviewOptions,
  previewPolicy,
} from './preview-policy.ts';
export { type KeptCaptures, keepUneditedCaptures } from './unedited-captures.ts';

import type { Proposal } from '../completion.ts';
import type { Cursor } from '../cursor.ts';
import { manifestKeys, policyKeys, undefinedCapture } from '../words.ts';
import { type Key, keyProposals } from './keys.ts';

const ofPolicy = ['capture', 'desiredState'];
const ofSpec = [...ofPolicy, 'nodeSelector', 'maxUnavailable'];

/** The keys of a policy, or of the manifest around it. */
export function proposePolicyKeys(source: string, cursor: Cursor): Proposal[] {
  const isAroundPolicy = cursor.policy.isManifest && !cursor.isInPolicy;
  return keyProposals(source, cursor, isAroundPolicy ? keysOfManifest() : keysOfPolicy(cursor));
}

const keysOfManifest = (): Key[] =>
  Object.entries(manifestKeys).map(([name, detail]) => ({
    name,
    detail,
    contains: name === 'metadata' || name === 'spec' ? 'map' : 'scalar',
  }));

const keysOfPolicy = ({ policy }: Cursor): Key[] =>
  (policy.isManifest ? ofSpec : ofPolicy).map((name) => ({
    name,
    ...policyKeys[name],
    contains: name === 'maxUnavailable' ? 'scalar' : 'map',
  }));

/** Names for a new capture: those that are referred to and not there. */
export const proposeNewCaptures = (source: string, cursor: Cursor, missing: Iterable<string>): Proposal[] =>
  keyProposals(
    source,
    cursor,
    [...missing].map((name) => ({ name, detail: undefinedCapture, contains: 'scalar' })),
  ).map((proposal) => ({ ...proposal, kind: 'capture' }));

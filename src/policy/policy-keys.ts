import { closestName } from '../diagnostics/did-you-mean.ts';
import { policyKeys } from '../diagnostics/messages/documents.ts';

/** The keys of a policy that mean nothing, and what was likely meant by them. */
export interface UnknownKeys {
  /** With the key that is closest to each. */
  readonly unknown: readonly { readonly key: string; readonly closest: string | undefined }[];
  /** Misspelt keys by the absent key that each likely stands for. */
  readonly meant: ReadonlyMap<string, string>;
  /** The keys that can be advised instead. */
  readonly advised: readonly string[];
}

const specKeys = ['nodeSelector', 'maxUnavailable'];

/** Looks for unknown keys among those of a policy; a manifest's policy may have more of them than a bare one. */
export function unknownKeysAmong(keys: readonly string[], isInManifest: boolean): UnknownKeys {
  const advised = isInManifest ? [...policyKeys, ...specKeys] : policyKeys;
  const unknown = keys
    .filter((key) => key !== 'desired' && !advised.includes(key))
    .map((key) => ({ key, closest: closestName(key, advised) }));
  const given = new Set(keys);
  const meant = new Map<string, string>();
  for (const { key, closest } of unknown) {
    if (closest !== undefined && !given.has(closest) && !meant.has(closest)) meant.set(closest, key);
  }
  return { unknown, meant, advised };
}

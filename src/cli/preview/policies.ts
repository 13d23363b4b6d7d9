import { isNmpolicyError, type NmpolicyError } from '../../diagnostics/error.ts';
import type { Document } from '../../documents/document.ts';
import { policyManifests } from '../../documents/read-policies.ts';
import { manifestName } from '../../kubernetes/cluster-records.ts';
import { defaultLimits } from '../../limits.ts';
import { shownName } from '../documents.ts';

/** A policy to preview. */
export interface NamedPolicy {
  /** Of its manifest, else of its file. */
  readonly name: string;
  /** Its manifest, or else the policy as it is; instead of it the error of a text that can't be read. */
  readonly policy: Document | NmpolicyError;
}

/** The policies in the text of a file. */
export function policiesIn(text: string, file: string): NamedPolicy[] {
  const fileName = shownName(file);
  try {
    const manifests = policyManifests(text, { limits: defaultLimits, fileName });
    return (manifests.length > 0 ? manifests : [emptyPolicy]).map((policy) => ({
      name: manifestName(policy.value) ?? fileName,
      policy,
    }));
  } catch (error) {
    if (isNmpolicyError(error)) return [{ name: fileName, policy: error }];
    throw error;
  }
}

/** What a file without any policy counts as. */
const emptyPolicy: Document = { role: 'policy', value: null, index: 0, base: [] };

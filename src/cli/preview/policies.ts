import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Document } from '../../documents/document.ts';
import { policyManifests } from '../../documents/read-policies.ts';
import { manifestName } from '../../kubernetes/cluster-records.ts';
import { defaultLimits } from '../../limits.ts';
import { diagnosticsOf, shownName, withFileNames } from '../documents.ts';

/** A policy to preview, or why its file can't be read. */
export type NamedPolicy = {
  /** Of its manifest, else of its file. */
  readonly name: string;
} & (
  | {
      /** Its manifest, or else the policy as it is. */
      readonly document: Document;
      readonly diagnostics?: undefined;
    }
  | { readonly diagnostics: readonly Diagnostic[]; readonly document?: undefined }
);

/** The policies in the text of a file. */
export function policiesIn(text: string, file: string): NamedPolicy[] {
  const fileName = shownName(file);
  try {
    const manifests = policyManifests(text, { limits: defaultLimits, fileName });
    return (manifests.length > 0 ? manifests : [emptyPolicy]).map((document) => ({
      name: manifestName(document.value) ?? fileName,
      document,
    }));
  } catch (error) {
    return [{ name: fileName, diagnostics: withFileNames(diagnosticsOf(error), { policy: file }) }];
  }
}

/** What a file without any policy counts as. */
const emptyPolicy: Document = { role: 'policy', value: null, index: 0, base: [] };

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { NmpolicyError } from '../../diagnostics/error.ts';
import { type Document, locate } from '../../documents/document.ts';
import { manifestContents } from '../../documents/manifest.ts';
import { readDocuments } from '../../documents/read-document.ts';
import { policyManifests } from '../../documents/read-policies.ts';
import { manifestName } from '../../kubernetes/cluster-records.ts';
import { defaultLimits } from '../../limits.ts';
import { shownName } from '../documents.ts';

/** A policy to preview. */
export interface NamedPolicy {
  /** Of its manifest, else of its file. */
  readonly name: string;
  /** For messages. */
  readonly fileName: string;
  /** Its text, or its data when it is one of several in a file. */
  readonly policy: unknown;
  /** Adds the places in the file to findings that have none. */
  readonly locate: (diagnostics: readonly Diagnostic[]) => Diagnostic[];
}

/** The policies in the text of a file. Throws `NmpolicyError` for what can't be read. */
export function policiesIn(text: string, file: string): NamedPolicy[] {
  const fileName = shownName(file);
  const settings = { limits: defaultLimits, fileName };
  const manifests = policyManifests(text, settings);
  const isAlone = manifests.length === 1 && readDocuments(text, 'policy', settings).length === 1;
  return (manifests.length > 0 ? manifests : [emptyPolicy]).map((manifest) => ({
    name: manifestName(manifest.value) ?? fileName,
    fileName,
    policy: isAlone && manifest.base.length === 0 ? text : manifest.value,
    locate: (diagnostics) => locate(diagnostics, [contentsOf(manifest)]),
  }));
}

/** What a file without any policy counts as. */
const emptyPolicy: Document = { role: 'policy', value: null, index: 0, base: [] };

/** What findings are about: of what is no policy, the whole of it. */
function contentsOf(manifest: Document): Document {
  const contents = manifestContents(manifest);
  return contents instanceof NmpolicyError ? manifest : contents;
}

import type {
  Diagnostic,
  DocumentRole,
  FilePlace,
  RelatedPlace,
  Span,
  Where,
} from '../diagnostics/diagnostic.ts';
import type { Limits } from '../limits.ts';
import type { DuplicateKey } from '../yaml/duplicate-keys.ts';
import type { SourceText } from '../yaml/lines.ts';
import { locateInText } from '../yaml/positions.ts';
import { inSourceOrder } from './source-order.ts';

/** What reading a document needs to know. */
export interface ReadSettings {
  readonly limits: Limits;
  readonly fileName?: string;
}

/** A value that was handed to a call, and where it came from. */
export interface Document {
  readonly role: DocumentRole;
  readonly value: unknown;
  /** The text that the value was read from, when it came as text. */
  readonly source?: SourceText;
  /** The number of the YAML document in that text, 0-based. */
  readonly index: number;
  /** Where in the YAML document the value stands, such as `["spec"]` in a manifest. */
  readonly base: readonly (string | number)[];
  /** Keys that stand in their map a second time; missing when there are none. */
  readonly duplicateKeys?: readonly DuplicateKey[];
  /** What is wrong with the manifest around the value, with its place. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Adds the place in the file to every finding whose document came as text, and puts them in the order of the source. */
export function locate(
  diagnostics: readonly Diagnostic[],
  documents: readonly (Document | undefined)[],
): Diagnostic[] {
  const file = (where: Where | undefined, span: Span | undefined): { file: FilePlace } | undefined => {
    const document = documents.find((candidate) => candidate?.role === where?.document);
    if (!where || !document?.source) return undefined;
    const { source, index, base } = document;
    return { file: locateInText(source, { index, path: [...base, ...where.path], part: where.part, span }) };
  };
  const located = diagnostics.map((diagnostic) => {
    if (diagnostic.file) return diagnostic;
    const related = diagnostic.related?.map(
      (place): RelatedPlace => ({ ...place, ...file(place.where, place.span) }),
    );
    return { ...diagnostic, ...file(diagnostic.where, diagnostic.span), ...(related && { related }) };
  });
  return inSourceOrder(located, documents);
}

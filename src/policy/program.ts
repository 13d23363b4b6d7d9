import type { Diagnostic, DocumentPath } from '../diagnostics/diagnostic.ts';
import { type Finding, placed, type Wording } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import type { Document } from '../documents/document.ts';
import type { CaptureReference, Expression } from '../expression/ast.ts';
import type { Parsed } from '../expression/parse.ts';
import { referencesOf } from '../expression/references.ts';
import type { StatePathUse } from '../expression/state-paths.ts';
import type { Limits } from '../limits.ts';
import type { Template } from '../template/parse-template.ts';
import {
  parseTemplateTree,
  type TemplateString,
  type TemplateTree,
  templateStrings,
} from '../template/template-tree.ts';
import type { AnyState } from '../types.ts';
import { exceedsNesting } from '../yaml/nesting.ts';
import { readPolicyParts } from './read-policy.ts';

/** A capture of a policy, parsed. */
export interface CaptureDefinition {
  readonly name: string;
  /** From the policy's root. */
  readonly path: DocumentPath;
  readonly text: string;
  /** `undefined` when the text has errors: those are in `findings`. */
  readonly expression: Expression | undefined;
  readonly findings: readonly Finding[];
  readonly references: readonly CaptureReference[];
}

/** A policy, read and parsed: what an engine plans and evaluates. */
export interface PolicyProgram {
  readonly document: Document;
  /** By name, in written order. */
  readonly captures: ReadonlyMap<string, CaptureDefinition>;
  /**
   * The names of all captures, also of those whose value is no expression; `undefined` when the policy's
   * shape hides them, so that a reference to any name may be right.
   */
  readonly captureNames: ReadonlySet<string> | undefined;
  /** The key in the policy that the captures stand under. */
  readonly captureKey: string;
  readonly desiredState: TemplateTree;
  /** What `desiredState` was read from; `undefined` when the policy's shape hides it. */
  readonly desiredStateValue: AnyState | undefined;
  /** The key in the policy that the desired state stands under. */
  readonly desiredStateKey: string;
  /** All strings of the desired state with references in them, parsed or not. */
  readonly templates: readonly TemplateString[];
  /** Errors in the shape of the document and in templates; a capture's are its own `findings`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What an engine reads in its own way of a policy's texts. */
export interface PolicyParsers {
  readonly parseExpression: (text: string) => Parsed<Expression>;
  /** `undefined` for a string without references. */
  readonly parseTemplate: (text: string) => Parsed<Template> | undefined;
  /** What an expression without findings reads or sets from the top of a state. */
  readonly statePaths: (expression: Expression) => readonly StatePathUse[];
}

/** Parses every text of a policy; nothing is thrown, errors are in the program. */
export function compileProgram(document: Document, parsers: PolicyParsers, limits: Limits): PolicyProgram {
  const tooDeep = exceedsNesting(document.value, limits);
  const parts = readPolicyParts(tooDeep ? { ...document, value: {} } : document);
  const captures = new Map(
    [...parts.captures].map(([name, text]) => {
      const path = [parts.captureKey, name];
      const { tree, findings } = tooLong<Expression>(text, limits) ?? parsers.parseExpression(text);
      const references = tree ? referencesOf(tree) : [];
      return [name, { name, path, text, expression: tree, findings, references }] as const;
    }),
  );
  const desiredState = parseTemplateTree(parts.desiredState ?? {}, (text) => {
    const template = parsers.parseTemplate(text);
    return template && (tooLong(text, limits) ?? template);
  });
  const templates = templateStrings(desiredState);
  const { captureKey, captureNames, desiredStateKey } = parts;
  const diagnostics = [
    ...(tooDeep ? [placed(tooDeep, { document: 'policy', path: [] })] : []),
    ...parts.diagnostics,
    ...templates.flatMap((template) =>
      template.findings.map((finding) => inTemplate(parts, template, finding)),
    ),
  ];
  return {
    document,
    captures,
    captureNames,
    captureKey,
    desiredState,
    desiredStateValue: parts.desiredState,
    desiredStateKey,
    templates,
    diagnostics,
  };
}

function tooLong<Tree>(text: string, { expressionLength }: Limits): Parsed<Tree> | undefined {
  if (text.length <= expressionLength) return undefined;
  return { findings: [messages.expressionTooLong(text.length, expressionLength)] };
}

/** A finding in a capture's expression. */
export const inCapture = ({ name, path, text }: CaptureDefinition, finding: Finding): Diagnostic =>
  placed(finding, { document: 'policy', path, capture: name }, text);

/** A finding about a capture's name. */
export const inCaptureName = ({ name, path }: CaptureDefinition, wording: Wording): Diagnostic => ({
  ...wording,
  where: { document: 'policy', path, capture: name, part: 'key' },
});

/** A finding in a string of the desired state. */
export const inTemplate = (
  { desiredStateKey }: Pick<PolicyProgram, 'desiredStateKey'>,
  { path, text }: TemplateString,
  finding: Finding,
): Diagnostic => placed(finding, { document: 'policy', path: [desiredStateKey, ...path] }, text);

import type { Completion, Hover } from '../../../src/editor/index.ts';
import type { Diagnostic, EngineName } from '../../../src/index.ts';
import type { ComparedRow } from './compare-lines.ts';

/** What is in the page's editors. */
export interface Documents {
  readonly policy: string;
  readonly state: string;
  readonly cache: string;
  readonly engine: EngineName;
}

/** What the worker makes of the documents; a text is missing when there is no such result. */
export interface Evaluation {
  /** YAML. */
  readonly generated?: string;
  /** YAML, as a later call takes it for its cache. */
  readonly captured?: string;
  /** A tree with ANSI colours. */
  readonly explanation: string;
  readonly findings: readonly Diagnostic[];
  readonly engines: EngineView;
  readonly milliseconds: number;
}

/** Both engines' answers. */
export interface EngineView {
  /** `fail`: neither engine generates a state. */
  readonly verdict: 'same' | 'differ' | 'fail';
  /** Where the answers part, in words. */
  readonly differences: readonly string[];
  /** What in the policy only one engine takes. */
  readonly notes: readonly Diagnostic[];
  readonly rows: readonly ComparedRow[];
}

/** What can be asked of the worker, and what comes back. */
export interface Questions {
  evaluate: { question: Documents; answer: Evaluation };
  complete: { question: Documents & { offset: number }; answer: readonly Completion[] };
  hover: { question: Documents & { offset: number }; answer: Hover | undefined };
}

export type QuestionKind = keyof Questions;

export interface Request<Kind extends QuestionKind = QuestionKind> {
  readonly id: number;
  readonly kind: Kind;
  readonly question: Questions[Kind]['question'];
}

export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: string };

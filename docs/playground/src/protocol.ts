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
  readonly engines: EngineComparison;
  readonly milliseconds: number;
}

/** Both engines' answers. */
export type EngineComparison =
  | { readonly verdict: 'same' | 'differ'; readonly rows: readonly ComparedRow[] }
  /** What each engine says is not compared: words need not agree. */
  | { readonly verdict: 'fail'; readonly nmpolicy: string; readonly nmstate: string };

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

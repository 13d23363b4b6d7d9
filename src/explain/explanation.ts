import type { Diagnostic, DocumentPath, Span } from '../diagnostics/diagnostic.ts';
import type { EngineName } from '../engines/engine.ts';
import type { Kind } from '../values.ts';

/**
 * What a policy does with one state, as plain JSON data (integers beyond 2^53 as `bigint`, as in
 * states). `formatExplanation` renders it as a tree.
 */
export interface Explanation {
  readonly engine: EngineName;
  /** Every capture of the policy, in written order. */
  readonly captures: readonly CaptureExplanation[];
  /** Every reference of the desired state that could be read, in the order of its text. */
  readonly references: readonly ReferenceExplanation[];
  /** Everything that keeps the policy from generating, and the warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of a capture. */
export type CaptureStatus =
  /** It has a state, which is empty when nothing matched. */
  | 'evaluated'
  /** Its state was taken from the cache. */
  | 'cached'
  /** Its expression is wrong, or can't be evaluated in this state: `diagnostics` say why. */
  | 'failed'
  /** It refers to captures that have no state: `waitsFor`. */
  | 'not-evaluated';

export interface CaptureExplanation {
  readonly name: string;
  /** Its text in the policy. */
  readonly expression: string;
  readonly status: CaptureStatus;
  /** What the expression does; missing when it can't be parsed or was not needed. */
  readonly kind?: 'filter' | 'comparison' | 'replacement' | 'merge';
  readonly operator?: '==' | '!=' | ':=';
  /** The right-hand side of `operator`; missing when the engine can't use it: `diagnostics` say why. */
  readonly value?: ValueExplanation;
  /** What was read: one, for a merge one for each operand, none for a capture without expression or state. */
  readonly reads: readonly ReadExplanation[];
  /** Captures that it refers to and that have no state. */
  readonly waitsFor: readonly string[];
  /** Its own errors and warnings; `diagnostics` of the whole explanation has them, too. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where an operation reads: the current state, or what a capture picked out. */
export type ReadSource =
  | { readonly kind: 'currentState' }
  | { readonly kind: 'capture'; readonly capture: string };

/** What one path did in one state. */
export interface ReadExplanation {
  readonly source: ReadSource;
  /** As it is written, such as `interfaces.name`; empty for a whole state. */
  readonly path: string;
  /** Missing when evaluating failed, or when the engine does not tell which places matched. */
  readonly count?: MatchCount;
  /**
   * Places of the source that matched; for `:=` the places that were set, or whose key was removed. A
   * whole state is the one with the empty path, unless nothing is in it.
   */
  readonly matches: readonly ExplainedPlace[];
  /**
   * When nothing matched though the path led somewhere: at most three values there, the closest first.
   * None when what they would be compared with can't be used.
   */
  readonly closest: readonly ExplainedPlace[];
  /** When the path led nowhere; missing where the engine follows none or the state is nested too deep. */
  readonly deadEnd?: DeadEnd;
}

/** How much of the source matched. */
export interface MatchCount {
  /**
   * What is counted: elements of the first list on the path, or, when there is no list on it, the
   * value that the path leads to (which is one or none, as is a whole state: an empty one is none).
   */
  readonly unit: 'element' | 'value';
  /** The first list on the path. */
  readonly list?: DocumentPath;
  readonly total: number;
  readonly matched: number;
  readonly unmatched: number;
}

/** A value in a state. Only scalars are told, of maps and lists how large they are. */
export interface ShownValue {
  readonly kind: Kind;
  readonly value?: string | number | bigint | boolean | null;
  /** Keys of a map, elements of a list. */
  readonly size?: number;
}

/** A place in a state, and what stands there. */
export interface ExplainedPlace extends ShownValue {
  readonly path: DocumentPath;
  /** The `name` of the innermost list element on the path that has one: which interface it is. */
  readonly element?: string;
}

/** The first step of a path that was never found. */
export interface DeadEnd {
  readonly step: string;
  /** 0-based, in the path. */
  readonly index: number;
  /** How many maps (or, for an index, lists) it was looked up in that are not empty. */
  readonly tried: number;
  /** The first of them; without any, what the path came to instead. */
  readonly at: DocumentPath;
  /** What stands there, when the step can't go into it: a scalar, a map for an index, a list for a key. */
  readonly found?: ShownValue;
  /** The key there that is closest to the step. */
  readonly closest?: string;
  /** Keys that are there, at most twelve. */
  readonly keys: readonly string[];
  /** For an index: the length of the longest list, 0 without any. */
  readonly length?: number;
}

/** A right-hand side: what it is, and where it came from. */
export interface ValueExplanation extends ShownValue {
  /** As it is written in the expression. */
  readonly text: string;
  readonly origins: readonly ValueOrigin[];
}

/** A `{{ reference }}` of the desired state. */
export interface ReferenceExplanation {
  /** Where its string stands in the desired state. */
  readonly path: DocumentPath;
  /** `capture.<name>.<path>`. */
  readonly reference: string;
  /** In the whole string. */
  readonly span: Span;
  /** Missing when it can't be read. */
  readonly value?: ShownValue;
  readonly origins: readonly ValueOrigin[];
  /** What is wrong with it; `diagnostics` of the whole explanation have that, too. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Where a value came from, nearest first: a `capture` goes on in its `origins`, all others end there.
 * A list or map that a merge put together has several origins.
 */
export type ValueOrigin =
  | { readonly from: 'currentState'; readonly path: DocumentPath; readonly element?: string }
  | {
      readonly from: 'capture';
      readonly capture: string;
      /** In the capture's state. */
      readonly path: DocumentPath;
      /** Set when this capture's `:=` put the value there. */
      readonly replaced?: true;
      readonly origins: readonly ValueOrigin[];
    }
  | { readonly from: 'cache'; readonly capture: string; readonly path: DocumentPath }
  /** Written in the expression itself. */
  | { readonly from: 'literal'; readonly capture: string; readonly span: Span }
  /** A map that `:=` made on the way to its key. */
  | { readonly from: 'created'; readonly capture: string }
  /** Not known: the engine rewrote the value, or the way back is longer than a hundred captures. */
  | { readonly from: 'unknown'; readonly reason: 'rewritten' | 'too-long' };

import type { Span } from '../diagnostics/diagnostic.ts';

/** Every node of the tree knows its range in the expression's text. */
export interface Node {
  readonly span: Span;
}

/** A step that selects a key of a map. */
export interface KeyStep extends Node {
  readonly kind: 'key';
  readonly name: string;
}

/** A step that selects one element of a list. */
export interface IndexStep extends Node {
  readonly kind: 'index';
  /** 0-based. */
  readonly index: number;
  /** The digits as they were written. */
  readonly text: string;
}

export type Step = KeyStep | IndexStep;

/** The name of a capture where an expression refers to it. */
export interface CaptureName extends Node {
  readonly name: string;
}

/** A path into the operation's input. */
export interface StatePath extends Node {
  readonly kind: 'path';
  readonly steps: readonly Step[];
}

/** `capture.<id>.<rest>`: a path into the state of a capture; without steps it means all of it. */
export interface CaptureReference extends Node {
  readonly kind: 'reference';
  readonly capture: CaptureName;
  readonly steps: readonly Step[];
}

export type Path = StatePath | CaptureReference;

export interface StringLiteral extends Node {
  readonly kind: 'string';
  readonly value: string;
  /** What it was quoted with; empty for the unquoted strings that engine `nmstate` reads. */
  readonly quote: '"' | "'" | '';
}

export interface NumberLiteral extends Node {
  readonly kind: 'number';
  /** A `bigint` when a double cannot hold it exactly. */
  readonly value: number | bigint;
  /** The digits as they were written. */
  readonly text: string;
}

export interface BooleanLiteral extends Node {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullLiteral extends Node {
  readonly kind: 'null';
}

export type Literal = StringLiteral | NumberLiteral | BooleanLiteral | NullLiteral;
export type Value = Literal | Path;

/** `[source |] path`: keep the part of the input that the path leads to. */
export interface PathFilter extends Node {
  readonly kind: 'filter';
  readonly source?: Path;
  readonly path: Path;
}

/** `[source |] path == value`, or `!=`. */
export interface Comparison extends Node {
  readonly kind: 'comparison';
  readonly operator: '==' | '!=';
  readonly source?: Path;
  readonly path: Path;
  readonly value: Value;
}

/** `[source |] path := value`. */
export interface Replacement extends Node {
  readonly kind: 'replacement';
  readonly source?: Path;
  readonly path: Path;
  readonly value: Value;
}

/** `a + b + …`, two operands or more. */
export interface Merge extends Node {
  readonly kind: 'merge';
  readonly operands: readonly Path[];
}

export type Operation = PathFilter | Comparison | Replacement;
export type Expression = Operation | Merge;

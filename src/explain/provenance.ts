import type { Value } from '../expression/ast.ts';
import type { StatePlace } from '../resolve/select.ts';
import type { AnyState } from '../types.ts';
import type { ValueOrigin } from './explanation.ts';
import { mergedFrom, partOf, replacedFrom, type Source, selectedFrom } from './input-place.ts';
import { elementName, valueAt } from './shown-value.ts';
import { isTakenOver } from './taken-over.ts';
import type { Read, Trace } from './trace.ts';

/** What is known about how the captured states came about. */
export interface History {
  readonly currentState: AnyState;
  readonly cached: ReadonlySet<string>;
  readonly traces: ReadonlyMap<string, Trace>;
}

/** The most captures between a value and the current state, and the most origins told of one value. */
const longestWay = 100;
const mostOrigins = 200;

const rewritten: ValueOrigin = { from: 'unknown', reason: 'rewritten' };

/** Where a right-hand side of the named capture, or a reference of the desired state, came from. */
export function originsOf(value: Value, history: History, capture = ''): ValueOrigin[] {
  return [new Provenance(history).ofValue(value, [], capture, 0)];
}

class Provenance {
  readonly #history: History;
  #count = 0;

  constructor(history: History) {
    this.#history = history;
  }

  /** The origin of what stands at a place of a capture's state; `depth` captures were passed before. */
  inCapture(capture: string, path: StatePlace, depth: number): ValueOrigin {
    this.#count++;
    if (depth > longestWay || this.#count > mostOrigins) return { from: 'unknown', reason: 'too-long' };
    if (this.#history.cached.has(capture)) return { from: 'cache', capture, path };
    // What has a state and is not cached was evaluated, and only what has a state is asked about.
    const trace = this.#history.traces.get(capture)!;
    return { from: 'capture', capture, path, ...this.#within(trace, capture, path, depth) };
  }

  #within(
    trace: Trace,
    capture: string,
    path: StatePlace,
    depth: number,
  ): { replaced?: true; origins: ValueOrigin[] } {
    const { expression, reads, isReadBack } = trace;
    if (expression.kind === 'merge') return { origins: this.#merged(trace, path, depth) };
    const read = reads[0]!;
    if (read.rewritten) return { origins: [rewritten] };
    const source: Source =
      expression.kind === 'replacement'
        ? replacedFrom(path, read, expression.value)
        : { kind: 'input', place: selectedFrom(path, read, expression.kind) };
    const found = valueAt(trace.state, path);
    const isLost = isReadBack && !isTakenOver(found, source, read, this.#history);
    return {
      ...(source.kind === 'value' && { replaced: true }),
      origins: [isLost ? rewritten : this.#ofSource(source, read, capture, depth)],
    };
  }

  #merged({ reads }: Trace, path: StatePlace, depth: number): ValueOrigin[] {
    const outputs = reads.map(({ output }) => output);
    return mergedFrom(path, outputs).map(({ operand, place }) => {
      const read = reads[operand]!;
      const isWhole = read.steps.length === 0;
      return this.#inInput(read, isWhole ? place : selectedFrom(place, read, 'filter'), depth);
    });
  }

  #ofSource(source: Source, read: Read, capture: string, depth: number): ValueOrigin {
    switch (source.kind) {
      case 'created':
        return { from: 'created', capture };
      case 'value':
        return this.ofValue(source.value, source.rest, capture, depth + 1);
      case 'input':
        return this.#inInput(read, source.place, depth);
    }
  }

  /** The origin of a right-hand side, or of the place `rest` in it. */
  ofValue(value: Value, rest: StatePlace, capture: string, depth: number): ValueOrigin {
    if (value.kind === 'reference' || value.kind === 'path') {
      const path = [...value.steps.map(partOf), ...rest];
      return value.kind === 'path'
        ? this.#inCurrentState(path)
        : this.inCapture(value.capture.name, path, depth);
    }
    return { from: 'literal', capture, span: value.span };
  }

  #inInput({ capture }: Read, path: StatePlace, depth: number): ValueOrigin {
    return capture !== undefined ? this.inCapture(capture, path, depth + 1) : this.#inCurrentState(path);
  }

  #inCurrentState(path: StatePlace): ValueOrigin {
    const element = elementName(this.#history.currentState, path);
    return { from: 'currentState', path, ...(element !== undefined && { element }) };
  }
}

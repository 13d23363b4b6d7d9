import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';

/** More values than a text of the default size limit can hold. */
const mostVisits = 20_000_000;

/**
 * Counts the values that one filter, replacement, comparison or merge visits. A state in memory may
 * refer to its own parts over and over, and so stand for more values than anybody could wait for.
 */
export class Visits {
  readonly #most: number;
  #left: number;

  constructor(most: number = mostVisits) {
    this.#most = most;
    this.#left = most;
  }

  /** Fails with `alias-limit` when there were too many. */
  count(): void {
    if (--this.#left < 0) throw new Failure(messages.tooManyValues(this.#most));
  }
}

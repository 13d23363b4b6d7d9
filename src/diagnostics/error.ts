import type { Diagnostic } from './diagnostic.ts';
import { formatDiagnostics } from './format.ts';
import { counted } from './messages/words.ts';

const brand: unique symbol = Symbol.for('nmpolicy.NmpolicyError') as never;

/**
 * What every function of this package throws for a policy, state or cache it can't work with.
 * `message` is the first hundred diagnostics with code frames, readable by itself, and the number of the others;
 * tools read `diagnostics`.
 */
export class NmpolicyError extends Error {
  /** All independent errors, in the order of the policy's text; never empty. */
  readonly diagnostics: readonly Diagnostic[];
  /** A field: where `Error.prototype` is frozen, nothing can be assigned to what it has. */
  override readonly name: string = 'NmpolicyError';

  constructor(diagnostics: readonly Diagnostic[]) {
    super(messageOf(diagnostics));
    this.diagnostics = diagnostics;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Thousands of frames would take seconds to make, and nobody to read them. */
const mostShown = 100;

function messageOf(diagnostics: readonly Diagnostic[]): string {
  const shown = formatDiagnostics(diagnostics.slice(0, mostShown));
  const more = diagnostics.length - mostShown;
  return more > 0 ? `${shown}\n\n${counted(more, 'more finding')} not shown` : shown;
}

/**
 * Whether a caught value is an {@link NmpolicyError}, also one of another copy of this package
 * (the ESM and the CommonJS build in one process), for which `instanceof` is false.
 */
export function isNmpolicyError(value: unknown): value is NmpolicyError {
  return typeof value === 'object' && value !== null && (value as { [brand]?: unknown })[brand] === true;
}

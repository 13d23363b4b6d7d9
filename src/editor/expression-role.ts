import { pathsOf, type Token } from './tokens.ts';

/** What a path is there for. */
export type Role =
  | {
      readonly role: 'input';
      /** The capture that the pipe before it reads from. */
      readonly source?: string;
    }
  | { readonly role: 'operand' }
  | {
      readonly role: 'value';
      readonly operator: string;
      /** The path left of the operator. */
      readonly compared: ComparedPath;
    };

/** The path that a value is compared with, and the capture that it is read from. */
export interface ComparedPath {
  readonly source?: string;
  readonly steps: readonly string[];
}

/** What belongs behind some tokens. */
export function roleBehind(before: readonly Token[]): Role {
  const last = before.at(-1);
  if (last?.kind === 'plus') return { role: 'operand' };
  if (last?.kind === 'operator') {
    return { role: 'value', operator: last.text, compared: comparedIn(before.slice(0, -1)) };
  }
  const source = last?.kind === 'pipe' ? sourceBefore(before) : undefined;
  return { role: 'input', ...(source !== undefined && { source }) };
}

/** The capture left of the pipe. */
function sourceBefore(tokens: readonly Token[]): string | undefined {
  const pipe = tokens.findIndex(({ kind }) => kind === 'pipe');
  const [head, name] = pathsOf(tokens.slice(0, Math.max(0, pipe)))[0]?.steps ?? [];
  return head?.text === 'capture' ? name?.text : undefined;
}

/** The last path, cut off from the reference that it may begin with. */
function comparedIn(tokens: readonly Token[]): ComparedPath {
  const path = pathsOf(tokens).at(-1);
  const steps = path?.steps.map(({ text }) => text) ?? [];
  const source = sourceBefore(tokens);
  if (steps[0] === 'capture' && steps[1] !== undefined && source === undefined) {
    return { source: steps[1], steps: steps.slice(2) };
  }
  return { steps, ...(source !== undefined && { source }) };
}

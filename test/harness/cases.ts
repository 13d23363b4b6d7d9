import { existsSync, readFileSync } from 'node:fs';

/** A recorded case: an engine's answer to a policy (`id` or `name` tells cases apart). */
export interface ConformanceCase {
  readonly id: string;
  readonly engine?: 'nmpolicy' | 'nmstate';
  readonly policy: unknown;
  readonly current: unknown;
  readonly cache?: unknown;
  readonly expected:
    | { readonly ok: true; readonly desiredState?: unknown; readonly captured: Record<string, unknown> }
    | { readonly ok: false; readonly mention?: readonly string[] };
}

/** The cases of a file with one JSON document a line, by its place in the repository; none when it is not there. */
export function readCases(path: string): ConformanceCase[] {
  const url = new URL(`../../${path}`, import.meta.url);
  if (!existsSync(url)) return [];
  const lines = readFileSync(url, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, name, ...rest } = JSON.parse(line);
    return { id: id ?? name, ...rest };
  });
}

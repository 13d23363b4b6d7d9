import {
  type DocumentPath,
  explainPolicy,
  generateState,
  parseYaml,
  type ValueOrigin,
} from '../../../src/index.ts';
import { normalizeState } from '../../../src/schema/index.ts';
import { attempt, must, mustBeSame } from '../attempt.ts';
import type { FuzzInput } from '../input.ts';

/** What stands at a path; `undefined` where it leads nowhere. */
const valueAt = (state: unknown, path: DocumentPath): unknown =>
  path.reduce<unknown>((value, step) => {
    const isInside = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return isInside ? (value as Record<string | number, unknown>)[step] : undefined;
  }, state);

export const explainingChecks: Record<string, (input: FuzzInput) => void> = {
  'what is explained stands there': ({ policy, state, engine }) => {
    const read = attempt(() => {
      const data = parseYaml(state) ?? {};
      return engine === 'nmstate' ? normalizeState(data) : data;
    });
    const explained = attempt(() => explainPolicy(policy, state, { engine }));
    const generated = attempt(() => generateState(policy, state, undefined, { engine }));
    if (!read.ok || !explained.ok || !generated.ok) return;
    const { capturedStates } = generated.value;
    const sourceOf = (capture: string | undefined): unknown =>
      capture === undefined ? read.value : capturedStates[capture]!.state;

    for (const { name, kind, reads } of explained.value.captures) {
      for (const { source, matches, count } of reads) {
        const input = sourceOf(source.kind === 'capture' ? source.capture : undefined);
        must(
          !count || count.matched + count.unmatched === count.total,
          `${name}: counts do not add up`,
          count,
        );
        // those of `:=` stand in what it captures
        for (const { path, value } of kind === 'replacement' ? [] : matches)
          if (value !== undefined)
            mustBeSame(value, valueAt(input, path), `${name}: another value at ${path}`);
      }
    }

    const follow = (origins: readonly ValueOrigin[], value: unknown): void => {
      for (const origin of origins) {
        if (origin.from === 'currentState')
          mustBeSame(valueAt(read.value, origin.path), value, `no such value at ${origin.path}`);
        if (origin.from !== 'capture') continue;
        mustBeSame(
          valueAt(sourceOf(origin.capture), origin.path),
          value,
          `no such value in ${origin.capture}`,
        );
        // what an engine sets as a text may have become a number
        if (!origin.replaced) follow(origin.origins, value);
      }
    };
    for (const { value, origins } of explained.value.references)
      if (value?.value !== undefined) follow(origins, value.value);
  },
};

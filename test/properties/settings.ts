import type fc from 'fast-check';

const scale = Number(process.env.PROPERTY_SCALE ?? 1);
const seed = process.env.PROPERTY_SEED ?? '1';

/** How long a property may run, in milliseconds. */
export const timeout: number = 90_000 * Math.max(1, scale);

/**
 * How often a property is tried: `usual` times, unless `PROPERTY_SCALE` multiplies it. The cases are the same in every
 * run unless `PROPERTY_SEED` is another number, or `random`.
 */
export function settings<Arguments>(usual: number): fc.Parameters<Arguments> {
  const fixed = seed === 'random' ? {} : { seed: Number(seed) };
  return { numRuns: Math.max(1, Math.round(usual * scale)), ...fixed };
}

/** The part of js-yaml 4 that the tests call; its package has no declarations. */
declare module 'js-yaml-4' {
  export const CORE_SCHEMA: unknown;
  export function load(text: string, options?: { schema?: unknown }): unknown;
}

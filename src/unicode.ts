/**
 * A regular expression that is made when it is first asked for. One with classes of Unicode such as
 * `\p{L}` takes longer to make than a module to load, and as a literal it is made with the module,
 * even inside of a function that nobody calls.
 */
export function unicodePattern(source: string, flags = 'u'): () => RegExp {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
}

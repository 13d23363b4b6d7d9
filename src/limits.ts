/** How much input is read before it is refused; each exceeded limit has its own code. */
export interface Limits {
  /**
   * Levels of maps and lists in a document. Default 500; code `nesting-limit`. More than 1000 counts
   * as 1000: what is deeper could exhaust the stack.
   */
  readonly nestingDepth: number;
  /** Length of a text in UTF-16 units. Default 64 Mi; code `size-limit`. */
  readonly documentSize: number;
  /** Length of one expression or template string in UTF-16 units. Default 64 Ki; code `size-limit`. */
  readonly expressionLength: number;
  /** Values that a YAML text may stand for once its aliases are followed. Default 1,000,000; code `alias-limit`. */
  readonly aliasExpansion: number;
}

export const defaultLimits: Limits = {
  nestingDepth: 500,
  documentSize: 64 * 1024 * 1024,
  expressionLength: 64 * 1024,
  aliasExpansion: 1_000_000,
};

/** The levels that every stage can take, whatever the options say. */
export const deepestNesting = 1000;

/** The default for every limit that is not given. Throws `TypeError` for one that limits nothing, such as `NaN`. */
export function withDefaults({
  nestingDepth = defaultLimits.nestingDepth,
  documentSize = defaultLimits.documentSize,
  expressionLength = defaultLimits.expressionLength,
  aliasExpansion = defaultLimits.aliasExpansion,
}: Partial<Limits> = {}): Limits {
  checkLimit(nestingDepth, 'nestingDepth');
  checkLimit(documentSize, 'documentSize');
  checkLimit(expressionLength, 'expressionLength');
  checkLimit(aliasExpansion, 'aliasExpansion');
  const depth = Math.min(nestingDepth, deepestNesting);
  return { nestingDepth: depth, documentSize, expressionLength, aliasExpansion };
}

/** `Infinity` is a number, too. */
export function checkLimit(limit: number, name: string): void {
  if (typeof limit !== 'number' || !(limit >= 0))
    throw new TypeError(`the option \`${name}\` must be a number that is not negative`);
}

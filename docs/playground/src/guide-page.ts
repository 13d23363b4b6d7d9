/**
 * Examples in a page of the guide. An HTML comment begins one, fenced blocks with a second word
 * after the language are its parts, and it lasts until the next comment:
 *
 *     <!-- example: path-filter | A path filter -->
 *     ```yaml policy
 *
 * `policy`, `state` and `cache` go in; `result` (the desired state), `captured` (all captured
 * states, or with a name that one) and `messages` come out. An example without a state of its own
 * uses the page's first, which may stand before the first example.
 */
export interface GuideExample {
  readonly id: string;
  readonly title: string;
  readonly policy: string;
  readonly state: string;
  readonly cache?: string;
  readonly blocks: readonly GuideBlock[];
}

export interface GuideBlock {
  readonly kind: string;
  /** What stands behind the kind: the capture of a `captured` block. */
  readonly argument?: string;
  readonly text: string;
  /** Where the text stands in the page, as 0-based offsets `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

const parts = /^<!-- example: (\S+) \| (.+) -->$|^```\w+ (\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/** All examples of a page in the page's order. Throws an `Error` for one without a policy. */
export function readGuide(page: string): GuideExample[] {
  const examples: { id: string; title: string; blocks: GuideBlock[] }[] = [];
  let firstState: string | undefined;
  for (const match of page.matchAll(parts)) {
    const [whole, id, title, kind, argument, text] = match;
    if (kind === 'state') firstState ??= text;
    if (id !== undefined) examples.push({ id, title: title!, blocks: [] });
    else if (examples.length > 0 && kind !== undefined) {
      const start = match.index + whole.indexOf('\n') + 1;
      const end = start + text!.length;
      examples.at(-1)!.blocks.push({ kind, ...(argument && { argument }), text: text!, start, end });
    }
  }
  return examples.map((example) => {
    const part = (kind: string): string | undefined =>
      example.blocks.find((block) => block.kind === kind)?.text;
    const policy = part('policy');
    const cache = part('cache');
    const state = part('state') ?? firstState ?? '';
    if (policy === undefined) throw new Error(`the example ${example.id} has no policy`);
    return { ...example, policy, state, ...(cache !== undefined && { cache }) };
  });
}

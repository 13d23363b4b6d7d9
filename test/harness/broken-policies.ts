import { readdirSync, readFileSync } from 'node:fs';

/** A finding that a broken policy must have. */
export interface ExpectedFinding {
  readonly code: string;
  /** What the message must contain. */
  readonly message: string;
  /** What the help must contain. */
  readonly help: string;
  /** The range of the policy's text that must be underlined, and where its end may be followed by nothing. */
  readonly start: number;
  readonly end: number;
}

/** A case of `test/cases/broken`: its README says how they are written. */
export interface BrokenPolicy {
  readonly name: string;
  readonly policy: string;
  readonly state?: string;
  readonly engine: 'nmpolicy' | 'nmstate';
  readonly findings: readonly ExpectedFinding[];
}

const folder = new URL('../cases/broken/', import.meta.url);

/** All cases by file. */
export function brokenPolicies(): [string, BrokenPolicy[]][] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().map((name) => [name, parseCases(readFileSync(new URL(name, folder), 'utf8'))]);
}

const parseCases = (text: string): BrokenPolicy[] =>
  text
    .split(/^=== /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return parseCase(name, lines.join('\n'));
    });

function parseCase(name: string, body: string): BrokenPolicy {
  const [marked = '', ...sections] = body.split(/^---(?= engine| state|$)/m);
  // a document separator is a line `---` too: the last one is that before the findings
  const findings = sections.at(-1) ?? '';
  const state = sections.find((section) => section.startsWith(' state\n'))?.slice(' state\n'.length);
  const engine = sections.some((section) => section.startsWith(' engine nmstate')) ? 'nmstate' : 'nmpolicy';
  const documents = sections.slice(0, -1).filter((section) => !/^ (state|engine)/.test(section));
  const { text, ranges } = takeMarks([marked, ...documents].join('---'));
  const rows = findings.split('\n').filter((line) => line.trim() !== '');
  if (rows.length !== ranges.length)
    throw new Error(`${name}: ${ranges.length} marked ranges, but ${rows.length} findings`);
  return {
    name,
    policy: text,
    engine,
    ...(state !== undefined && { state }),
    findings: rows.map((row, index) => ({ ...parseRow(row), ...ranges[index]! })),
  };
}

function parseRow(row: string): Pick<ExpectedFinding, 'code' | 'message' | 'help'> {
  const [, code = '', rest = ''] = /^([a-z-]+):?\s*(.*)$/.exec(row) ?? [];
  const [message = '', help = ''] = rest.split(/\s*\/\/ /);
  return { code, message, help };
}

/** A text without its `⟦` and `⟧`, and the ranges between them, in the order in which they start. */
export function takeMarks(marked: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') {
      open.push(ranges.length);
      ranges.push({ start: text.length, end: text.length });
    } else if (part === '⟧') ranges[open.pop()!]!.end = text.length;
    else text += part;
  }
  return { text, ranges };
}

import { printable } from '../diagnostics/cells.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type {
  CaptureExplanation,
  ExplainedPlace,
  Explanation,
  ReadExplanation,
  ReferenceExplanation,
  ValueOrigin,
} from './explanation.ts';
import * as words from './words.ts';

/** How {@link formatExplanation} renders. */
export interface FormatExplanationOptions {
  /** Colour with ANSI escapes. Default: no. */
  readonly color?: boolean;
}

/** A line and what hangs below it. */
interface Branch {
  readonly text: string;
  readonly color?: keyof typeof colors;
  readonly below?: readonly Branch[];
}

const colors = { name: 1, good: 32, nothing: 33, bad: 31, faint: 2 } as const;
const shownPlaces = 10;

/**
 * An explanation as a tree: a branch for every capture and every reference, ending in a line break.
 * Control characters of states and policies are shown, not sent.
 */
export function formatExplanation(explanation: Explanation, options: FormatExplanationOptions = {}): string {
  const { captures, references, diagnostics } = explanation;
  const told = new Set(references.flatMap((reference) => reference.diagnostics));
  const rest = diagnostics.filter((one) => one.where?.capture === undefined && !told.has(one));
  const branches: Branch[] = [
    ...(captures.length === 0 ? [{ text: words.noCaptures() }] : captures.map(captureBranch)),
    ...(references.length === 0
      ? []
      : [
          {
            text: 'desired state',
            color: 'name' as const,
            below: references.map((reference) => referenceBranch(reference)),
          },
        ]),
    ...rest.map(diagnosticBranch),
  ];
  return branches.map((branch) => render(branch, options.color ?? false)).join('');
}

function captureBranch(capture: CaptureExplanation): Branch {
  const { name, expression, status, diagnostics, reads, value, operator } = capture;
  const below: Branch[] = [];
  if (status === 'cached') below.push({ text: words.cachedText(), color: 'nothing' });
  if (status === 'not-evaluated') below.push({ text: words.waitingText(capture.waitsFor), color: 'nothing' });
  for (const read of reads) {
    const results = reads.length > 1 ? resultBranches(read, capture) : [];
    below.push({ text: words.readText(read.source, read.path), below: results });
  }
  if (operator)
    below.push(
      value
        ? { text: words.comparedText(operator, value), below: wayBack(value.origins) }
        : { text: words.unreadText(operator), color: 'nothing' },
    );
  if (reads.length === 1) below.push(...resultBranches(reads[0]!, capture));
  below.push(
    ...diagnostics.filter(({ code }) => code !== 'matched-nothing').map((one) => diagnosticBranch(one)),
  );
  return { text: `capture ${name}: ${expression.trim()}`, color: 'name', below };
}

/** A literal's own place is the expression right above. */
const wayBack = (origins: readonly ValueOrigin[]): Branch[] =>
  origins.filter(({ from }) => from !== 'literal').map(originBranch);

function resultBranches(read: ReadExplanation, capture: CaptureExplanation): Branch[] {
  const { count, matches, closest, deadEnd, path } = read;
  const hints: Branch[] = [
    ...(deadEnd ? [{ text: words.deadEndText(deadEnd, capture.operator) }] : []),
    ...(closest.length > 0
      ? [{ text: words.closestText(capture.operator), below: placeBranches(closest) }]
      : []),
  ];
  if (!count || path === '') return hints;
  const color = matches.length > 0 ? 'good' : 'nothing';
  return [
    {
      text: words.countText(count, words.doneText(capture)),
      color,
      below: [...placeBranches(matches), ...hints],
    },
  ];
}

function placeBranches(places: readonly ExplainedPlace[]): Branch[] {
  const shown: Branch[] = places.slice(0, shownPlaces).map((place) => ({ text: words.placeText(place) }));
  const more = places.length - shown.length;
  return more > 0 ? [...shown, { text: words.moreText(more), color: 'faint' }] : shown;
}

function referenceBranch({ path, reference, value, origins, diagnostics }: ReferenceExplanation): Branch {
  const text = `${words.pathText(path)}: {{ ${reference} }}`;
  const isUnread = !value && diagnostics.length === 0;
  const below: Branch[] = [
    ...origins.map(originBranch),
    ...diagnostics.map(diagnosticBranch),
    ...(isUnread ? [{ text: words.withoutStateText(reference), color: 'nothing' as const }] : []),
  ];
  return value ? { text: `${text} = ${words.valueText(value)}`, below } : { text, color: 'bad', below };
}

const originBranch = (origin: ValueOrigin): Branch => ({
  text: words.originText(origin),
  ...(origin.from === 'currentState' && { color: 'good' as const }),
  ...(origin.from === 'capture' && { below: origin.origins.map(originBranch) }),
});

function diagnosticBranch({ severity, code, message, help }: Diagnostic): Branch {
  return {
    text: `${severity}[${code}]: ${message}`,
    color: severity === 'error' ? 'bad' : 'nothing',
    ...(help !== undefined && { below: [{ text: `help: ${help}` }] }),
  };
}

function render(branch: Branch, isColored: boolean, indent = '', joint = ''): string {
  const paint = (text: string, color: Branch['color']): string =>
    isColored && color && text !== '' ? `\u001b[${colors[color]}m${text}\u001b[0m` : text;
  const below = branch.below ?? [];
  const [text, ...more] = branch.text.split(/\r\n|[\r\n]/).map(printable);
  const isLast = joint === '' || joint.startsWith('└');
  const inner = joint === '' ? indent : indent + (isLast ? '   ' : '│  ');
  const continued = more.map(
    (line) => `${paint(inner + (below.length > 0 ? '│  ' : '   '), 'faint')}${paint(line, branch.color)}\n`,
  );
  const first = `${paint(indent + joint, 'faint')}${paint(text!, branch.color)}\n`;
  return (
    first +
    continued.join('') +
    below
      .map((one, index) => render(one, isColored, inner, index === below.length - 1 ? '└─ ' : '├─ '))
      .join('')
  );
}

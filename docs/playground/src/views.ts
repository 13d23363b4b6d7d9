import type { Diagnostic } from '../../../src/index.ts';
import { type ComparedRow, isSame } from './compare-lines.ts';
import { describeFinding, element, prose } from './finding-text.ts';
import type { EngineView } from './protocol.ts';

const documentNames = { policy: 'Policy', currentState: 'Current state', cachedCaptures: 'Cache' } as const;

/** The list of findings; each leads to its place. */
export function drawFindings(
  panel: HTMLElement,
  findings: readonly Diagnostic[],
  goToPlace: (finding: Diagnostic) => void,
): void {
  if (findings.length === 0) {
    panel.replaceChildren(element('p', 'nothing', 'Nothing found: no errors and no warnings.'));
    return;
  }
  panel.replaceChildren(findingList(findings, goToPlace));
}

const findingList = (
  findings: readonly Diagnostic[],
  goToPlace: (finding: Diagnostic) => void,
): HTMLElement => element('ul', 'findings', ...findings.map((finding) => findingItem(finding, goToPlace)));

function findingItem(finding: Diagnostic, goToPlace: (finding: Diagnostic) => void): HTMLElement {
  const { file, where, severity } = finding;
  const place = [
    where && documentNames[where.document],
    file && `line ${file.line}, column ${file.column}`,
  ].filter((part) => part !== undefined);
  const text = describeFinding(finding);
  if (file) {
    const link = element('button', 'place', place.join(', '));
    link.type = 'button';
    link.addEventListener('click', () => goToPlace(finding));
    text.prepend(link);
  } else if (place.length > 0) text.prepend(element('span', 'place', place.join(', ')));
  return element('li', `finding ${severity}`, element('span', 'severity', severity), text);
}

const ansiClasses: Readonly<Record<string, string>> = {
  1: 'tree-name',
  31: 'tree-bad',
  32: 'tree-good',
  33: 'tree-nothing',
  2: 'tree-faint',
};

/** The explanation's tree, its colours made into classes. */
export function drawExplanation(panel: HTMLElement, text: string): void {
  if (text === '') {
    panel.replaceChildren(
      element('p', 'nothing', 'There is nothing to explain until the documents can be read.'),
    );
    return;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of ANSI colours
  const parts = text.split(/\u001b\[(\d+)m/);
  const spans = parts.flatMap((part, index) => {
    if (index % 2 === 1 || part === '') return [];
    const className = ansiClasses[parts[index - 1] ?? '0'];
    return [className ? element('span', className, part) : part];
  });
  panel.replaceChildren(element('pre', 'tree', ...spans));
}

const verdicts: Readonly<Record<EngineView['verdict'], string>> = {
  same: 'Both engines give the same answer for this state.',
  differ: 'The engines answer differently. Clusters run nmstate: there this policy does something else.',
  fail: 'Neither engine can generate a state.',
};

/** Both engines' answers side by side, and above them where and why they part. */
export function drawEngines(
  panel: HTMLElement,
  { verdict, differences, notes, rows }: EngineView,
  goToPlace: (finding: Diagnostic) => void,
): void {
  const heading = element('tr', '', headingCell('nmpolicy'), headingCell('nmstate'));
  const body = element('tbody', '', ...rows.map(comparedRow));
  const parts: HTMLElement[] = [element('p', `verdict ${verdict}`, verdicts[verdict])];
  if (differences.length > 0) {
    parts.push(element('ul', 'differences', ...differences.map((one) => element('li', '', prose(one)))));
  }
  if (notes.length > 0) parts.push(findingList(notes, goToPlace));
  if (rows.length > 0) parts.push(element('table', 'comparison', element('thead', '', heading), body));
  panel.replaceChildren(...parts);
}

function comparedRow(row: ComparedRow): HTMLElement {
  if (row.hidden !== undefined) {
    const cell = element('td', 'hidden-rows', `${row.hidden} equal ${row.hidden === 1 ? 'line' : 'lines'}`);
    cell.colSpan = 2;
    return element('tr', '', cell);
  }
  const cell = (text: string | undefined): HTMLElement =>
    element('td', text === undefined ? 'missing' : isSame(row) ? '' : 'differs', text ?? '');
  return element('tr', '', cell(row.left), cell(row.right));
}

function headingCell(name: string): HTMLElement {
  const cell = element('th', '', name);
  cell.scope = 'col';
  return cell;
}

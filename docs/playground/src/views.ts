import type { Diagnostic } from '../../../src/index.ts';
import { type ComparedRow, isSame } from './compare-lines.ts';
import { describeFinding, element } from './finding-text.ts';
import type { EngineComparison } from './protocol.ts';

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
  const items = findings.map((finding) => {
    const { file, where, severity } = finding;
    const place = [
      where && documentNames[where.document],
      file && `line ${file.line}, column ${file.column}`,
    ].filter((part) => part !== undefined);
    const item = element('li', `finding ${severity}`, element('span', 'severity', severity));
    const text = describeFinding(finding);
    if (file) {
      const link = element('button', 'place', place.join(', '));
      link.type = 'button';
      link.addEventListener('click', () => goToPlace(finding));
      text.prepend(link);
    } else if (place.length > 0) text.prepend(element('span', 'place', place.join(', ')));
    item.append(text);
    return item;
  });
  panel.replaceChildren(element('ul', 'findings', ...items));
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

const verdicts: Readonly<Record<EngineComparison['verdict'], string>> = {
  same: 'Both engines give the same answer for this state.',
  differ: 'The engines answer differently. Clusters run nmstate: there this policy does something else.',
  fail: 'Neither engine can generate a state.',
};

/** Both engines' answers side by side. */
export function drawComparison(panel: HTMLElement, comparison: EngineComparison): void {
  const heading = element('tr', '', headingCell('nmpolicy'), headingCell('nmstate'));
  const rows =
    comparison.verdict === 'fail'
      ? [element('tr', '', element('td', '', comparison.nmpolicy), element('td', '', comparison.nmstate))]
      : comparison.rows.map(comparedRow);
  const table = element('table', 'comparison', element('thead', '', heading), element('tbody', '', ...rows));
  const verdict = element('p', `verdict ${comparison.verdict}`, verdicts[comparison.verdict]);
  panel.replaceChildren(verdict, table);
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

import type { EditorView } from '@codemirror/view';
import type { Diagnostic } from '../../../src/index.ts';
import { byId } from './by-id.ts';
import { createOutput, setText } from './editors.ts';
import type { Evaluation } from './protocol.ts';
import { setUpTabs, type Tabs } from './tabs.ts';
import { drawEngines, drawExplanation, drawFindings } from './views.ts';

/** The results' tabs. Only the view that is seen is drawn. */
export class ResultPane {
  readonly #generated: EditorView = createOutput(byId('generated'), 'Generated state');
  readonly #captured: EditorView = createOutput(byId('captured'), 'Captured states');
  readonly #goToFinding: (finding: Diagnostic) => void;
  readonly #tabs: Tabs;
  #evaluation: Evaluation | undefined;

  constructor(goToFinding: (finding: Diagnostic) => void) {
    this.#goToFinding = goToFinding;
    this.#tabs = setUpTabs(byId('results'), (tab) => this.#draw(tab));
  }

  show(evaluation: Evaluation): void {
    this.#evaluation = evaluation;
    const { findings, engines } = evaluation;
    const isBad = findings.some(({ severity }) => severity === 'error');
    count('finding-count', findings.length, isBad ? 'bad' : 'warn');
    count('difference-count', engines.verdict === 'differ' ? '≠' : 0, 'warn');
    this.#draw(this.#tabs.chosen());
  }

  /** What is to be saved as a file: the captured states when they are seen, else the generated state. */
  file(): { name: string; text: string } | undefined {
    const isCaptured = this.#tabs.chosen() === 'tab-captured';
    const text = isCaptured ? this.#evaluation?.captured : this.#evaluation?.generated;
    return text === undefined ? undefined : { name: isCaptured ? 'captured.yaml' : 'generated.yaml', text };
  }

  #draw(tab: string): void {
    byId('save-result').hidden = tab !== 'tab-generated' && tab !== 'tab-captured';
    const evaluation = this.#evaluation;
    if (!evaluation) return;
    const draw: Readonly<Record<string, () => void>> = {
      'tab-generated': () => setText(this.#generated, evaluation.generated ?? failureText(evaluation)),
      'tab-captured': () => setText(this.#captured, evaluation.captured ?? failureText(evaluation)),
      'tab-explanation': () => drawExplanation(byId('panel-explanation'), evaluation.explanation),
      'tab-findings': () => drawFindings(byId('panel-findings'), evaluation.findings, this.#goToFinding),
      'tab-engines': () => drawEngines(byId('panel-engines'), evaluation.engines, this.#goToFinding),
    };
    draw[tab]?.();
  }
}

function count(id: string, value: number | string, tone: string): void {
  const badge = byId(id);
  badge.hidden = value === 0;
  badge.textContent = String(value);
  badge.dataset.tone = tone;
}

/** In place of a result: what stands in its way, as a comment. */
function failureText({ findings }: Evaluation): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.map(({ message, help }) => `# ${message}\n${help ? `#   ${help}\n` : ''}`).join('');
}

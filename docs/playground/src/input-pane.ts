import type { EditorView } from '@codemirror/view';
import type { Diagnostic } from '../../../src/index.ts';
import type { Assistance } from './assistance.ts';
import { byId } from './by-id.ts';
import { createEditor, goTo, setText, showFindings } from './editors.ts';
import type { Documents } from './protocol.ts';
import { setUpTabs, type Tabs } from './tabs.ts';

export type InputName = 'policy' | 'state' | 'cache';

const inputs = { policy: 'policy', currentState: 'state', cachedCaptures: 'cache' } as const;
const inputOf = ({ where }: Diagnostic): InputName => inputs[where?.document ?? 'policy'];

/** The editors of the three documents and the choice of the engine. */
export class InputPane {
  readonly #editors: Readonly<Record<InputName, EditorView>>;
  readonly #tabs: Tabs;

  constructor(onChange: () => void, assistance: Assistance) {
    this.#editors = {
      policy: createEditor(byId('policy'), 'Policy', onChange, assistance),
      state: createEditor(byId('state'), 'Current state', onChange),
      cache: createEditor(byId('cache'), 'Cache of captured states', onChange),
    };
    this.#tabs = setUpTabs(byId('inputs'), () => undefined);
    byId('engine').addEventListener('change', onChange);
  }

  documents(): Documents {
    const engine = document.querySelector<HTMLInputElement>('input[name=engine]:checked')!.value;
    return {
      policy: this.text('policy'),
      state: this.text('state'),
      cache: this.text('cache'),
      engine: engine === 'nmstate' ? 'nmstate' : 'nmpolicy',
    };
  }

  /** Without an engine, the chosen one stays. */
  load({ policy, state, cache, engine }: Omit<Documents, 'engine'> & Partial<Documents>): void {
    if (engine) document.querySelector<HTMLInputElement>(`input[value=${engine}]`)!.checked = true;
    this.setText('policy', policy);
    this.setText('state', state);
    this.setText('cache', cache);
    this.#tabs.choose(cache === '' ? 'tab-state' : 'tab-cache');
  }

  text(name: InputName): string {
    return this.#editors[name].state.doc.toString();
  }

  setText(name: InputName, text: string): void {
    setText(this.#editors[name], text);
  }

  /** The input that a pane's buttons are about: the lower pane holds two. */
  named(pane: string | undefined): InputName {
    if (pane === 'policy') return 'policy';
    return this.#tabs.chosen() === 'tab-cache' ? 'cache' : 'state';
  }

  showFindings(findings: readonly Diagnostic[]): void {
    for (const name of Object.values(inputs)) {
      const own = findings.filter((finding) => inputOf(finding) === name);
      showFindings(this.#editors[name], own);
    }
  }

  goTo(finding: Diagnostic): void {
    const name = inputOf(finding);
    if (name !== 'policy') this.#tabs.choose(`tab-${name}`);
    if (finding.file) goTo(this.#editors[name], finding.file);
  }
}

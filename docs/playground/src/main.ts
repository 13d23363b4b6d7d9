import './style.css';
import { assistanceBy } from './assistance.ts';
import { byId } from './by-id.ts';
import { EngineClient } from './engine-client.ts';
import { bridgeExample, guideExamples } from './examples.ts';
import { openFile, saveFile } from './files.ts';
import { element } from './finding-text.ts';
import { InputPane } from './input-pane.ts';
import type { Evaluation } from './protocol.ts';
import { ResultPane } from './result-pane.ts';
import { fromFragment, toFragment } from './share.ts';
import { setUpTheme } from './theme.ts';

/** How long nothing must be typed before the documents are evaluated, in milliseconds. */
const quiet = 120;

const client = new EngineClient();
const input: InputPane = new InputPane(
  changed,
  assistanceBy(client, () => input.documents()),
);
const results = new ResultPane((finding) => input.goTo(finding));

let timer: number | undefined;
function changed(): void {
  clearTimeout(timer);
  timer = window.setTimeout(evaluate, quiet);
}

function evaluate(): void {
  client
    .evaluate(input.documents(), show)
    .catch((error: unknown) => tell(`The engine failed: ${String(error)}`));
}

function show(evaluation: Evaluation): void {
  input.showFindings(evaluation.findings);
  results.show(evaluation);
  tell(summary(evaluation));
}

function summary({ findings, milliseconds }: Evaluation): string {
  const many = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const parts = [errors > 0 ? many(errors, 'error') : 'Generated'];
  if (warnings > 0) parts.push(many(warnings, 'warning'));
  return `${parts.join(', ')} in ${Math.max(1, Math.round(milliseconds))} ms`;
}

function tell(text: string): void {
  byId('status').textContent = text;
}

function setUpExamples(): void {
  const select = byId<HTMLSelectElement>('example');
  const examples = [bridgeExample];
  select.append(new Option(bridgeExample.title, '0'));
  for (const [name, group] of Object.entries(guideExamples)) {
    const options = element('optgroup', '');
    options.label = name;
    for (const example of group)
      options.append(new Option(example.title, String(examples.push(example) - 1)));
    select.append(options);
  }
  select.addEventListener('change', () => {
    history.replaceState(null, '', location.pathname + location.search);
    input.load(examples[Number(select.value)]!);
  });
}

function setUpFiles(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-open]')) {
    const name = (): ReturnType<InputPane['named']> => input.named(button.dataset.open);
    button.addEventListener('click', () =>
      openFile(byId<HTMLInputElement>('file'), (text) => input.setText(name(), text)),
    );
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-save]')) {
    button.addEventListener('click', () => {
      const name = input.named(button.dataset.save);
      const isResult = button.dataset.save === 'result';
      const file = isResult ? results.file() : { name: `${name}.yaml`, text: input.text(name) };
      if (file) saveFile(file.name, file.text);
      else tell('There is no result to save.');
    });
  }
}

async function share(): Promise<void> {
  history.replaceState(null, '', `#${await toFragment(input.documents())}`);
  try {
    await navigator.clipboard.writeText(location.href);
    tell('The link is copied. The documents are in the link itself and stored nowhere.');
  } catch {
    tell('The link is in the address bar.');
  }
}

/** Whether the address carries documents. */
async function loadFromLink(): Promise<boolean> {
  try {
    const shared = await fromFragment(location.hash.slice(1));
    if (shared) input.load(shared);
    return shared !== undefined;
  } catch {
    tell('This link is damaged: its documents can’t be read.');
    return true;
  }
}

setUpTheme(byId('theme'));
setUpExamples();
setUpFiles();
byId('share').addEventListener('click', share);
addEventListener('hashchange', loadFromLink);
loadFromLink().then((isLoaded) => {
  if (!isLoaded) input.load(bridgeExample);
});
if ('serviceWorker' in navigator) {
  // without it (as on Vite's own server) the page works too, only not on a later visit without a network
  navigator.serviceWorker.register('./offline.js').catch(() => undefined);
}

type Scheme = 'light' | 'dark';
const key = 'nmpolicy-playground-colours';

/** The button that switches between light and dark; until it is pressed, the system's choice counts. */
export function setUpTheme(button: HTMLElement): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const scheme = chosen() ?? (system.matches ? 'dark' : 'light');
    document.documentElement.dataset.scheme = scheme;
    button.setAttribute('aria-pressed', String(scheme === 'dark'));
  };
  button.addEventListener('click', () => {
    choose(document.documentElement.dataset.scheme === 'dark' ? 'light' : 'dark');
    apply();
  });
  system.addEventListener('change', apply);
  apply();
}

/** Storage may be switched off in the browser; the choice then lasts as long as the page. */
let remembered: Scheme | undefined;

function chosen(): Scheme | undefined {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : remembered;
  } catch {
    return remembered;
  }
}

function choose(scheme: Scheme): void {
  remembered = scheme;
  try {
    localStorage.setItem(key, scheme);
  } catch {
    // remembered for this visit only
  }
}

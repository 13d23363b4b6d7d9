/** A row of tabs as the ARIA practices want it: arrows move, only the chosen one is in the tab order. */
export interface Tabs {
  /** The id of the chosen tab's button. */
  chosen(): string;
  choose(id: string): void;
}

export function setUpTabs(list: HTMLElement, onChange: (id: string) => void): Tabs {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const panel = (tab: HTMLElement): HTMLElement =>
    document.getElementById(tab.getAttribute('aria-controls')!)!;
  let current = tabs[0]!;
  const choose = (chosen: HTMLElement): void => {
    current = chosen;
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      panel(tab).hidden = tab !== chosen;
    }
    chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    onChange(chosen.id);
  };
  for (const [index, tab] of tabs.entries()) {
    // a panel to read must be reachable, to scroll it by keyboard; an editor is by itself
    if (!panel(tab).querySelector('.editor')) panel(tab).tabIndex = 0;
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', (event) => {
      const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
      if (target === undefined) return;
      event.preventDefault();
      const next = tabs.at(target % tabs.length)!;
      choose(next);
      next.focus();
    });
  }
  choose(current);
  return {
    chosen: () => current.id,
    choose: (id) => choose(tabs.find((tab) => tab.id === id)!),
  };
}

import type { Diagnostic } from '../../../src/index.ts';

/** An element with classes and children; strings become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  if (className) created.className = className;
  created.append(...children);
  return created;
}

/** Text in which `backticks` mark what the user wrote. */
export function prose(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const [index, part] of text.split('`').entries()) {
    if (part !== '') fragment.append(index % 2 === 1 ? element('code', '', part) : part);
  }
  return fragment;
}

/** Message, advice and code of a finding. */
export function describeFinding({ message, help, code }: Diagnostic): HTMLElement {
  const described = element('div', 'finding-text', element('p', 'message', prose(message)));
  if (help) described.append(element('p', 'help', prose(help)));
  described.append(element('p', 'code', code));
  return described;
}

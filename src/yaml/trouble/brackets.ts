import { EVENT_ID } from 'js-yaml';
import type { Span } from '../../diagnostics/diagnostic.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/yaml.ts';
import { documentNodes, type TextNode } from '../text-nodes.ts';
import { type Explanation, indentOf, restOf, spanOfRest } from './trouble.ts';

/** `name: {{ capture.a.b }}`: to YAML a map whose key is a map. */
export const unquotedTemplate: Explanation = ({ text, line, position, reason }) => {
  const nodes = documentNodes(text);
  if (nodes && /complex key/.test(reason)) return complexKeys(text, nodes);
  const start = /(?:[:-]\s+|^\s*)(\{\{)/.exec(line.text);
  if (!start) return undefined;
  const from = line.start + start.index + start[0].length - 2;
  if (from > position) return undefined;
  const rest = restOf(line, from);
  return { ...messages.unquotedTemplate(rest.text), span: { start: from, end: rest.end } };
};

/** All of them at once: the text is well-formed YAML, so each has its place. */
function complexKeys(text: string, roots: readonly TextNode[]): Finding[] {
  const findings: Finding[] = [];
  const visit = (node: TextNode): void => {
    const { start, end } = node;
    const key = node.entries.find(
      ({ key: { event } }) => event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS,
    )?.key;
    if (key && text.startsWith('{{', start))
      findings.push({ ...messages.unquotedTemplate(text.slice(start, end)), span: { start, end } });
    else if (key) findings.push({ ...messages.complexKey(), span: { start: key.start, end: key.end } });
    else for (const { value } of node.entries) visit(value);
    node.items.forEach(visit);
  };
  roots.forEach(visit);
  return findings;
}

/** A bracket that the parser looks for the end of when the text, or its indentation, ends. */
export const unclosedBracket: Explanation = ({ text, reason, position, line }) => {
  if (!/within a flow collection|^deficient indentation/.test(reason)) return undefined;
  const open = openBrackets(text.slice(0, position)).at(-1);
  const isClosed = openBrackets(text).every(({ start }) => start !== open?.start);
  if (isClosed && reason.startsWith('deficient'))
    return { ...messages.lineInBrackets(), span: spanOfRest(line, line.start + indentOf(line)) };
  return open && { ...messages.unclosedBracket(text[open.start]!), span: open };
};

/** Passes over quoted texts, comments and what an apostrophe in a word would seem to quote. */
const flowToken = /\\.|"(?:\\[\s\S]|[^"\\])*"|(?<=[\s[{,:])'(?:''|[^'])*'|(?<=\s|^)#.*|[[\]{}]/gm;

function openBrackets(text: string): Span[] {
  const open: Span[] = [];
  for (const { 0: token, index } of text.matchAll(flowToken)) {
    if (token === '[' || token === '{') open.push({ start: index, end: index + 1 });
    else if (token === ']' || token === '}') open.pop();
  }
  return open;
}

/** `]` or `}` where nothing is open, or a bracket of the other kind. */
export const unopenedBracket: Explanation = ({ text, reason, position }) => {
  const character = text[position] ?? '';
  if (!/^(end of the stream|bad indentation|missed comma)/.test(reason) || !/[\]}]/.test(character))
    return undefined;
  return { ...messages.unopenedBracket(character), span: { start: position, end: position + 1 } };
};

export const commas: Explanation = ({ reason, line, position }) => {
  if (reason.startsWith('expected the node content'))
    return { ...messages.strayComma(), span: { start: position, end: position + 1 } };
  if (!reason.startsWith('missed comma')) return undefined;
  const found = /^(?:"[^"]*"?|'[^']*'?|[^ \t,\]}]+)/.exec(line.text.slice(position - line.start));
  if (!found) return undefined;
  const [word] = found;
  return { ...messages.missingComma(word), span: { start: position, end: position + word.length } };
};

import type { DocumentPath } from '../diagnostics/diagnostic.ts';
import { type PolicyOutline, scalarText, valueUnder } from './outline.ts';

/** The type of the interface of the desired state that a path leads into, as far as it is written. */
export function interfaceTypeAt(text: string, policy: PolicyOutline, path: DocumentPath): string | undefined {
  const [key, section, number] = path;
  if (section !== 'interfaces' || typeof number !== 'number') return undefined;
  const interfaces = valueUnder(text, valueUnder(text, policy.root, String(key)), 'interfaces');
  return scalarText(text, valueUnder(text, interfaces?.items[number], 'type'));
}

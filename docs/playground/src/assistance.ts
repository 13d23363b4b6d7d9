import type { CompletionSource } from '@codemirror/autocomplete';
import type { HoverTooltipSource } from '@codemirror/view';
import type { EngineClient } from './engine-client.ts';
import { element, prose } from './finding-text.ts';
import type { Documents } from './protocol.ts';

/** Completion and hover of the policy editor, worked out in the worker. */
export interface Assistance {
  readonly complete: CompletionSource;
  readonly hover: HoverTooltipSource;
}

export function assistanceBy(client: EngineClient, documents: () => Documents): Assistance {
  return {
    complete: async ({ pos, explicit, state }) => {
      const typed = explicit || /[\p{L}\p{Nd}_."'{|-]$/u.test(state.sliceDoc(pos - 1, pos));
      if (!typed) return null;
      const proposals = await client.ask('complete', { ...documents(), offset: pos });
      const [first] = proposals;
      if (!first) return null;
      return {
        from: first.from,
        to: first.to,
        options: proposals.map(({ label, detail, info, kind, insert }) => ({
          label,
          apply: insert,
          type: kind,
          ...(detail !== undefined && { detail }),
          ...(info !== undefined && { info: () => element('div', 'hover', prose(info)) }),
        })),
      };
    },
    hover: async (_view, offset) => {
      const found = await client.ask('hover', { ...documents(), offset });
      if (!found) return null;
      const dom = element('div', 'hover', prose(found.text));
      return { pos: found.from, end: found.to, create: () => ({ dom }) };
    },
  };
}

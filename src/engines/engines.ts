import type { Engine, EngineName } from './engine.ts';
import { nmpolicyEngine } from './nmpolicy.ts';
import { nmstateEngine } from './nmstate/nmstate.ts';

const engines: Readonly<Record<EngineName, Engine>> = { nmpolicy: nmpolicyEngine, nmstate: nmstateEngine };

/** The names that the `engine` option takes. */
export const engineNames: readonly EngineName[] = ['nmpolicy', 'nmstate'];

/** Throws `TypeError` for a name that is not among {@link engineNames}. */
export function engineNamed(name: EngineName = 'nmpolicy'): Engine {
  const engine = Object.hasOwn(engines, name) ? engines[name] : undefined;
  if (!engine)
    throw new TypeError(`unknown engine ${JSON.stringify(name)}: expected ${engineNames.join(' or ')}`);
  return engine;
}

import type { EngineName } from '../engines/engine.ts';
import { engineNames } from '../engines/engines.ts';
import type { Arguments } from './arguments.ts';
import type { Flag } from './command.ts';

/** Flags that several commands have. */

export const engineFlag: Flag = {
  name: 'engine',
  value: 'ENGINE',
  choices: engineNames,
  summary: 'the documented language (the default), or what clusters run today',
};

export const jsonFlag: Flag = { name: 'json', summary: 'write the result as JSON, for other programs' };

export const currentStateFlag: Flag = {
  name: 'current-state',
  short: 's',
  value: 'FILE',
  summary: "the node's current state; standard input without it",
};

export const capturedInputFlag: Flag = {
  name: 'captured-states-input',
  short: 'i',
  value: 'FILE',
  summary: 'captured states of an earlier run, used instead of evaluating those captures again',
};

/** The engine that was asked for, as an option of the library. */
export function engineOption(parameters: Arguments): { engine?: EngineName } {
  const engine = parameters.value('engine') as EngineName | undefined;
  return engine === undefined ? {} : { engine };
}

import type { Command } from './command.ts';
import { completionOf } from './commands/completion.ts';
import { gen } from './commands/gen.ts';

const working: readonly Command[] = [gen];

/** Every command, in the order of the help text. */
export const commands: readonly Command[] = [...working, completionOf(working)];

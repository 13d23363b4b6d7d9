import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { completionOf } from './commands/completion.ts';
import { explain } from './commands/explain.ts';
import { gen } from './commands/gen.ts';
import { preview } from './commands/preview.ts';

const working: readonly Command[] = [gen, check, preview, explain];

/** Every command, in the order of the help text. */
export const commands: readonly Command[] = [...working, completionOf(working)];

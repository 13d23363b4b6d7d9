import { policyManifests } from '../documents/read-policies.ts';
import { defaultLimits } from '../limits.ts';
import { type CommandIo, isTyped } from './io.ts';
import * as messages from './messages/files.ts';
import { tellMessage } from './output.ts';

/** Says that a file holds no policy, if so: mostly the command that wrote it failed. For texts without a mistake. */
export async function noteNoPolicy(text: string, file: string, io: CommandIo): Promise<void> {
  const isEmpty = policyManifests(text, { limits: defaultLimits }).every(({ value }) => value === null);
  if (isEmpty) await tellMessage('note', messages.noPolicy(file, isTyped(file, io)), io);
}

import { checkPolicy } from '../../check-policy.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { asCommandError } from '../command-error.ts';
import { shownName, statusOf, withFileNames } from '../documents.ts';
import { exitStatus, worstStatus } from '../exit-status.ts';
import { engineFlag, engineOption, jsonFlag } from '../flags.ts';
import { readInput, shareStandardInput } from '../input.ts';
import type { CommandIo } from '../io.ts';
import { jsonDiagnostics } from '../json-diagnostics.ts';
import * as messages from '../messages/reports.ts';
import { noteNoPolicy } from '../no-policy.ts';
import { printJson, tell, tellDiagnostics, tellMessage } from '../output.ts';

/** `nmpolicyctl check`. */
export const check: Command = {
  name: 'check',
  summary: 'find the mistakes in policies',
  operands: { name: 'POLICY', isList: true },
  flags: [
    engineFlag,
    {
      name: 'portable',
      summary: 'also find what other engines take differently; any such finding fails the check',
    },
    jsonFlag,
  ],
  description: [
    'Reads policies, bare or as manifests, also several in one file or in a list, and reports every mistake in them at its place. No node is needed. `-` stands for standard input.',
  ],
  examples: [
    'nmpolicyctl check policies/*.yaml',
    'kubectl get nncp -o yaml | nmpolicyctl check - --portable',
  ],
  run: runCheck,
};

interface CheckedFile {
  readonly file: string;
  /** Missing when the file can't be read. */
  readonly diagnostics?: readonly Diagnostic[];
  readonly status: number;
}

async function runCheck(parameters: Arguments, io: CommandIo): Promise<number> {
  shareStandardInput(parameters.operands.map((file) => [file, 'the policy'] as const));
  const checked: CheckedFile[] = [];
  for (const file of parameters.operands) {
    const one = await checkFile(file, parameters, io);
    if (!parameters.has('json')) await tellDiagnostics(one.diagnostics ?? [], io);
    checked.push(one);
  }
  const read = checked.filter(({ diagnostics }) => diagnostics);
  const diagnostics = read.flatMap((one) => one.diagnostics!);
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const summary = { errors: count('error'), warnings: count('warning') };
  if (parameters.has('json')) {
    const files = read.map((one) => ({ file: one.file, diagnostics: jsonDiagnostics(one.diagnostics!) }));
    await printJson({ files, ...summary }, io);
  } else if (read.length > 0) {
    const unread = checked.length - read.length;
    const words = messages.checkSummary(read.length, unread, summary.errors, summary.warnings);
    await tell(`${words}\n`, io);
  }
  return worstStatus(checked.map(({ status }) => status));
}

/** A file that can't be read is told about at once and does not keep the others from being checked. */
async function checkFile(name: string, parameters: Arguments, io: CommandIo): Promise<CheckedFile> {
  const file = shownName(name);
  try {
    const text = await readInput(name, 'the policy', io);
    const found = checkPolicy(text, {
      ...engineOption(parameters),
      fileName: file,
      portable: parameters.has('portable'),
    });
    const diagnostics = withFileNames(found, { policy: name });
    if (diagnostics.length === 0) await noteNoPolicy(text, name, io);
    const isUnportable = diagnostics.some(({ code }) => code.startsWith('portable-'));
    const status = isUnportable ? exitStatus.failed : exitStatus.done;
    return { file, diagnostics, status: worstStatus([statusOf(diagnostics), status]) };
  } catch (error) {
    const told = asCommandError(error);
    await tellMessage('error', told, io);
    return { file, status: told.status };
  }
}

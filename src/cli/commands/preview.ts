import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { worstStatus } from '../exit-status.ts';
import { engineFlag, jsonFlag } from '../flags.ts';
import { readInput, shareStandardInput } from '../input.ts';
import type { CommandIo } from '../io.ts';
import { noteNoPolicy } from '../no-policy.ts';
import { jsonReport } from '../preview/json-report.ts';
import { NodeBytes } from '../preview/node-bytes.ts';
import { type NamedPolicy, policiesIn } from '../preview/policies.ts';
import { PolicyPreview } from '../preview/policy-preview.ts';
import { textReport } from '../preview/text-report.ts';

/** `nmpolicyctl preview`. */
export const preview: Command = {
  name: 'preview',
  summary: 'show what policies would do on the nodes of a cluster',
  operands: { name: 'POLICY', isList: true },
  flags: [
    {
      name: 'nodes',
      short: 'n',
      value: 'FILE',
      isList: true,
      isRequired: true,
      summary: 'the network states of nodes; may be given several times',
    },
    engineFlag,
    jsonFlag,
  ],
  description: [
    'Prints a line for every node that a policy selects: what would change there, or why it would fail. `-` stands for standard input.',
    'A file of nodes holds network states, bare or as NodeNetworkState, alone, in a list or as several documents. Node objects give the labels that a nodeSelector asks for: they have to come before the states of their nodes.',
  ],
  examples: [
    'kubectl get nodes,nns -o json | nmpolicyctl preview policy.yaml --nodes -',
    'nmpolicyctl preview policy.yaml --nodes worker1.yaml --nodes worker2.yaml',
  ],
  run: runPreview,
};

async function runPreview(parameters: Arguments, io: CommandIo): Promise<number> {
  const files = parameters.values('nodes');
  const isJson = parameters.has('json');
  shareStandardInput([
    ...parameters.operands.map((file) => [file, 'the policy'] as const),
    ...files.map((file) => [file, 'the nodes'] as const),
  ]);
  const policies: NamedPolicy[] = [];
  for (const file of parameters.operands) {
    const text = await readInput(file, 'the policy', io);
    const found = policiesIn(text, file);
    if (found.every(({ diagnostics }) => !diagnostics)) await noteNoPolicy(text, file, io);
    policies.push(...found);
  }
  const report = isJson ? jsonReport(io) : textReport(io, policies.length > 1);
  const bytes = new NodeBytes(io, policies.length > 1);
  const statuses: number[] = [];
  try {
    for (const policy of policies) {
      statuses.push(await new PolicyPreview(policy, parameters, { io, report, bytes }).run(files));
    }
  } catch (error) {
    await report.interrupt();
    throw error;
  }
  await report.finish();
  return worstStatus(statuses);
}

import { type NodePreview, previewPolicy } from '../../kubernetes/index.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { diagnosticsOf, statusOf, withFileNames } from '../documents.ts';
import { exitStatus, worstStatus } from '../exit-status.ts';
import { engineFlag, engineOption, jsonFlag } from '../flags.ts';
import { readInput, shareStandardInput } from '../input.ts';
import type { CommandIo } from '../io.ts';
import * as messages from '../messages.ts';
import { reportFailure, tellMessage } from '../output.ts';
import { changesOf } from '../preview/changes.ts';
import { jsonReport } from '../preview/json-report.ts';
import { NodeBytes } from '../preview/node-bytes.ts';
import { currentStateOf, type NodeState, readNodes } from '../preview/nodes.ts';
import { type NamedPolicy, policiesIn } from '../preview/policies.ts';
import { Progress } from '../preview/progress.ts';
import type { NodeResult, Report, Summary } from '../preview/report.ts';
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
    try {
      policies.push(...policiesIn(await readInput(file, io), file));
    } catch (error) {
      return await reportFailure(withFileNames(diagnosticsOf(error), { policy: file }), isJson, io);
    }
  }
  const report = isJson ? jsonReport(io) : textReport(io, policies.length > 1);
  const bytes = new NodeBytes(io, policies.length > 1);
  const statuses: number[] = [];
  for (const policy of policies) {
    statuses.push(await new PolicyPreview(policy, parameters, { io, report, bytes }).run(files));
  }
  await report.finish();
  return worstStatus(statuses);
}

interface Surroundings {
  readonly io: CommandIo;
  readonly report: Report;
  readonly bytes: NodeBytes;
}

/** One policy on all nodes, one node at a time. */
class PolicyPreview {
  readonly #policy: NamedPolicy;
  readonly #parameters: Arguments;
  readonly #around: Surroundings;
  readonly #summary: Summary = { nodes: 0, selected: 0, generated: 0, failed: 0 };
  #hasLabels = false;
  /** The node that the next result is about: results come one at a time. */
  #node: NodeState | undefined;

  constructor(policy: NamedPolicy, parameters: Arguments, around: Surroundings) {
    this.#policy = policy;
    this.#parameters = parameters;
    this.#around = around;
  }

  /** Gives the exit status. */
  async run(files: readonly string[]): Promise<number> {
    const { io, report, bytes } = this.#around;
    const progress = new Progress(io, bytes.size(files));
    const options = { ...engineOption(this.#parameters), fileName: this.#policy.fileName, now: io.now() };
    let results: AsyncIterableIterator<NodePreview>;
    try {
      results = previewPolicy(this.#policy.policy, this.#nodes(files, progress), options);
    } catch (error) {
      const diagnostics = this.#policy.locate(diagnosticsOf(error));
      await report.fail(this.#policy.name, diagnostics);
      return statusOf(diagnostics);
    }
    await report.begin(this.#policy.name);
    for await (const result of results) {
      this.#summary.selected++;
      this.#summary[result.error ? 'failed' : 'generated']++;
      await progress.hide();
      await report.node(this.#describe(result));
      await progress.update(this.#summary.nodes);
    }
    await progress.hide();
    await report.end(this.#summary);
    const { nodes, selected, failed } = this.#summary;
    if (nodes > 0 && selected === 0 && !this.#hasLabels) await tellMessage('note', messages.noLabels(), io);
    return failed > 0 ? exitStatus.failed : exitStatus.done;
  }

  async *#nodes(files: readonly string[], progress: Progress): AsyncGenerator<NodeState> {
    for await (const node of readNodes(files, this.#around.bytes.reader(progress))) {
      this.#summary.nodes++;
      this.#hasLabels ||= node.node !== undefined || node.hasLabels;
      this.#node = node;
      await progress.update(this.#summary.nodes);
      yield node;
    }
  }

  #describe(result: NodePreview): NodeResult {
    const node = this.#node!;
    const nodeName = result.nodeName === '' ? node.label : result.nodeName;
    if (result.error) return { nodeName, diagnostics: this.#policy.locate(result.error.diagnostics) };
    const changes = changesOf(result.desiredState, currentStateOf(node));
    return { ...result, nodeName, changes };
  }
}

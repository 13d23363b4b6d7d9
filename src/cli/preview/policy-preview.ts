import { NmpolicyError } from '../../diagnostics/error.ts';
import { type NodePreview, previewManifest } from '../../kubernetes/preview-policy.ts';
import type { Arguments } from '../arguments.ts';
import { diagnosticsOf, statusOf } from '../documents.ts';
import { exitStatus } from '../exit-status.ts';
import { engineOption } from '../flags.ts';
import type { CommandIo } from '../io.ts';
import * as messages from '../messages/nodes.ts';
import { tellMessage } from '../output.ts';
import { changesOf } from './changes.ts';
import type { NodeBytes } from './node-bytes.ts';
import { currentStateOf, type NodeState, readNodes } from './nodes.ts';
import type { NamedPolicy } from './policies.ts';
import { Progress } from './progress.ts';
import type { NodeResult, Report, Summary } from './report.ts';

/** What all policies of a preview share. */
interface Surroundings {
  readonly io: CommandIo;
  readonly report: Report;
  readonly bytes: NodeBytes;
}

/** One policy on all nodes, one node at a time. */
export class PolicyPreview {
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
    let results: AsyncIterableIterator<NodePreview>;
    try {
      results = this.#results(this.#nodes(files, progress));
    } catch (error) {
      const diagnostics = diagnosticsOf(error);
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
    if (nodes === 0) await tellMessage('note', messages.noNodes(), io);
    else if (selected === 0 && !this.#hasLabels) await tellMessage('note', messages.noLabels(), io);
    return failed > 0 ? exitStatus.failed : exitStatus.done;
  }

  #results(nodes: AsyncIterable<unknown>): AsyncIterableIterator<NodePreview> {
    const { diagnostics, document } = this.#policy;
    if (diagnostics) throw new NmpolicyError(diagnostics);
    return previewManifest(document, nodes, {
      ...engineOption(this.#parameters),
      now: this.#around.io.now(),
    });
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
    if (result.error) return { nodeName, diagnostics: result.error.diagnostics };
    const changes = changesOf(result.desiredState, currentStateOf(node));
    return { ...result, nodeName, changes };
  }
}

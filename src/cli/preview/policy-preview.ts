import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { NmpolicyError } from '../../diagnostics/error.ts';
import { type NodePreview, previewManifest } from '../../kubernetes/preview-policy.ts';
import type { AnyState } from '../../types.ts';
import type { Arguments } from '../arguments.ts';
import type { CommandWording } from '../command-error.ts';
import { diagnosticsOf, statusOf } from '../documents.ts';
import { exitStatus, worstStatus } from '../exit-status.ts';
import { engineOption } from '../flags.ts';
import type { CommandIo } from '../io.ts';
import * as messages from '../messages/nodes.ts';
import { tellMessage } from '../output.ts';
import { changesOf } from './changes.ts';
import type { NodeBytes } from './node-bytes.ts';
import { currentStateOf, type NodeObjects, type NodeState, readNodes } from './nodes.ts';
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
  readonly #objects: NodeObjects = { count: 0, late: 0 };
  #status: number = exitStatus.done;
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
      const described = this.#describe(result);
      this.#summary.selected++;
      this.#summary[described.diagnostics ? 'failed' : 'generated']++;
      await progress.hide();
      await report.node(described);
      await progress.update(this.#summary.nodes);
    }
    await progress.hide();
    await report.end(this.#summary);
    const note = this.#note();
    if (note) await tellMessage('note', note, io);
    return this.#status;
  }

  /** Why there may be fewer results than expected. */
  #note(): CommandWording | undefined {
    const { nodes, selected } = this.#summary;
    if (nodes === 0) return this.#objects.count === 0 ? messages.noNodes() : messages.noStates();
    if (selected < nodes && this.#objects.late > 0) return messages.lateLabels(this.#objects.late);
    return selected === 0 && !this.#hasLabels ? messages.noLabels() : undefined;
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
    for await (const node of readNodes(files, this.#around.bytes.reader(progress), this.#objects)) {
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
    const fail = (diagnostics: readonly Diagnostic[], status: number): NodeResult => {
      this.#status = worstStatus([this.#status, status]);
      return { nodeName, diagnostics };
    };
    let current: AnyState;
    try {
      current = currentStateOf(node);
    } catch (error) {
      const diagnostics = diagnosticsOf(error);
      return fail(diagnostics, statusOf(diagnostics));
    }
    if (result.error) return fail(result.error.diagnostics, exitStatus.failed);
    return { ...result, nodeName, changes: changesOf(result.desiredState, current) };
  }
}

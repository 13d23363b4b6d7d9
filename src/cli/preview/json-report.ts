import { toJson } from '../../yaml/json.ts';
import type { CommandIo } from '../io.ts';
import { jsonDiagnostics } from '../json-diagnostics.ts';
import { print } from '../output.ts';
import type { NodeResult, Report } from './report.ts';

/**
 * One JSON document, written piece by piece: `{ policies: [{ policy, nodes: […], summary }] }`, or
 * `{ policy, diagnostics }` for a policy that fails whatever the node is. An interrupted one has no summary.
 */
export function jsonReport(io: CommandIo): Report {
  let policies = 0;
  let nodes = 0;
  let isInPolicy = false;
  const separator = (count: number): string => (count === 0 ? '\n' : ',\n');
  const opening = (): string => (policies === 0 ? '{"policies": [' : '');
  const beginPolicy = (): string => `${opening()}${separator(policies++)}`;
  const finish = (): Promise<void> => print(`${opening()}\n]}\n`, io);
  return {
    begin: async (policy) => {
      nodes = 0;
      isInPolicy = true;
      await print(`${beginPolicy()}{"policy": ${toJson(policy)}, "nodes": [`, io);
    },
    node: (result) => print(`${separator(nodes++)}${toJson(withShortLines(result))}`, io),
    end: (summary) => {
      isInPolicy = false;
      return print(`\n], "summary": ${toJson(summary)}}`, io);
    },
    fail: (policy, diagnostics) =>
      print(`${beginPolicy()}${toJson({ policy, diagnostics: jsonDiagnostics(diagnostics) })}`, io),
    finish,
    interrupt: async () => {
      if (isInPolicy) await print('\n]}', io);
      await finish();
    },
  };
}

const withShortLines = (result: NodeResult): NodeResult =>
  result.diagnostics
    ? { ...result, diagnostics: jsonDiagnostics(result.diagnostics) }
    : { ...result, warnings: jsonDiagnostics(result.warnings) };

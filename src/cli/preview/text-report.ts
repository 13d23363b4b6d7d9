import type { CommandIo } from '../io.ts';
import * as messages from '../messages/reports.ts';
import { visible } from '../messages/words.ts';
import { hasColor, print, tellDiagnostics } from '../output.ts';
import type { Change } from './changes.ts';
import type { NodeResult, Report } from './report.ts';

const signs = { add: '+', change: '~', remove: '-' } as const;
const colors = { add: 32, change: 33, remove: 31, fail: 31, warn: 33 } as const;

/** A line for each node; with several policies each line begins with the policy's name. */
export function textReport(io: CommandIo, hasSeveralPolicies: boolean): Report {
  const isColored = hasColor(io.output, io);
  const paint = (text: string, color: keyof typeof colors): string =>
    isColored ? `\u001b[${colors[color]}m${text}\u001b[0m` : text;
  const changeText = (change: Change): string =>
    paint(`${signs[change.kind]} ${messages.changedPart(change)}`, change.kind);
  const resultText = (result: NodeResult): string => {
    if (result.diagnostics) return paint(messages.nodeFails(result.diagnostics), 'fail');
    const changes = result.changes.map(changeText).join(', ') || messages.nothingChanges();
    const warnings = result.warnings.map((warning) => paint(messages.shortWarning(warning), 'warn'));
    return [changes, ...warnings].join('; ');
  };
  let prefix = '';
  return {
    begin: async (policy) => {
      prefix = hasSeveralPolicies ? `${visible(policy)}: ` : '';
    },
    node: (result) => print(`${prefix}${visible(result.nodeName)}: ${resultText(result)}\n`, io),
    end: (summary) => print(`${prefix}${messages.previewSummary(summary)}\n`, io),
    fail: (_policy, diagnostics) => tellDiagnostics(diagnostics, io),
    finish: async () => {},
    interrupt: async () => {},
  };
}

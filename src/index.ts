export { type CheckOptions, checkPolicy } from './check-policy.ts';
export { type DiagnosticCode, diagnosticCodes } from './diagnostics/codes.ts';
export type {
  Diagnostic,
  DocumentPath,
  DocumentRole,
  FilePlace,
  RelatedPlace,
  Severity,
  Span,
  Where,
} from './diagnostics/diagnostic.ts';
export { isNmpolicyError, NmpolicyError } from './diagnostics/error.ts';
export { type FormatOptions, formatDiagnostics } from './diagnostics/format.ts';
export { type ExplainOptions, explainPolicy } from './explain/explain-policy.ts';
export type * from './explain/explanation.ts';
export { type FormatExplanationOptions, formatExplanation } from './explain/format-explanation.ts';
export type * from './expression/ast.ts';
export { printExpression } from './expression/print.ts';
export { type CompiledPolicy, compilePolicy, generateState } from './generate-state.ts';
export type { Limits } from './limits.ts';
export type * from './network-state.generated.ts';
export type { EngineName, GenerateOptions, PolicyOptions } from './options.ts';
export { parseExpression } from './parse-expression.ts';
export {
  compareEngines,
  type EngineComparison,
  type EngineDifference,
  type EngineOutcome,
} from './portability/compare-engines.ts';
export type * from './types.ts';
export type { Kind } from './values.ts';
export { type ParseYamlOptions, parseYaml } from './yaml/parse-yaml.ts';
export { toYaml } from './yaml/write-text.ts';

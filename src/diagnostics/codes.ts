/**
 * Every code a {@link Diagnostic} can have. The list is closed: a new code is a documented change
 * (`docs/errors.md` has a section for each).
 */
export type DiagnosticCode = (typeof diagnosticCodes)[number];

export const diagnosticCodes = [
  // text and documents
  'invalid-yaml',
  'duplicate-key',
  'policy-shape',
  'unknown-policy-key',
  'state-shape',
  'cache-shape',
  // limits
  'nesting-limit',
  'size-limit',
  'alias-limit',
  // expressions
  'empty-expression',
  'unexpected-character',
  'unclosed-string',
  'unexpected-token',
  'unexpected-end',
  'second-pipe',
  'unquoted-string',
  'pipe-source',
  'double-source',
  'malformed-reference',
  'value-path',
  'null-comparison',
  'merge-operand',
  // captures as a whole
  'unknown-capture',
  'capture-cycle',
  // templates
  'unbalanced-braces',
  'template-syntax',
  'embedded-value',
  // evaluation
  'invalid-type',
  'type-mismatch',
  'null-value',
  'unknown-step',
  'index-out-of-range',
  'capture-is-empty',
  'merge-conflict',
  // engine nmstate
  'no-match',
  'unsupported-path',
  'capture-order',
  // warnings about a policy
  'unused-capture',
  'unreferencable-capture',
  'unknown-section',
  'matched-nothing',
  // nmstate's types
  'unknown-property',
  'invalid-value',
  'missing-property',
  'number-for-name',
  // the report itself
  'more-findings',
  // where the engines part
  'portable-key-reference',
  'portable-number',
  'portable-null',
  'portable-single-quotes',
  'portable-unquoted-value',
  'portable-empty-string',
  'portable-inequality',
  'portable-underscore',
  'portable-index',
  'portable-nested-list',
  'portable-section',
  'portable-single-step',
  'portable-filter-into-list',
  'portable-replace-without-pipe',
  'portable-two-captures',
  'portable-order',
  'portable-value-path',
  'portable-merge',
  'portable-value-type',
  'portable-property',
  'portable-other-section',
  'portable-absent',
  'portable-whole-capture',
  'portable-embedded',
  'portable-several-references',
  'portable-tight-braces',
  'portable-outer-space',
  'portable-literal-braces',
  'portable-reading',
  'portable-no-match',
  'portable-element-order',
  'portable-type-only',
  'portable-result',
] as const;

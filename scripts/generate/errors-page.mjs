// The text of docs/errors.md. `library` is the main entry, `table` the text of docs/errors/codes.yaml.
export function errorsPage(library, table) {
  const sections = library.parseYaml(table);
  const listed = sections.flatMap(({ codes }) => Object.keys(codes));
  const missing = library.diagnosticCodes.filter((code) => !listed.includes(code));
  const unknown = listed.filter((code) => !library.diagnosticCodes.includes(code));
  if (missing.length + unknown.length > 0)
    throw new Error(
      `docs/errors/codes.yaml: missing ${missing.join(', ') || 'none'}; unknown ${unknown.join(', ') || 'none'}`,
    );
  const parts = sections.map(
    ({ section, text, codes }) =>
      `## ${section}\n\n${text ? `${text}\n\n` : ''}${Object.entries(codes)
        .map(([code, entry]) => codeSection(library, code, entry))
        .join('\n')}`,
  );
  return `${introduction}\n${contents(sections)}\n${parts.join('\n')}`;
}

const introduction = `<!-- Made from errors/codes.yaml by \`npm run generate:errors\`. -->
# Errors and warnings

Every finding of this package has a code from this list. Errors keep a policy from being used; warnings point
out what is likely not meant. Below each code stand a policy that raises it and what \`formatDiagnostics\` makes of the
finding.
`;

const contents = (sections) =>
  sections
    .map(
      ({ section, codes }) =>
        `- ${section}: ${Object.keys(codes)
          .map((code) => `[\`${code}\`](#${code})`)
          .join(', ')}\n`,
    )
    .join('');

const fence = (language, text) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;

function codeSection(library, code, entry) {
  const { meaning, policy, state, cache, mend, limits, maxFindings, engine } = entry;
  const found = findings(library, entry).filter((finding) => finding.code === code);
  if (found.length === 0) throw new Error(`docs/errors/codes.yaml: the policy of ${code} does not raise it`);
  const settings = [
    limits && Object.entries(limits).map(([name, value]) => `the limit \`${name}: ${value}\``),
    maxFindings !== undefined && `\`maxFindings: ${maxFindings}\``,
    engine && `\`engine: "${engine}"\``,
  ].filter(Boolean);
  return [
    `### ${code}\n`,
    `${meaning}\n`,
    fence('yaml', policy),
    ...(state === undefined ? [] : ['In the state\n', fence('yaml', state)]),
    ...(cache === undefined ? [] : ['With the captured states\n', fence('yaml', cache)]),
    ...(settings.length > 0 ? [`With ${settings.flat().join(' and ')}:\n`] : []),
    fence('', library.formatDiagnostics(found.slice(0, 2))),
    `**Mend:** ${mend}\n`,
  ].join('\n');
}

/** What the library finds: in the policy alone, or evaluating it. */
export function findings(library, { policy, state, cache, engine, portable, limits, maxFindings }) {
  const options = {
    fileName: 'policy.yaml',
    portable: portable ?? true,
    ...(engine && { engine }),
    ...(limits && { limits }),
    ...(maxFindings !== undefined && { maxFindings }),
  };
  if (state === undefined && cache === undefined) return library.checkPolicy(policy, options);
  try {
    return library.generateState(policy, state, cache, { ...options, portable: portable ?? false }).warnings;
  } catch (error) {
    if (library.isNmpolicyError(error)) return error.diagnostics;
    throw error;
  }
}

// What the schema says in words about a property, for an editor's hover; kept apart so that readers don't carry it.
import { documentation } from './documentation.mjs';
import { properProperties } from './facts.mjs';

export function descriptionsModule(schema) {
  const lines = Object.entries(schema.$defs).flatMap(([name, definition]) =>
    properProperties(definition).flatMap(([property, node]) => {
      const text = documentation(node).join(' ');
      return text === '' ? [] : [`  '${name}.${property}': ${JSON.stringify(text)},`];
    }),
  );
  return `// Generated from nmstate.schema.json by \`npm run generate\`: change the schema or the generator, not this file.

/** What is to be known about a property besides its type, by \`Structure.property\`. */
export const descriptions: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}

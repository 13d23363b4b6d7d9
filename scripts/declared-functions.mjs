// A plugin of the bundler that writes `const f = (x) => y;` at the top of a file as
// `function f(x) { return y; }`. A JavaScript engine skims the body of a declared function until the
// function is called; that of such a constant it reads in full, which takes twice the time at every start.
import { parseAst } from 'rolldown/parseAst';

export const declaredFunctions = () => ({
  name: 'declared-functions',
  renderChunk(code) {
    let rest = code;
    // from the end, so that places further up stay where they are
    for (const statement of parseAst(code).body.toReversed()) {
      const declared = declaration(statement, code);
      if (declared) rest = rest.slice(0, statement.start) + declared + rest.slice(statement.end);
    }
    return rest;
  },
});

/** What to write instead of a statement, where that means the same. */
function declaration({ type, kind, declarations }, code) {
  if (type !== 'VariableDeclaration' || kind !== 'const' || declarations.length > 1) return undefined;
  const [{ id, init }] = declarations;
  if (init?.type !== 'ArrowFunctionExpression' || readsSurroundings(init)) return undefined;
  const text = (node) => code.slice(node.start, node.end);
  const parameters = init.params.map(text).join(', ');
  const body = init.expression ? `{ return (${text(init.body)}); }` : text(init.body);
  return `${init.async ? 'async ' : ''}function ${text(id)}(${parameters}) ${body}`;
}

/** An arrow function has the `this` and `arguments` of what it stands in, a declared one its own. */
function readsSurroundings(node) {
  if (node === null || typeof node !== 'object') return false;
  if (['ThisExpression', 'MetaProperty'].includes(node.type)) return true;
  if (node.type === 'Identifier' && node.name === 'arguments') return true;
  return Object.values(node).some(readsSurroundings);
}

// Cuts compiled declaration files down to what the entries' exports are made of: what modules of the
// package export to each other is nobody else's, and neither are the types it is written with.
import { posix } from 'node:path';
import ts from 'typescript';

/**
 * `read` gives the declarations of a module by its path without an extension. Returns the pruned
 * texts by module: everything that `entries` export, and what that refers to.
 */
export function pruneDeclarations(entries, read) {
  const modules = new Map();
  const load = (path) => {
    if (!modules.has(path)) modules.set(path, parseModule(path, read(path)));
    return modules.get(path);
  };
  const waiting = entries.map((path) => ({ path, name: '*' }));
  for (const { path, name } of waiting) waiting.push(...keep(load(path), name));
  return new Map([...modules].map(([path, module]) => [path, printModule(module)]));
}

function parseModule(path, text) {
  const file = ts.createSourceFile(`${path}.d.ts`, text, ts.ScriptTarget.Latest, true);
  return { path, statements: file.statements.map(describe), kept: new Set() };
}

/** A statement, the names it declares, and the names it brings from or passes on from another module. */
function describe(node) {
  const from = node.moduleSpecifier?.text;
  const elements = node.importClause?.namedBindings?.elements ?? node.exportClause?.elements;
  if (from !== undefined && !elements && !ts.isExportDeclaration(node))
    throw new Error(`${node.getText()}: only named imports are understood`);
  const links = elements?.map((element) => ({
    element,
    name: element.name.text,
    original: (element.propertyName ?? element.name).text,
  }));
  const declared = node.declarationList?.declarations ?? (node.name ? [node] : []);
  const names = declared.map(({ name }) => name.text);
  // `declare global` and `declare module` belong to whoever loads the module
  return { node, from, links, names, isAmbient: ts.isModuleDeclaration(node) };
}

/** Keeps what a name stands for in a module (`*`: all that it exports) and gives what that needs. */
function keep(module, name) {
  if (module.kept.has(name)) return [];
  module.kept.add(name);
  return module.statements.flatMap((statement) => {
    const { from, links } = statement;
    if (links) return keepLinks(module, statement, name);
    if (from !== undefined) return keepWhole(module, statement, name);
    const exported = name === '*' && ts.getCombinedModifierFlags(statement.node) & ts.ModifierFlags.Export;
    const isKept = statement.isAmbient || exported || statement.names.includes(name);
    return isKept ? keepStatement(module, statement) : [];
  });
}

function keepLinks(module, { node, from, links }, name) {
  const isWanted = (link) => (name === '*' ? ts.isExportDeclaration(node) : link.name === name);
  return links.filter(isWanted).map((link) => {
    link.isKept = true;
    return { path: from === undefined ? module.path : resolveModule(module, from), name: link.original };
  });
}

function resolveModule({ path }, from) {
  if (!/^\.\.?\/.*\.ts$/.test(from)) throw new Error(`${path}.d.ts: the type of ${from} leaks`);
  return posix.join(posix.dirname(path), from.slice(0, -'.ts'.length));
}

/** `export * from` passes every name on. */
function keepWhole(module, statement, name) {
  statement.isKept = true;
  return [{ path: resolveModule(module, statement.from), name }];
}

function keepStatement(module, statement) {
  if (statement.isKept) return [];
  statement.isKept = true;
  const used = [];
  const visit = (node) => {
    if (ts.isIdentifier(node)) used.push({ path: module.path, name: node.text });
    if (ts.isImportTypeNode(node))
      used.push({ path: resolveModule(module, node.argument.literal.text), name: '*' });
    ts.forEachChild(node, visit);
  };
  visit(statement.node);
  return used;
}

function printModule({ statements }) {
  const texts = statements.map(({ node, from, links, isKept }) => {
    if (!links) return isKept ? node.getFullText().trim() : '';
    const kept = links.filter((link) => link.isKept).map(({ element }) => element.getText());
    // `export {}` says that what is not exported is private
    if (kept.length === 0 && links.length > 0) return '';
    const isType = node.isTypeOnly || node.importClause?.isTypeOnly;
    const keyword = `${ts.isImportDeclaration(node) ? 'import' : 'export'}${isType ? ' type' : ''}`;
    return `${keyword} { ${kept.join(', ')} }${from === undefined ? '' : ` from '${from}'`};`;
  });
  return `${texts.filter((text) => text !== '').join('\n')}\n`;
}

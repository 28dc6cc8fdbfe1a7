/** The changes that `mutate.mjs` makes: one sign each, in what says what is true, in either engine. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';

/** Files of either engine that the other one does not share. */
export function filesOf(root) {
  const memory = [
    ...['active-sellers', 'channels', 'different', 'evaluate', 'events', 'licences', 'link'],
    ...['numbers', 'row-truth', 'size', 'truths', 'unit-states'],
  ].map((name) => `src/engine/${name}.ts`);
  const compiled = readdirSync(join(root, 'src/sql'))
    .filter((name) => name !== 'offers.ts')
    .map((name) => `src/sql/${name}`);
  return [...memory, ...compiled];
}

/** All changes of one sign each in a file. */
export function changesOf(root, file) {
  const path = join(root, file);
  const source = readFileSync(path, 'utf8');
  const lines = source.split('\n');
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const change = (start, end, to) => {
    const {line} = tree.getLineAndCharacterOfPosition(start);
    const from = source.slice(start, end);
    const text = lines[line].trim();
    const alike = found.filter((one) => one.line === line + 1 && one.from === from).length;
    const changed = source.slice(0, start) + to + source.slice(end);
    const where = {file, path, line: line + 1, within, text};
    found.push({...where, from, to, nth: alike + 1, source: changed});
  };
  let within = '';
  const enter = (node) => {
    const outer = within;
    if (isNamedFunction(node)) within = node.name.getText();
    visit(node);
    within = outer;
  };
  const visit = (node) => {
    // How far a loop runs shows in the arrays it would leave, not in an answer.
    if (ts.isForStatement(node)) return enter(node.statement);
    if (isOfLengthOnly(node)) return;
    if (ts.isBinaryExpression(node)) {
      const sign = node.operatorToken.getText();
      if (Object.hasOwn(operators, sign))
        change(node.operatorToken.getStart(), node.operatorToken.getEnd(), operators[sign]);
    }
    if (ts.isNumericLiteral(node) && (node.text === '0' || node.text === '1'))
      change(node.getStart(), node.getEnd(), node.text === '0' ? '1' : '0');
    if (isText(node) && file.startsWith('src/sql'))
      for (const [sign, to] of signs)
        for (const match of node.getText().matchAll(sign))
          change(
            node.getStart() + match.index,
            node.getStart() + match.index + match[0].length,
            to,
          );
    ts.forEachChild(node, enter);
  };
  enter(tree);
  return found;
}

/** `[0, 1].map(() => …)`: of such a list only the length counts. */
function isOfLengthOnly(node) {
  if (!ts.isArrayLiteralExpression(node) || !ts.isPropertyAccessExpression(node.parent))
    return false;
  const call = node.parent.parent;
  const told = ts.isCallExpression(call) ? call.arguments[0] : undefined;
  return told !== undefined && ts.isArrowFunction(told) && told.parameters.length === 0;
}

function isNamedFunction(node) {
  return (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name;
}

const operators = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
};

/** Signs of SQL, and what takes their place. */
const signs = [
  [/ AND /g, ' OR '],
  [/ OR /g, ' AND '],
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/\bTRUE\b/g, 'FALSE'],
  [/\bFALSE\b/g, 'TRUE'],
  [/\bIS NOT NULL\b/g, 'IS NULL'],
  [/\bIS NULL\b/g, 'IS NOT NULL'],
  [/\bNOT IN\b/g, 'IN'],
  [/\bmin\(/g, 'max('],
  [/\bmax\(/g, 'min('],
  [/\bTHEN 1\b/g, 'THEN 0'],
  [/\bTHEN 0\b/g, 'THEN 1'],
];

function isText(node) {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}

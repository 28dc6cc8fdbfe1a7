/**
 * Changes one sign after the other in what says what is true, in either engine, and sees whether the
 * comparison of both engines notices: `npm run mutate`. Lists the changes that nobody noticed.
 *
 * `PANTAU_FILES` names parts of file names, `PANTAU_RUNS` the offices asked per change (40),
 * `PANTAU_EVERY` takes only every n-th change.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = join(root, 'node_modules', '.cache', 'pantau-mutate');
/** Files of the memory engine that the other one does not share. */
const own = [
  ...['active-sellers', 'channels', 'different', 'evaluate', 'events', 'licences', 'link'],
  ...['numbers', 'row-truth', 'size', 'truths', 'unit-states'],
].map((name) => `src/engine/${name}.ts`);
const compiled = readdirSync(join(root, 'src/sql'))
  .filter((name) => name !== 'offers.ts')
  .map((name) => `src/sql/${name}`);
const wanted = (process.env.PANTAU_FILES ?? '').split(',').filter(Boolean);
const files = [...own, ...compiled].filter(
  (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
);
const runs = Number(process.env.PANTAU_RUNS ?? 40);
const every = Number(process.env.PANTAU_EVERY ?? 1);

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

rmSync(scratch, {recursive: true, force: true});
mkdirSync(scratch, {recursive: true});
writeFileSync(
  join(scratch, 'entry.ts'),
  `import {Database} from '${root}src/duckdb/database.js';
   import {askOffice} from '${root}test/support/offices.js';
   const database = await Database.open({threads: 1});
   for (let seed = 0; seed < ${runs}; seed++)
     if ((await askOffice(seed, database)).length > 0) process.exit(1);
   process.exit(0);`,
);
if ((await outcome(null)) !== 0)
  throw new Error('The engines disagree before anything is changed.');
const survivors = [];
let tried = 0;
const all = files.flatMap((file) => mutationsOf(file)).filter((_, i) => i % every === 0);
for (const mutation of all) {
  tried++;
  if ((await outcome(mutation)) === 0) {
    survivors.push(mutation);
    console.log(`tidak ketahuan / not noticed: ${nameOf(mutation)}`);
  }
  if (tried % 20 === 0) console.log(`${tried} / ${all.length}, ${survivors.length} tidak ketahuan`);
}
rmSync(scratch, {recursive: true, force: true});
console.log(`${tried} perubahan, ${survivors.length} tidak ketahuan / not noticed`);
for (const survivor of survivors) console.log(`  ${nameOf(survivor)}`);

function nameOf({file, line, from, to, text}) {
  return `${file}:${line} ${from.trim()} → ${to.trim()}   ${text}`;
}

/** Exit code of the comparison with a change made: 0 where nobody noticed. */
async function outcome(mutation) {
  const bundle = join(scratch, 'bundle.mjs');
  try {
    await build({
      entryPoints: [join(scratch, 'entry.ts')],
      outfile: bundle,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'silent',
      plugins: mutation === null ? [] : [changed(mutation)],
    });
  } catch {
    return 1;
  }
  const {status} = spawnSync(process.execPath, [bundle], {stdio: 'ignore', timeout: 300_000});
  return status ?? 1;
}

function changed({path, source}) {
  return {
    name: 'changed',
    setup(builder) {
      builder.onLoad({filter: /\.ts$/}, (args) =>
        args.path === path ? {contents: source, loader: 'ts'} : undefined,
      );
    },
  };
}

/** All changes of one sign each. */
function mutationsOf(file) {
  const path = join(root, file);
  const source = readFileSync(path, 'utf8');
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const change = (start, end, to) => {
    const {line} = tree.getLineAndCharacterOfPosition(start);
    found.push({
      file,
      path,
      line: line + 1,
      from: source.slice(start, end),
      to,
      text: source.split('\n')[line].trim().slice(0, 70),
      source: source.slice(0, start) + to + source.slice(end),
    });
  };
  const visit = (node) => {
    // How far a loop runs shows in the arrays it would leave, not in an answer.
    if (ts.isForStatement(node)) return visit(node.statement);
    if (ts.isBinaryExpression(node)) {
      const sign = node.operatorToken.getText();
      if (Object.hasOwn(operators, sign))
        change(node.operatorToken.getStart(), node.operatorToken.getEnd(), operators[sign]);
    }
    if (ts.isNumericLiteral(node) && (node.text === '0' || node.text === '1'))
      change(node.getStart(), node.getEnd(), node.text === '0' ? '1' : '0');
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isText && file.startsWith('src/sql'))
      for (const [sign, to] of signs)
        for (const match of node.getText().matchAll(sign))
          change(
            node.getStart() + match.index,
            node.getStart() + match.index + match[0].length,
            to,
          );
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

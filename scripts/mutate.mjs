/**
 * Changes one sign after the other in what says what is true, in either engine, and sees whether the
 * comparison of both engines notices, or a test of the file (`mutate-tests.mjs`): `npm run mutate`.
 * Lists the changes that nobody noticed.
 *
 * `PANTAU_FILES` names parts of file names (`,` between them), `PANTAU_RUNS` the offices asked per
 * change (40), `PANTAU_EVERY` takes only every n-th change. With `PANTAU_RESUME=1` changes of which
 * an earlier run knows that they were noticed are not made again; with `PANTAU_QUICK=1` indicators are
 * not asked, only what `test/support/probes.ts` asks.
 */
import {fork} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {changesOf, filesOf} from './mutate-changes.mjs';
import {reasonOf} from './mutate-equivalent.mjs';
import {testsOf} from './mutate-tests.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const store = join(root, 'node_modules', '.cache', 'pantau-mutate.json');
const wanted = (process.env.PANTAU_FILES ?? '').split(',').filter(Boolean);
const files = filesOf(root).filter(
  (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
);
const runs = Number(process.env.PANTAU_RUNS ?? 40);
const every = Number(process.env.PANTAU_EVERY ?? 1);
const testsNotice = testsOf(root);
/** A changed engine that says nothing for so long never will. */
const patience = 240_000;

const known = process.env.PANTAU_RESUME && existsSync(store) ? read(store) : {};
const all = files.flatMap((file) => changesOf(root, file)).filter((_, i) => i % every === 0);
const counts = {noticed: 0, tests: 0, equivalent: 0};
const left = [];
let asker = await begin();
for (const [i, change] of all.entries()) {
  if (reasonOf(change) !== undefined) {
    counts.equivalent++;
    continue;
  }
  const key = createHash('sha1').update(`${change.file}\n${change.source}`).digest('hex');
  known[key] ??= await outcomeOf(change);
  if (known[key].by === null && (await testsNotice(change))) known[key] = {by: 'tests'};
  const {by} = known[key];
  if (by === null) {
    left.push(change);
    delete known[key];
    console.log(`tidak ketahuan / not noticed: ${nameOf(change)}`);
  } else if (by === 'tests') counts.tests++;
  else counts.noticed++;
  mkdirSync(dirname(store), {recursive: true});
  writeFileSync(store, JSON.stringify(known));
  if ((i + 1) % 20 === 0) console.log(`${i + 1} / ${all.length}, ${left.length} tidak ketahuan`);
}
asker.kill();
console.log(
  `${all.length} perubahan: ${counts.noticed} ketahuan / noticed, ` +
    `${counts.tests} oleh uji / by tests, ` +
    `${counts.equivalent} setara / equivalent, ${left.length} tidak ketahuan / not noticed`,
);
for (const change of left) console.log(`  ${nameOf(change)}`);
process.exit(left.length === 0 ? 0 : 1);

function nameOf({file, line, from, to, nth, text}) {
  return `${file}:${line} ${from.trim()} → ${to.trim()} (${nth})   ${text}`;
}

function read(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function begin() {
  const child = fork(fileURLToPath(new URL('mutate-asker.mjs', import.meta.url)), [root, runs]);
  return new Promise((done) => child.once('message', () => done(child)));
}

/** Which office noticed a change, -1 where the engine did not come to an answer, `null` where none did. */
async function outcomeOf(change) {
  const answer = await new Promise((done) => {
    const child = asker;
    const timer = setTimeout(() => done(null), patience);
    const end = (said) => {
      clearTimeout(timer);
      child.removeAllListeners();
      done(said);
    };
    child.once('message', end);
    child.once('exit', (code) => (code === 3 ? process.exit(3) : end(null)));
    child.send(change);
  });
  if (answer !== null) return answer;
  asker.removeAllListeners();
  asker.kill('SIGKILL');
  asker = await begin();
  return {by: -1, why: 'no answer'};
}

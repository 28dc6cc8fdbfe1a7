/**
 * Asks both engines about random offices with one file changed, and tells which office noticed first:
 * a process of its own, for a changed engine may never come to an end.
 *
 * The engine that was not changed is asked once per office; offices that noticed most so far come first.
 */
import {recorder} from './mutate-recorder.mjs';
import {worldOf} from './mutate-world.mjs';

const [root, runs] = process.argv.slice(2);
const built = await worldOf(root, [
  'src/duckdb/database.ts',
  'test/support/offices.ts',
  'test/support/same-parts.ts',
]);
const plain = await built(null);
const database = await plain.Database.open({threads: 1});
const asked = new Map();
const noticed = new Map();
/** Files of the memory engine of which the other one uses a little. */
const shared = ['events', 'row-truth', 'truths', 'size', 'unit-states'];

process.on('message', async (change) => {
  process.send(await outcomeOf(change));
});
process.send({ready: true});

async function outcomeOf(change) {
  let engines;
  try {
    engines = await built(change);
  } catch (error) {
    return {by: -1, why: String(error).slice(0, 200)};
  }
  const differs = change.file.startsWith('src/sql') ? compiledDiffers : memoryDiffers;
  for (const part of process.env.PANTAU_QUICK ? ['probes'] : ['probes', 'comparisons'])
    for (const seed of inOrder()) {
      let found;
      try {
        found = await differs(engines, askedOf(seed, part), change);
      } catch (error) {
        found = [String(error)];
      }
      if (found.length === 0) continue;
      noticed.set(seed, (noticed.get(seed) ?? 0) + 1);
      return {by: seed, why: found[0].slice(0, 200)};
    }
  return {by: null};
}

/** Offices that noticed most so far, then the others in order. */
function inOrder() {
  return Array.from({length: Number(runs)}, (_, seed) => seed).sort(
    (a, b) => (noticed.get(b) ?? 0) - (noticed.get(a) ?? 0) || a - b,
  );
}

/** What an office is asked of, probes or indicators, with what each engine said before any change. */
function askedOf(seed, part) {
  const name = `${part} ${seed}`;
  if (!asked.has(name)) asked.set(name, {seed, part});
  return asked.get(name);
}

/** The tables anew: what was made of them before any change belongs to them. */
function officeOf({seed, part}) {
  const office = plain.officeOf(seed);
  return {...office, probes: [], comparisons: [], [part]: office[part]};
}

/** Asks the database only what nobody asked it where nothing was changed. */
async function compiledDiffers(engines, known) {
  known.memory ??= plain.memorySays(officeOf(known));
  if (known.answers === undefined) {
    known.answers = new Map();
    const before = recorder(database, known.answers, true);
    expectNone(plain.differences(known.memory, await plain.duckdbSays(officeOf(known), before)));
  }
  const said = await engines.duckdbSays(officeOf(known), recorder(database, known.answers, false));
  return engines.differences(known.memory, said);
}

/** Of what both engines share, both are asked anew. */
async function memoryDiffers(engines, known, {file}) {
  known.memory ??= plain.memorySays(officeOf(known));
  const said = engines.memorySays(officeOf(known));
  if (plain.differences(known.memory, said).length === 0) return [];
  if (known.duckdb === undefined) {
    known.duckdb = await plain.duckdbSays(officeOf(known), database);
    expectNone(plain.differences(known.memory, known.duckdb));
  }
  const found = plain.differences(said, known.duckdb);
  if (found.length === 0 || !shared.some((name) => file.endsWith(`/${name}.ts`))) return found;
  return engines.differences(said, await engines.duckdbSays(officeOf(known), database));
}

/** What the engines already disagree on would be taken for a change that was noticed. */
function expectNone(found) {
  if (found.length === 0) return;
  console.error(`The engines disagree before anything is changed: ${found[0]}`);
  process.exit(3);
}

/** What `npm run bench:engine` can be asked. */
import {parseArgs} from 'node:util';

const usage = `Options:
  --sizes 10000,100000,1000000   businesses
  --rounds 3                     runs of each implementation in turn
  --repetitions 4                warm repetitions in each run, or more for a second; half count
  --only floor,ours,duckdb       implementations: see below
  --slow                         Arquero and d3-array above 100000 businesses too
  --source FOLDER                another checkout to take as "ours"
  --json FILE                    medians as JSON
Implementations: floor, ours, duckdb (2 threads), duckdb-1 (1), duckdb-plain (2, SQL as an analyst
writes it), arquero, d3-array`;

/** Each in order of running: its module, an option of it, and the packages it needs. */
export const implementations = {
  floor: {module: 'floor', needs: []},
  ours: {module: 'ours', needs: ['esbuild']},
  duckdb: {module: 'duckdb', option: '2', needs: ['@duckdb/node-api']},
  'duckdb-1': {module: 'duckdb', option: '1', needs: ['@duckdb/node-api']},
  'duckdb-plain': {module: 'duckdb-plain', option: '2', needs: ['@duckdb/node-api']},
  arquero: {module: 'arquero', needs: ['arquero'], slow: true},
  'd3-array': {module: 'rollups', needs: ['d3-array', 'd3-dsv'], slow: true},
};

/** The options; a wrong one ends the process with 2 and says what can be asked. */
export function readOptions(args, root) {
  try {
    const {values} = parseArgs({
      args,
      options: {
        sizes: {type: 'string', default: '10000,100000,1000000'},
        rounds: {type: 'string', default: '3'},
        repetitions: {type: 'string', default: '4'},
        only: {type: 'string', default: Object.keys(implementations).join(',')},
        slow: {type: 'boolean', default: false},
        source: {type: 'string', default: root},
        json: {type: 'string'},
      },
    });
    const asked = values.only.split(',');
    const unknown = asked.filter((name) => implementations[name] === undefined);
    if (unknown.length > 0) throw new Error(`--only: no implementation ${unknown.join(', ')}`);
    return {
      ...values,
      sizes: values.sizes.split(',').map((size) => whole('--sizes', size, 1000)),
      rounds: whole('--rounds', values.rounds, 1),
      repetitions: whole('--repetitions', values.repetitions, 1),
      only: Object.keys(implementations).filter((name) => asked.includes(name)),
    };
  } catch (error) {
    console.error(`bench: ${error.message}\n${usage}`);
    return process.exit(2);
  }
}

function whole(name, text, least) {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > 5_000_000)
    throw new Error(`${name} ${text}: whole numbers from ${least} to 5000000`);
  return number;
}

/**
 * A database that remembers its answers. What it is told to do is done only when something is asked
 * that was not asked before of the same tables: so a changed engine asks anew only what it changed.
 */
import {createHash} from 'node:crypto';

/**
 * @param database the real one
 * @param answers answers by what was told and asked before; those not in it are asked
 * @param keep whether new answers are remembered
 */
export function recorder(database, answers, keep) {
  return {another: async () => recordedConnection(database, answers, keep)};
}

function recordedConnection(database, answers, keep) {
  let [own, done, state] = [null, 0, ''];
  const told = [];
  const tell = (name, act) => {
    state = hashOf(`${state}\n${name}`);
    told.push(act);
  };
  const ask = async (what, sql) => {
    const key = hashOf(`${state}\n${what} ${sql}`);
    const known = answers.get(key);
    if (known !== undefined) return known;
    own ??= await database.another();
    for (; done < told.length; done++) await told[done](own);
    const answer = await own[what](sql);
    if (keep) answers.set(key, answer);
    return answer;
  };
  return {
    driver: database.driver,
    connection: {createAppender: async (...names) => appenderOf(names, tell)},
    run: async (statements) => tell(statements.join(';\n'), (one) => one.run(statements)),
    rows: (sql) => ask('rows', sql),
    columns: (sql) => ask('columns', sql),
    each: async (sql, use) => use(await ask('rows', sql)),
    close: () => own?.close(),
  };
}

function appenderOf(names, tell) {
  const chunks = [];
  return {
    appendDataChunk: (chunk) => chunks.push(chunk),
    closeSync: () =>
      tell(`append ${JSON.stringify([names, chunks.map((chunk) => chunk.getRows())])}`, (one) =>
        append(one, names, chunks),
      ),
  };
}

async function append({connection}, names, chunks) {
  const appender = await connection.createAppender(...names);
  for (const chunk of chunks) appender.appendDataChunk(chunk);
  appender.closeSync();
}

function hashOf(text) {
  return createHash('sha1').update(text).digest('base64');
}

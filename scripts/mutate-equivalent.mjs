/**
 * Changes that no table can tell from what stands there, with the reason: `mutate.mjs` does not ask
 * about them. `nth` says which of several equal signs of the line is meant; left out, all are.
 */
const equivalent = [
  {
    file: 'engine/channels.ts',
    text: 'if (list === undefined && source === observation && truth !== undefined) {',
    from: '!==',
    to: '===',
    reason: 'a shorter way; the loop below says the same of the same rows',
  },
  {
    file: 'engine/different.ts',
    text: 'const {of} = rowClasses(textColumn(source, key), source?.length ?? 0, {fold: true});',
    from: '0',
    to: '1',
    reason: 'without the table there are no events whose row is looked up',
  },
  {
    file: 'engine/different.ts',
    text: 'const width = 1 + of.reduce((a, b) => Math.max(a, b), 0);',
    from: '0',
    to: '1',
    reason: 'the width has only to be larger than every class',
  },
  {
    file: 'engine/different.ts',
    text: 'if (units[i] >= 0 && code >= 0) tell(units[i], codes[code]);',
    from: '&&',
    to: '||',
    reason:
      'of the agencies counted per unit, places beyond the array; agency.overlap is of one engine',
  },
  {
    file: 'engine/different.ts',
    text: 'if (i > 0 && pairs[i] === pairs[i - 1]) repeats[unit]++;',
    from: '>',
    to: '>=',
    reason: 'what stands before the first pair equals none',
  },
  {
    file: 'engine/evaluate.ts',
    text: "return (this.#programmes ??= rowClasses(textColumn(aid, 'aidName'), aid?.length ?? 0, {",
    from: '0',
    to: '1',
    reason: 'without the table there is no row whose programme is looked up',
  },
  {
    file: 'engine/evaluate.ts',
    text: 'if (units === undefined)',
    from: '===',
    to: '!==',
    reason: 'a shorter way: without it the same is counted over all units',
  },
  {
    file: 'engine/evaluate.ts',
    text: "if (expression.op !== 'all' && expression.op !== 'any') return this.#compute(expression, per);",
    from: '&&',
    to: '||',
    reason: 'a shorter way: without it each part is asked of every unit',
  },
  {
    file: 'engine/evaluate.ts',
    text: 'if (register.length < 2) return this.#compute(expression, per);',
    from: '<',
    to: '<=',
    reason: 'a shorter way: without it each part is asked of every unit',
  },
  {
    file: 'engine/evaluate.ts',
    text: 'const observed = columnTruth(column, expression, observation?.length ?? 0);',
    from: '0',
    to: '1',
    reason: 'without the table no unit has a row in it',
  },
  {
    file: 'engine/evaluate.ts',
    text: 'if (!isEventTable(table) || eventSpec(table).date !== key)',
    from: '||',
    to: '&&',
    reason: 'only refuses expressions that no indicator holds',
  },
  {
    file: 'sql/active-sellers.ts',
    text: '`coalesce(${last} <= ${end}, FALSE)`,',
    from: '<=',
    to: '<',
    reason: 'of an order on the last day itself the line before has answered',
  },
  {
    file: 'sql/channels.ts',
    text: 'if (table === null || list === null) return null;',
    from: '||',
    to: '&&',
    reason: 'of a list that is not there the database answers without a row',
  },
  {
    file: 'sql/events.ts',
    text: "return which === 'every' ? `every_${table}` : `events_${table}`;",
    from: '===',
    to: '!==',
    reason: 'two names exchanged everywhere',
  },
  {
    file: 'sql/events.ts',
    text: "if (counts === undefined || column === null) return 'TRUE';",
    from: '||',
    to: '&&',
    reason: 'of a column that is not there the database answers TRUE as well',
  },
  {
    file: 'sql/events.ts',
    text: 'if (group === null || member === null)',
    from: '||',
    to: '&&',
    reason: 'of a column that is not there the database answers without a row',
  },
  {
    file: 'sql/licences.ts',
    text: "WHEN (${licenceState()}) = 'expired' OR b.issued > p.period_end THEN 1 ELSE 0 END) AS says",
    from: '>',
    to: '>=',
    reason: 'of a licence issued on the last day the lines before have answered',
  },
  {
    file: 'sql/link.ts',
    text: 'const length = tables.registry?.length ?? 0;',
    from: '0',
    to: '1',
    reason: 'only the numbers of businesses in no register',
  },
  {
    file: 'sql/link.ts',
    text: 'SELECT key, min(business) AS business FROM (${',
    from: 'min(',
    to: 'max(',
    reason: 'both are the same where the condition holds',
  },
  {
    file: 'sql/link.ts',
    text: 'SELECT key, ${length} + row_number() OVER () - 1 AS business FROM (',
    from: '-',
    to: '+',
    reason: 'only the numbers of businesses in no register',
  },
  {
    file: 'sql/row-things.ts',
    text: 'return `SELECT "row", min(business) AS business FROM ${this.#told()}',
    from: 'min(',
    to: 'max(',
    reason: 'both are the same where the condition holds',
  },
  {
    file: 'sql/column-truth.ts',
    text: "return parts.length === 0 ? 'FALSE' : `(${parts.join(' OR ')})`;",
    from: 'FALSE',
    to: 'TRUE',
    reason: 'no indicator asks for one of nothing',
  },
];

/** Why no table can tell a change, or `undefined`. */
export function reasonOf({file, text, from, to, nth}) {
  return equivalent.find(
    (one) =>
      file.endsWith(`/${one.file}`) &&
      one.text === text &&
      one.from === from.trim() &&
      one.to === to.trim() &&
      (one.nth === undefined || one.nth === nth),
  )?.reason;
}

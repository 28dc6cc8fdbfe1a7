/**
 * The peer: exact elimination, then repair by linear programmes. The primaries are withheld. While
 * elimination finds one of them determined, the cheapest cell of the relation with fewest withheld
 * cells is withheld too. Then every cell whose interval is still too narrow gets the cheapest
 * deviation that a linear programme finds. Positive cells first, or zeros as well: the better of the
 * two counts.
 */
export async function baseline(table, {core, solver, whole}) {
  const runs = [];
  for (const zeros of [false, true]) runs.push(await run(table, {core, solver, whole, zeros}));
  return runs.reduce((a, b) => (b.withheld < a.withheld ? b : a));
}

async function run(table, {core, solver, whole, zeros}) {
  const {cells, equations, primary, hidden, upperProtection} = table;
  const began = performance.now();
  const names = Object.keys(cells);
  const values = names.map((name) => cells[name]);
  const unknown = Object.fromEntries(names.map((name) => [name, null]));
  const {rows} = core.systemOf({cells: unknown, equations});
  const rowsOf = names.map(() => []);
  rows.forEach((row, r) => row.indices.forEach((j) => rowsOf[j].push(r)));
  const unsafe = new Set(primary);
  const never = new Set(hidden);
  const withheld = names.map((name) => unsafe.has(name) || never.has(name));

  for (;;) {
    const columns = withheld.flatMap((is, i) => (is ? [i] : []));
    const place = new Map(columns.map((column, i) => [column, i]));
    const left = rows.map(({indices, values: signs}) => {
      const kept = indices.map((j, i) => [place.get(j), signs[i]]).filter(([j]) => j !== undefined);
      return {indices: kept.map(([j]) => j), values: kept.map(([, sign]) => sign), rhs: 0};
    });
    const fixed = core.determinedBy(
      left.filter((row) => row.indices.length > 0),
      columns.length,
    );
    const open = columns.filter((column, i) => fixed[i] && unsafe.has(names[column]));
    if (open.length === 0 || !withholdOne(open[0])) break;
  }

  function withholdOne(cell) {
    const count = (r) => rows[r].indices.filter((j) => withheld[j]).length;
    const own = rowsOf[cell].map((r) => [count(r), r]).sort(([a], [b]) => a - b);
    for (const least of zeros ? [0] : [1, 0]) {
      for (const [, r] of own) {
        const free = rows[r].indices.filter((j) => !withheld[j] && values[j] >= least);
        if (free.length === 0) continue;
        withheld[free.reduce((a, b) => (values[b] < values[a] ? b : a))] = true;
        return true;
      }
    }
    return false;
  }

  await repair();
  const count = withheld.filter((is, i) => is && !never.has(names[i])).length;
  return {withheld: count, seconds: (performance.now() - began) / 1000};

  async function repair() {
    const n = names.length;
    const scale = Math.max(1, Math.max(...values) / 2 ** 20);
    const room = values.map((value) => value / scale);
    const model = core.modelOf(solver, {
      lower: new Float64Array(2 * n),
      upper: [...room.map(() => 1e9), ...room],
      rows: rows.map(({indices, values: signs}) => ({
        indices: [...indices, ...indices.map((j) => n + j)],
        values: [...signs, ...signs.map((sign) => -sign)],
        lower: 0,
        upper: 0,
      })),
    });
    model.options.set({presolve: 'off'});
    const dearest = Math.max(...values);
    for (let round = 0; round < 20; round++) {
      const audit = await core.auditCells({
        cells: Object.fromEntries(names.map((name, i) => [name, withheld[i] ? null : values[i]])),
        ...{equations, hidden, whole, solver, depth: 'enough'},
        sensitive: primary,
        minWidth: whole ? 2 : 1,
        mustReach: Object.fromEntries(
          Object.entries(upperProtection).map(([name, need]) => [name, cells[name] + need]),
        ),
      });
      if (audit.tooNarrow.length === 0) break;
      for (const name of audit.tooNarrow) {
        const i = names.indexOf(name);
        const both = whole && values[i] >= 1;
        const need = whole ? (both ? 1 : 2) : Math.max(upperProtection[name] ?? 0, 100) / scale;
        for (const side of both ? [0, n] : [0]) {
          const price = values.map((value, j) => (withheld[j] ? 1e-4 : 1 + value / (2 * dearest)));
          model.changeColsCost({kind: 'range', from: 0, to: 2 * n - 1}, [...price, ...price]);
          model.changeColBounds(side + i, need, need);
          model.changeColBounds(n - side + i, 0, 0);
          if (core.solve(solver, model) === 'optimal') {
            const {colValue} = model.getSolution();
            for (let j = 0; j < n; j++) {
              if (Math.abs(colValue[j] - colValue[n + j]) > 1e-7) withheld[j] = true;
            }
          }
          model.changeColBounds(i, 0, 1e9);
          model.changeColBounds(n + i, 0, room[i]);
        }
      }
    }
    model.dispose();
  }
}

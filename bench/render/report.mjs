import {round, summary} from './statistics.mjs';

/** Pages that show no chart, for their share in the others. */
export const alone = ['guard', 'empty'];

/** Medians and quartiles of each chart, library and speed, and their ratios to plain d3. */
export function reportOf(cells, speeds) {
  return cells.flatMap(({chart, library, bytes, runs}) =>
    speeds.map((slowdown) => {
      const mine = runs.filter((run) => run.slowdown === slowdown);
      const kinds = Object.keys(mine[0].first);
      const of = (step) =>
        Object.fromEntries(
          kinds.map((kind) => [kind, summary(mine.map((run) => run[step][kind]))]),
        );
      return {chart, library, slowdown, bytes, first: of('first'), update: of('update')};
    }),
  );
}

/** One table for each chart and speed. */
export function printCells({cells, chromium, rounds, boundaries}) {
  console.log(`Chromium ${chromium}, ${rounds} rounds, boundaries: ${boundaries}; ms, medians`);
  for (const {chart, slowdown} of cells.filter(isFirstOfTable)) {
    const mine = cells.filter((cell) => cell.chart === chart && cell.slowdown === slowdown);
    const d3 = mine.find(({library}) => library === 'd3');
    const drawn = mine.filter(({library}) => !alone.includes(library));
    console.log(`\n${chart}, processor ${slowdown === 1 ? 'as it is' : `slowed ${slowdown} ×`}`);
    console.table(Object.fromEntries(drawn.map((cell) => [cell.library, rowOf(cell, d3)])));
    printShares(mine, d3);
  }

  function isFirstOfTable({chart, slowdown}, at) {
    return at === cells.findIndex((one) => one.chart === chart && one.slowdown === slowdown);
  }
}

/** What the guard and an empty page have in our first paint, and the ratio without the guard. */
function printShares(cells, d3) {
  const [ours, guard, empty] = ['ours', ...alone].map(
    (name) => cells.find(({library}) => library === name)?.first.cpu.median,
  );
  if (guard === undefined || empty === undefined) return;
  const share = guard - empty;
  const without = (ours - share) / d3?.first.cpu.median;
  console.log(
    `an empty page ${round(empty)} ms CPU, our guard ${round(share)} more; our first without it ${round(without, 2)} × d3`,
  );
}

function rowOf({first, update, bytes}, d3) {
  const ratio = (step, kind) =>
    d3 ? round(step[kind].median / (step === first ? d3.first : d3.update)[kind].median, 2) : NaN;
  return {
    'first CPU': spread(first.cpu),
    '× d3': ratio(first, 'cpu'),
    painted: spread(first.painted),
    '× d3 ': ratio(first, 'painted'),
    'update CPU': spread(update.cpu),
    '× d3  ': ratio(update, 'cpu'),
    'painted ': spread(update.painted),
    '× d3   ': ratio(update, 'painted'),
    'kB gzip': round(bytes.gzip / 1000),
  };
}

function spread({median, low, high}) {
  return `${round(median)} (${round(low)}–${round(high)})`;
}

/** The dashboard's own figures, each beside what it must not pass. */
export function printDashboard(dashboard) {
  if (dashboard === null) return;
  const {widgets, longestTask, longestTaskCpu, filter, filterCpu, filterAllCpu} = dashboard;
  const {heap, heapOfMore, embedderHeap} = dashboard;
  console.log(`\ndashboard of ${widgets} figures under one source`);
  console.table({
    'longest task, ms CPU': {found: spread(longestTaskCpu), limit: 200},
    'longest task, ms that pass': {found: spread(longestTask), limit: 200},
    'filter at 4 ×, ms CPU': {found: spread(filterCpu), limit: 200},
    'filter at 4 ×, ms to painted': {found: spread(filter), limit: 200},
    'filter at 4 ×, all, ms CPU': {found: spread(filterAllCpu), limit: ''},
    'heap of the figures, MB': {found: spread(heap), limit: 2},
    'heap of twelve more, MB': {found: spread(heapOfMore), limit: 2},
    'and of their nodes, MB': {found: spread(embedderHeap), limit: ''},
  });
}

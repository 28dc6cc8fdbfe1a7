/** Medians and ratios of what was measured, and how they are printed. */
import {availableParallelism, loadavg} from 'node:os';
import {groups} from './answer.mjs';

/** Medians over all rounds of one size; each run gives the median of its own warm ones. */
export function summarise(size, runs, {rounds, repetitions}) {
  const results = [...runs].map(([name, all]) => {
    const median = (pick) => middle(all.map(pick));
    const warm = (pick) => middle(all.map((run) => middle(run.warm.map(pick))));
    const more = Object.keys(all[0].more).map((part) => [
      part,
      middle(all.map((run) => middle(run.more[part].map(({cpu}) => cpu)))),
    ]);
    return {
      name,
      cold: median(({cold}) => cold.cpu),
      coldWall: median(({cold}) => cold.seconds),
      load: median(({load}) => load.cpu),
      warm: warm(({cpu}) => cpu),
      warmWall: warm(({seconds}) => seconds),
      coldPeak: median(({coldPeak}) => coldPeak),
      peak: median(({peak}) => peak),
      ...{more: Object.fromEntries(more), answered: all[0].answered, notes: all[0].notes},
    };
  });
  return {size, rounds, repetitions, node: process.version, results};
}

/** Prints one size, or how times grow over several: `{growth: [report, …]}`. */
export function print(report) {
  if (report.growth) return printGrowth(report.growth);
  const {size, rounds, repetitions, node, results} = report;
  console.log(
    `\n${size} businesses × 3 years; ${rounds} rounds of 1 cold run and ${repetitions} warm ones or more; Node ${node}`,
  );
  const [load] = loadavg();
  console.log(
    `Load of the last minute: ${load.toFixed(1)} on ${availableParallelism()} processors`,
  );
  const of = (name) => results.find((result) => result.name === name);
  const times = (part, result, name) => round(result[part] / (of(name)?.[part] ?? NaN));
  console.table(
    table(results, (result) => ({
      groups: `${result.answered}/${groups.length}`,
      'cold CPU s': round(result.cold),
      'of it load': round(result.load),
      'cold wall s': round(result.coldWall),
      'warm CPU ms': round(result.warm * 1000),
      'warm wall ms': round(result.warmWall * 1000),
      'cold × floor': times('cold', result, 'floor'),
      'warm × floor': times('warm', result, 'floor'),
      'cold × DuckDB': times('cold', result, 'duckdb'),
      'warm × DuckDB': times('warm', result, 'duckdb'),
      'cold × plain': times('cold', result, 'duckdb-plain'),
      'warm × plain': times('warm', result, 'duckdb-plain'),
      'peak MB cold': Math.round(result.coldPeak),
      'peak MB': Math.round(result.peak),
    })),
  );
  console.log(
    'A second indicator of the same inputs: any channel, and then each channel too (CPU ms)',
  );
  console.table(
    table(results, ({more}) => ({
      'any alone': round(more.one * 1000),
      'any + each': round(more.two * 1000),
      'second ÷ first': round((more.two - more.one) / more.one),
      'below half': more.two - more.one < more.one / 2 ? 'yes' : 'NO',
      ...(more.open && {'open session': round(more.open * 1000)}),
      ...(more.again && {'all again in it': round(more.again * 1000)}),
    })),
  );
  for (const {name, notes} of results)
    for (const note of notes) console.log(`bench: ${name}: not compared: ${note}`);
}

/** 1 where ten times the businesses take ten times as long. */
function printGrowth(reports) {
  const [first, last] = [reports[0], reports.at(-1)];
  const factor = last.size / first.size;
  console.log(`\nFrom ${first.size} to ${last.size} businesses: growth ÷ ${factor} (1 is linear)`);
  const pairs = last.results.flatMap((result) => {
    const before = first.results.find(({name}) => name === result.name);
    return before ? [{...result, before}] : [];
  });
  const growth = (part, result) => round(result[part] / result.before[part] / factor);
  console.table(
    table(pairs, (result) => ({
      cold: growth('cold', result),
      warm: growth('warm', result),
      memory: growth('coldPeak', result),
    })),
  );
}

function table(results, row) {
  return Object.fromEntries(results.map((result) => [result.name, row(result)]));
}

function middle(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

function round(number) {
  return Number.isFinite(number) ? Number(number.toPrecision(3)) : '';
}

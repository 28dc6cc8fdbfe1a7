/**
 * `npm run bench:render`: processor time of the main thread and time until it is painted, of the
 * first chart on a page and of a change in it, beside plain d3, Observable Plot, Chart.js and
 * ECharts; then a dashboard of twelve. Pages are fresh and take turns; what counts are ratios.
 *
 * Options: `--rounds N` (7), `--charts a,b`, `--libraries a,b`, `--speeds 1,4`,
 * `--without-dashboard`, `--json FILE` (artifacts/render.json).
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {boundaries, placesOf} from './boundaries.mjs';
import {launch, serve} from './browser.mjs';
import {bundleOf} from './bundles.mjs';
import {measureCell, pageText} from './cell.mjs';
import {measureDashboard} from './dashboard.mjs';
import {areaFigures, bars, lines, PERIODS, rows, SPANS} from './data.mjs';
import {alone, printCells, printDashboard, reportOf} from './report.mjs';
import {snapshots} from './snapshots.mjs';
import {scriptOptions} from '../../tools/script-options.mjs';

const {values: options} = scriptOptions({
  options: {
    rounds: {type: 'string', default: '7'},
    charts: {type: 'string', default: 'bar,line,map,table'},
    libraries: {type: 'string', default: 'ours,guard,empty,d3,plot,chartjs,echarts'},
    speeds: {type: 'string', default: '1,4'},
    json: {type: 'string', default: 'artifacts/render.json'},
    'without-dashboard': {type: 'boolean', default: false},
  },
});
const rounds = Number(options.rounds);
const speeds = options.speeds.split(',').map(Number);

const browser = await launch();
const server = await serve();
const report = {chromium: browser.version(), node: process.version, rounds};
try {
  const cells = await prepare();
  for (let round = 0; round < rounds; round++) {
    for (const slowdown of speeds) {
      for (const cell of cells) {
        const run = await measureCell(browser, `${server.origin}${cell.path}.html`, slowdown);
        cell.runs.push({slowdown, ...run});
      }
    }
    process.stderr.write(`\rround ${round + 1} of ${rounds}`);
  }
  process.stderr.write('\n');
  report.cells = reportOf(cells, speeds);
  printCells(report);
  if (!options['without-dashboard']) {
    report.dashboard = await measureDashboard(browser, server, rounds);
    printDashboard(report.dashboard);
  }
} finally {
  await browser.close();
  server.close();
}
const file = resolve(fileURLToPath(new URL('../..', import.meta.url)), options.json);
mkdirSync(dirname(file), {recursive: true});
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);

/** Pages and scripts of all cells asked for. */
async function prepare() {
  const {topology, from} = boundaries();
  report.boundaries = from;
  const places = placesOf(topology);
  const published = await snapshots(places);
  const plain = {
    bar: PERIODS.map(bars),
    line: SPANS.map(lines),
    map: PERIODS.map((period) => areaFigures(places, period)),
    table: PERIODS.map(rows),
  };
  const cells = [];
  for (const chart of options.charts.split(',')) {
    for (const library of options.libraries.split(',')) {
      // They draw no tables.
      if (chart === 'table' && !['ours', ...alone, 'd3'].includes(library)) continue;
      const own = ['ours', ...alone].includes(library);
      const path = `/${library}-${chart}`;
      const script = await bundleOf(
        alone.includes(library) ? `ours/${library}` : `${library}/${chart}`,
        path,
      );
      const data = {
        ...(own
          ? {snapshot: published[chart], states: chart === 'line' ? SPANS : PERIODS}
          : {
              states: plain[chart],
              heading: 'Cakupan pendampingan, Contoh',
              sub: 'Cakupan pendampingan (persen), Contoh, data rekaan',
              source: 'Sumber: Dinas Koperasi dan UKM (data rekaan).',
            }),
        ...(chart === 'map' && {topology}),
      };
      server.files.set(`${path}.html`, pageText(data, script.main));
      for (const [name, text] of script.files) server.files.set(name, text);
      cells.push({chart, library, path, bytes: {raw: script.raw, gzip: script.gzip}, runs: []});
    }
  }
  return cells;
}

import {build} from 'esbuild';
import {fileURLToPath} from 'node:url';
import {barAreas, lineShare, MONTHS, PERIODS, programmes, share, tableAreas} from './data.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const whole = {code: '99', label: 'Contoh', level: 'provinsi'};

/** The invented figures as snapshots, one for each chart. */
export async function snapshots(places) {
  const {dataset, periodDim, rate, regionDim, snapshot} = await fixtures();
  const title = {id: 'Cakupan pendampingan', en: 'Mentoring coverage'};
  const cellOf = (by, {numerator, denominator, unknown = 0}) =>
    rate(by, numerator, denominator, {unknown});
  const options = {region: whole, reporting: null};
  const ofAreas = (areas) => {
    const dims = [regionDim(whole, areas), periodDim(...PERIODS)];
    const cells = [whole, ...areas].flatMap(({code}) =>
      PERIODS.map((period) => cellOf({region: code, period}, share(code, period))),
    );
    return snapshot([dataset('mentoring.coverage', 'percent', title, dims, cells)], options);
  };
  const lineDims = [
    regionDim(whole),
    {
      id: 'programme',
      label: 'Program',
      categories: programmes.map((name) => ({id: name, label: name})),
    },
    periodDim(...MONTHS),
  ];
  const lineCells = programmes.flatMap((programme) =>
    MONTHS.map((period) => cellOf({region: '99', programme, period}, lineShare(programme, period))),
  );
  return {
    bar: ofAreas(barAreas),
    line: snapshot([dataset('aid.coverage', 'percent', title, lineDims, lineCells)], options),
    map: ofAreas(places),
    table: ofAreas(tableAreas),
  };
}

async function fixtures() {
  const {outputFiles} = await build({
    entryPoints: [`${root}/stories/fixtures/base.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
}

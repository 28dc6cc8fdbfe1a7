import {describe, expect, it} from 'vitest';
import {buildSnapshot} from '../../src/index.js';
import {reportingOf} from '../../src/reporting.js';
import {checkConfig, type Config} from '../../src/schema/config.js';
import type {Reporting} from '../../src/snapshot/v1.js';
import {openSession} from '../../src/session.js';
import {dataset, withheld} from '../revision/releases.js';
import {tablesOf} from '../support/tables.js';

const region = {code: '99.01', name: 'Kabupaten Contoh'};
const areas = [
  {code: '99.01.01', name: 'Awan'},
  {code: '99.01.02', name: 'Bukit'},
  {code: '99.01.03', name: 'Curah'},
];

const names = (reporting: Reporting | null, reported: boolean) =>
  reporting?.areas.filter((area) => area.reported === reported).map(({label}) => label);

async function ofReported(text: string, config: Config): Promise<Reporting | null> {
  const tables = await tablesOf({reported: text}, config);
  return (await buildSnapshot(tables, {config})).extension.reporting;
}

describe('who has reported, of an office with reported figures only', () => {
  const figures = `Kode Wilayah;Nama Wilayah;Tahun;Jumlah UMKM
    99.01.01;Awan;2023;120
    99.01.02;Bukit;2023;80
    99.01.01;Awan;2024;130
    99.01.02;Bukit;2024;...`;

  it('names the areas without a figure for the last period, and by when it was due', async () => {
    const config = {region, areas, periods: {2024: {due: '2025-01-31'}}, cutOff: '2025-03-31'};
    const reporting = await ofReported(figures, config);
    expect(reporting).toMatchObject({level: 'kecamatan', period: '2024', by: '2025-01-31'});
    expect(names(reporting, true)).toEqual(['Awan']);
    expect(names(reporting, false)).toEqual(['Bukit', 'Curah']);
  });

  it('expects the areas it has heard of where the configuration lists none', async () => {
    const reporting = await ofReported(figures, {region, cutOff: '2025-03-31'});
    expect(reporting?.by).toBe('2025-03-31');
    expect([names(reporting, true), names(reporting, false)]).toEqual([['Awan'], ['Bukit']]);
  });

  it('falls back on the day of the figures', async () => {
    expect((await ofReported(figures, {region}))?.by).toBe('2024-12-31');
  });

  it('takes a zero for a report', async () => {
    const reporting = await ofReported(figures.replace('...', '0'), {region, areas});
    expect(names(reporting, false)).toEqual(['Curah']);
  });

  it('says nothing where there are figures of the whole only', async () => {
    const whole = 'Tahun;Jumlah UMKM\n2023;200\n2024;210';
    expect(await ofReported(whole, {region})).toBeNull();
  });
});

describe('who has reported', () => {
  const session = (config: Config) => openSession({}, {region, ...config});
  const table = dataset('aid.coverage', {
    2023: {'99.01': 9, '99.01.01': 5, '99.01.02': 4},
    2024: {'99.01': 9, '99.01.01': withheld, '99.01.02': null},
  });

  it('takes a withheld figure for a report', () => {
    const reporting = reportingOf(session({}), [table], '2024-12-31');
    expect([names(reporting, true), names(reporting, false)]).toEqual([['99.01.01'], ['99.01.02']]);
  });

  it('expects listed areas of the level alone', async () => {
    const listed = [...areas.slice(0, 2), {code: '99.01.02.2001', name: 'Desa Bukit'}];
    const tables = await tablesOf({
      registry: 'ID_UMKM;Kode Kecamatan;Tahun Data\nU1;99.01.01;2024\nU2;99.01.02;2023',
    });
    const config = {region, areas: listed};
    const reporting = reportingOf(openSession(tables, config), [], '2024-12-31');
    expect([names(reporting, true), names(reporting, false)]).toEqual([['Awan'], ['Bukit']]);
  });

  it('has a due day that is a date', () => {
    expect(checkConfig({periods: {2024: {due: '2025-01-31'}}}).issues).toEqual([]);
    expect(checkConfig({periods: {2024: {due: 'Januari'}}}).issues).toMatchObject([
      {path: 'periods.2024.due', expected: 'date'},
    ]);
  });
});

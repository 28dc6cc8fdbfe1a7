import {describe, expect, it} from 'vitest';
import {assess} from '../../src/assess.js';
import {computationCsv, computationTable} from '../../src/cli/print.js';
import {compute} from '../../src/compute.js';
import {tablesOf} from '../support/tables.js';

const config = {targets: {'dq.uniqueness': {'2024': 80}}};

async function answer() {
  const tables = await tablesOf({registry: 'ID_UMKM;Tahun Data\nU1;2023\nU2;2024'});
  const result = compute(tables, 'dq.uniqueness', {config});
  return {result, targets: assess(result, config)};
}

describe('an answer with targets', () => {
  it('has target, achievement and rating beside the rows that have one', async () => {
    const {result, targets} = await answer();
    const [head, , ...rows] = computationTable(result, 'id', targets).split('\n');
    expect(head).toMatch(/target +capaian \(%\) +predikat +keterangan/);
    expect(rows.find((row) => row.includes('2024'))).toMatch(/80 +125 +sangat tinggi/);
    expect(rows.find((row) => row.includes('2023'))).not.toContain('sangat tinggi');
  });

  it('has them as columns of CSV, empty where there is no target', async () => {
    const {result, targets} = await answer();
    const [head, ...lines] = computationCsv(result, targets).split('\r\n');
    expect(head).toMatch(/,target,achievement,predicate,flags,reason$/);
    expect(lines).toEqual([
      expect.stringMatching(/,2023,.*,,,,,$/),
      expect.stringMatching(/,2024,.*,80,125,veryHigh,,$/),
    ]);
  });

  it('has no such columns where nobody set a target', async () => {
    const {result} = await answer();
    expect(computationCsv(result)).not.toContain('target');
    expect(computationTable(result, 'en')).not.toContain('achievement');
  });
});

describe('an answer with a category', () => {
  it('names the weakest dimension beside its value', async () => {
    const asOf = {asOf: '2024-12-31'};
    const tables = await tablesOf({registry: 'ID_UMKM;Tanggal Pendataan\nU1;01/06/2024'}, asOf);
    const csv = computationCsv(compute(tables, 'dq.overall', {config: asOf}));
    expect(csv).toMatch(/,category,flags,reason\r\n.*,0,.*,completeness,,$/);
  });
});

import {describe, expect, it} from 'vitest';
import {isChosen, tableChosen, withMapping, withTable} from '../../studio/state/mapping.js';
import {withoutTarget, withTarget, yearTargets} from '../../studio/state/targets.js';

const csv = {file: 'bantuan.csv', sheet: null};
const sheet = {file: 'bantuan.xlsx', sheet: 'Penyaluran'};

describe('the meaning of columns and tables in the settings', () => {
  it('names a sheet of its own, with what was said of the whole file', () => {
    const config = withMapping(
      {columns: {'bantuan.xlsx': {Nilai: 'aidValue'}}},
      sheet,
      'Tgl',
      'aidDate',
    );
    expect(config.columns?.['bantuan.xlsx!Penyaluran']).toEqual({
      Nilai: 'aidValue',
      Tgl: 'aidDate',
    });
  });

  it('replaces an earlier choice for the same header, however it is spelt', () => {
    const first = withMapping({}, csv, 'Nilai Bantuan', 'aidValue');
    const config = withMapping(first, csv, 'NILAI  BANTUAN', null);
    expect(config.columns).toEqual({'bantuan.csv': {'NILAI  BANTUAN': null}});
    expect(isChosen(config, csv, 'nilai bantuan')).toBe(true);
  });

  it('forgets the columns of a table that is another one', () => {
    const config = withTable(withMapping({}, csv, 'Nilai', 'aidValue'), csv, 'training');
    expect(config).toEqual({tables: {'bantuan.csv': 'training'}});
    expect(tableChosen(config, csv)).toBe('training');
    expect(withTable(config, csv, null)).toEqual({});
  });
});

describe('targets of the whole area', () => {
  it('are added and removed beside those of its parts', () => {
    const part = {period: '2024', region: '99.01.01', target: 30};
    const config = withTarget(
      {targets: {'aid.coverage': [part]}},
      {
        ...{indicator: 'aid.coverage', year: '2024', target: 40},
      },
    );
    expect(yearTargets(config)).toEqual([{indicator: 'aid.coverage', year: '2024', target: 40}]);
    expect(withoutTarget(config, {indicator: 'aid.coverage', year: '2024'}).targets).toEqual({
      'aid.coverage': [part],
    });
  });

  it('leave nothing behind where the last one goes', () => {
    const config = withTarget({}, {indicator: 'aid.coverage', year: '2024', target: 40});
    expect(withoutTarget(config, {indicator: 'aid.coverage', year: '2024'})).toEqual({});
  });
});

import {describe, expect, it} from 'vitest';
import {metricUnits} from '../../src/snapshot/metric-units.js';

describe('units of metrics', () => {
  it('say what is counted, by indicator', () => {
    const units = (indicator: string, unit: string, satuan: string, ...metrics: string[]) =>
      Object.values(metricUnits({indicator, unit, msInd: {satuan}}, metrics)).map(
        ({label, decimals}) => `${label} ${decimals}`,
      );
    const core = ['value', 'numerator', 'denominator', 'unknown'];
    expect(units('size.class', 'count', 'usaha', ...core)).toEqual([
      ...['usaha 0', 'usaha 0', 'usaha 0', 'usaha 0'],
    ]);
    expect(units('growth.yoy', 'percent', 'persen', ...core, 'low', 'areas_all')).toEqual([
      ...['persen 2', 'usaha 0', 'usaha 0', 'usaha 0', 'persen 2', 'wilayah 0'],
    ]);
    expect(units('agency.absorption', 'percent', 'persen', ...core, 'items')).toEqual([
      ...['persen 2', 'rupiah 0', 'rupiah 0', 'baris anggaran 0', 'baris anggaran 0'],
    ]);
    expect(units('aid.group_members', 'count', 'anggota', ...core, 'items')).toEqual([
      ...['anggota 0', 'anggota 0', 'anggota 0', 'kelompok 0', 'barang 0'],
    ]);
    expect(units('mentoring.sessions_per_business', 'count', 'sesi per usaha', 'value')).toEqual([
      'sesi per usaha 2',
    ]);
    expect(units('network.transaction_value', 'rupiah', 'rupiah', ...core)).toEqual([
      ...['rupiah 0', 'rupiah 0', 'transaksi 0', 'transaksi 0'],
    ]);
    expect(units('growth.upward_mobility', 'percent', 'persen', 'mikro>kecil')).toEqual([
      'usaha 0',
    ]);
  });

  it('are left out for a metric that nobody described', () => {
    expect(
      metricUnits({indicator: 'size.class', unit: 'count', msInd: {}}, ['value', 'other']),
    ).toEqual({value: {label: 'usaha', decimals: 0}, other: {}});
  });
});

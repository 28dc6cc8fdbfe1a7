import {describe, expect, it} from 'vitest';
import {embedTable, type EmbedOptions} from '../../src/embed-code/index.js';
import type {UmkmError} from '../../src/errors.js';
import {office} from './office.js';

const NBSP = '\u00a0';
const table = (options: Partial<EmbedOptions>) => embedTable(office(), options);
const refusal = (options: Partial<EmbedOptions>) => {
  try {
    table(options);
  } catch (error) {
    const {code, params} = error as UmkmError;
    return [code, params.option ?? '', params.known];
  }
  return ['accepted'];
};

describe('the table inside a placeholder', () => {
  it('gives every figure its state, and the reason where there is none', () => {
    expect(table({widget: 'aid-reach'})).toEqual({
      caption: 'Jangkauan bantuan, Kabupaten Contoh, 2018',
      columns: ['Wilayah', 'Nilai', 'Dasar'],
      rows: [
        {header: 'Kabupaten Contoh', cells: ['43,4% (sementara)', '612 dari 1.411']},
        {header: 'Awan', cells: ['61,3%', '498 dari 812']},
        {header: 'Bukit', cells: ['25,0% (sementara, basis kecil)', '5 dari 20']},
        {header: 'Cempaka', cells: ['disembunyikan', 'disembunyikan']},
        {header: 'Danau', cells: ['belum melapor', 'belum melapor']},
        {header: 'Embun', cells: ['tanpa pembagi', 'tanpa pembagi']},
      ],
      remarks: ['Sumber: Dinas (rekaan), keadaan 31 Desember 2018.', 'Data rekaan.'],
    });
  });

  it('speaks English', () => {
    const {caption, columns, rows, remarks} = table({widget: 'aid-reach', lang: 'en'});
    expect([caption, columns]).toEqual([
      'Aid coverage, Kabupaten Contoh, 2018',
      ['Area', 'Value', 'Base'],
    ]);
    expect(rows[4]).toEqual({header: 'Danau', cells: ['not reported yet', 'not reported yet']});
    expect(remarks).toEqual(['Source: Dinas (rekaan), as of 31 December 2018.', 'Invented data.']);
  });

  it('starts a table over time with its first figure, and names what a count counts', () => {
    expect(table({widget: 'growth'})).toMatchObject({
      caption: 'Jumlah usaha, Kabupaten Contoh',
      columns: ['Tahun', 'Nilai (usaha)'],
      rows: [{header: '2018', cells: [`±${NBSP}6.800 (perkiraan, sementara)`]}],
    });
    expect(table({key: 'size.class'}).rows.map(({header}) => header)).toEqual(['Jumlah', 'Mikro']);
    expect(table({key: 'aid.coverage', by: 'period'}).rows).toHaveLength(2);
  });

  it('is of the period asked for, even where that says less', () => {
    const {caption, rows} = table({widget: 'aid-reach', period: '2017'});
    expect(caption).toBe('Jangkauan bantuan, Kabupaten Contoh, 2017');
    expect(rows[0].cells).toEqual(['40,0%', '400 dari 1.000']);
    // It is not known who had reported in 2017: the snapshot tells of 2018.
    expect(rows[4].cells).toEqual(['tidak tersedia', 'tidak tersedia']);
  });

  it('shows an area without areas below it over time', () => {
    const {caption, rows} = table({widget: 'aid-reach', region: '99.01.01'});
    expect([caption, rows.map(({header}) => header)]).toEqual([
      'Jangkauan bantuan, Awan',
      ['2018'],
    ]);
  });

  it('sums up a dashboard, and puts figures beside their targets', () => {
    expect(table({widget: 'dashboard'}).rows).toEqual([
      {header: 'Jumlah usaha', cells: ['2018', `±${NBSP}6.800 (perkiraan, sementara)`]},
      {header: 'Jangkauan bantuan', cells: ['2018', '43,4% (sementara)']},
    ]);
    expect(table({widget: 'targets'})).toMatchObject({
      columns: ['Indikator', 'Tahun', 'Nilai', 'Target'],
      rows: [{header: 'Jangkauan bantuan', cells: ['2018', '43,4% (sementara)', '42,5%']}],
    });
  });

  it.each([
    [{key: 'aid.covrage'}, 'INDICATOR_UNKNOWN', ''],
    [{widget: 'legality'}, 'INDICATOR_UNKNOWN', ''],
    [{widget: 'source'}, 'EMBED_CHOICE', 'widget'],
    [{widget: 'bar'}, 'EMBED_CHOICE', 'widget'],
    [{key: 'aid.coverage', widget: 'growth'}, 'EMBED_CHOICE', 'widget'],
    [{}, 'EMBED_CHOICE', 'widget'],
    [{widget: 'aid-reach', region: '12.34'}, 'EMBED_CHOICE', 'region'],
    [{widget: 'dashboard', region: '99.01.01'}, 'EMBED_CHOICE', 'region'],
    [{widget: 'dashboard', period: '2018'}, 'EMBED_CHOICE', 'period'],
    [{widget: 'targets', region: '12.34'}, 'EMBED_CHOICE', 'region'],
    [{widget: 'aid-reach', period: '1999'}, 'EMBED_CHOICE', 'period'],
    [{widget: 'aid-reach', by: 'sector'}, 'EMBED_CHOICE', 'by'],
    [{widget: 'aid-reach', by: 'kecamatan', region: '99.01.01'}, 'EMBED_CHOICE', 'by'],
  ])('refuses %j with %s', (options, code, option) => {
    const [found, name, known] = refusal(options);
    expect([found, name]).toEqual([code, option]);
    expect(known).toEqual(expect.arrayContaining([expect.any(String)]));
  });
});

import {describe, expect, it} from 'vitest';
import {parseLabel, takeNumbering} from '../../src/read/reported/label.js';
import {readLabels} from '../../src/read/reported/label-tree.js';

const none = (): boolean => false;

describe('a label', () => {
  it.each([
    ['1. Jumlah UMKM Bidang Kuliner', {kind: 'sector', sector: 'Kuliner', measure: 'businesses'}],
    ['Sektor Perdagangan', {kind: 'sector', sector: 'Perdagangan', measure: null}],
    ['2. Jumlah Usaha Kecil', {kind: 'sizeClass', sizeClass: 'kecil', measure: 'businesses'}],
    ['- Mikro', {kind: 'sizeClass', sizeClass: 'mikro', measure: null}],
    ['Jumlah tenaga kerja', {kind: 'measure', measure: 'workers'}],
    ['3. Kota Utara', {kind: 'area', text: 'Kota Utara', number: '3'}],
    ['JUMLAH', {kind: 'total'}],
    [
      'Omzet (Rp juta)',
      {kind: 'measure', measure: 'turnover', unit: {unit: 'rupiah', factor: 1e6}},
    ],
    ['Ekspor', {kind: 'unknown', text: 'Ekspor', measure: null}],
    ['PDRB (2010=100)', {kind: 'unknown', unit: null}],
  ])('"%s" is taken apart', (text, label) => {
    expect(parseLabel(text, none)).toMatchObject(label);
  });

  it.each([
    ['I. UMKM', 'UMKM'],
    ['1.2. UMKM', 'UMKM'],
    ['a) Mikro', 'Mikro'],
    ['D.I. Yogyakarta', 'D.I. Yogyakarta'],
    ['3 in 1', '3 in 1'],
  ])('"%s" loses its numbering, and nothing else', (text, rest) => {
    expect(takeNumbering(text).rest).toBe(rest);
  });
});

/** Labels, those behind `#` without figures, as `measure sector class area`. */
function meanings(labels: readonly string[]): string[] {
  const rows = labels.map((label) => ({label: label.replace(/^#/, ''), filled: label[0] !== '#'}));
  return readLabels(rows, none).map(({heading, total, measure, sector, sizeClass, area}) =>
    [heading && '#', total && '=', measure, sector, sizeClass, area].filter(Boolean).join(' | '),
  );
}

describe('labels of several levels', () => {
  it('are told apart by what they name, though the numbering restarts', () => {
    expect(
      meanings([
        '#UMKM Perbidang Usaha',
        '1. Jumlah UMKM Bidang Kuliner',
        '1. Jumlah Usaha Mikro',
        '1. Kota Barat',
        '2. Embun',
        '2. Jumlah Usaha Kecil',
        '1. Kota Barat',
        '2. Embun',
        '2. Jumlah UMKM Bidang Fashion',
        '1. Jumlah Usaha Mikro',
      ]),
    ).toEqual([
      '# | businesses',
      'businesses | Kuliner',
      'businesses | Kuliner | mikro',
      'businesses | Kuliner | mikro | Kota Barat',
      'businesses | Kuliner | mikro | Embun',
      'businesses | Kuliner | kecil',
      'businesses | Kuliner | kecil | Kota Barat',
      'businesses | Kuliner | kecil | Embun',
      'businesses | Fashion',
      'businesses | Fashion | mikro',
    ]);
  });

  it('count nothing that no label names: an unknown label is a measure of its own', () => {
    expect(
      meanings(['Jumlah UMKM', 'Usaha Mikro', 'Kuliner', 'Jumlah Tenaga Kerja', 'Mikro']),
    ).toEqual(['businesses', 'businesses | mikro', 'Kuliner', 'workers', 'workers | mikro']);
  });

  it('take what they count from the heading above them', () => {
    expect(
      meanings([
        '#Ekonomi',
        '#Jumlah Perusahaan Industri',
        'Kab. Satu',
        'Kota Dua',
        '#PDRB Menurut Lapangan Usaha (Milyar Rupiah)',
        'Pertanian',
        '#INFLASI',
        'Sandang',
      ]),
    ).toEqual([
      '# | Ekonomi',
      '# | Jumlah Perusahaan Industri',
      'Jumlah Perusahaan Industri | Kab. Satu',
      'Jumlah Perusahaan Industri | Kota Dua',
      '# | PDRB Menurut Lapangan Usaha',
      'PDRB Menurut Lapangan Usaha | Pertanian',
      '# | INFLASI',
      'INFLASI › Sandang',
    ]);
  });

  it('make no area of a label that stands once among areas without numbers', () => {
    expect(meanings(['Jumlah UMKM', 'Kota Barat', 'Kota Timur', 'Koperasi aktif'])).toEqual([
      'businesses',
      'businesses | Kota Barat',
      'businesses | Kota Timur',
      'Koperasi aktif',
    ]);
  });
});

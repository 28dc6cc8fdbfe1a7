import {describe, expect, it} from 'vitest';
import {noticed, readText, valuesOf} from './read-text.js';

const reading = async (header: string, ...cells: string[]) => {
  const rows = cells.map((cell, row) => `U${row};A;KUB;B;"${cell}"`).join('\n');
  const result = await readText({
    'a.csv': `id_umkm;nama_kelompok;x;nama_bantuan;${header}\n${rows}\n`,
  });
  const key = {jumlah_anggota: 'aidGroupMembers', nilai: 'aidValue', kuantitas: 'aidQuantity'}[
    header
  ]!;
  return {
    values: valuesOf(result, 'aid', key),
    noticed: noticed(result),
    diagnostics: result.diagnostics,
  };
};

describe('a number such as 1.500', () => {
  it('is 1500 among numbers with several dots', async () => {
    const {values, noticed} = await reading('kuantitas', '1.500', '1.250.000');
    expect([values, noticed]).toEqual([[1500, 1_250_000], []]);
  });

  it('is 1500 among decimal commas', async () => {
    const {values, noticed} = await reading('kuantitas', '1.500', '2,5');
    expect([values, noticed]).toEqual([[1500, 2.5], []]);
  });

  it('is one and a half among decimal points', async () => {
    const {values, noticed} = await reading('kuantitas', '1.500', '2.5');
    expect([values, noticed]).toEqual([[1.5, 2.5], []]);
  });

  it('is refused where the column contradicts itself', async () => {
    const {values, noticed} = await reading('kuantitas', '1.500', '2.5', '2,5');
    expect([values, noticed]).toEqual([[null, 2.5, 2.5], ['READ_NUMBER_AMBIGUOUS 2']]);
  });

  it('is refused beside large numbers without separators, where fractions are possible', async () => {
    const {values, noticed} = await reading('kuantitas', '1.500', '12500');
    expect([values, noticed]).toEqual([[null, 12500], ['READ_NUMBER_AMBIGUOUS 2']]);
  });

  it('alone in a column of counts is 1500, and says that this was assumed', async () => {
    const {values, diagnostics} = await reading('jumlah_anggota', '1.500', '12');
    expect(values).toEqual([1500, 12]);
    expect(diagnostics).toMatchObject([
      {code: 'READ_NUMBER_ASSUMED', severity: 'info', row: 2, found: '1.500'},
    ]);
  });

  it('beside others like it in a column of counts is no question', async () => {
    const {values, noticed} = await reading('jumlah_anggota', '1.500', '2.750');
    expect([values, noticed]).toEqual([[1500, 2750], []]);
  });

  it('with a comma in a column of counts is 1500 with a warning', async () => {
    const {values, diagnostics} = await reading('jumlah_anggota', '1,500');
    expect(values).toEqual([1500]);
    expect(diagnostics).toMatchObject([{code: 'READ_NUMBER_ASSUMED', severity: 'warning'}]);
  });

  it('as a count among decimal points is refused: nobody counts 1,5 persons', async () => {
    const {values, noticed} = await reading('jumlah_anggota', '1.500', '12.0');
    expect([values, noticed]).toEqual([[null, 12], ['READ_NUMBER_AMBIGUOUS 2']]);
  });

  it('alone where fractions are possible is read as Indonesia writes, and says so', async () => {
    const dot = await reading('kuantitas', '1.500', '12');
    const comma = await reading('kuantitas', '1,500', '12');
    expect([dot.values, comma.values]).toEqual([
      [1500, 12],
      [1.5, 12],
    ]);
    expect([dot.noticed, comma.noticed]).toEqual([
      ['READ_NUMBER_ASSUMED 2'],
      ['READ_NUMBER_ASSUMED 2'],
    ]);
  });

  it('keeps its unit of rounding whatever it is', async () => {
    const decimal = await reading('kuantitas', '± 1.500', '2.5');
    expect(decimal.values).toEqual([1.5, 2.5]);
    expect(decimal.noticed).toEqual(['READ_APPROXIMATE 2']);
  });

  it('is shown as it was found, also far down the column', async () => {
    const many = await reading(
      'jumlah_anggota',
      ...Array.from({length: 70}, () => '1,500'),
      '2,250',
    );
    expect(many.values.at(-1)).toBe(2250);
    expect(many.diagnostics[0]).toMatchObject({found: '1,500'});
    const far = await reading(
      'kuantitas',
      ...Array.from({length: 70}, () => '± 1.500'),
      '2.250',
      '3.5',
      '4,5',
    );
    expect(far.diagnostics.filter(({code}) => code === 'READ_NUMBER_AMBIGUOUS').length).toBe(20);
    expect(far.values.at(-3)).toBeNull();
  });

  it('is an amount in rupiah', async () => {
    const {values, diagnostics} = await reading('nilai', 'Rp 1.500');
    expect(values).toEqual([1500]);
    expect(diagnostics).toMatchObject([{code: 'READ_NUMBER_ASSUMED', severity: 'info'}]);
  });

  it('is decided by its own file, not by another', async () => {
    const header = 'id_umkm;nama_bantuan;kuantitas\n';
    const result = await readText({
      'a.csv': `${header}U1;A;1.500\nU2;A;2.5\n`,
      'b.csv': `${header}U1;A;1.500\nU2;A;2,5\n`,
    });
    expect(valuesOf(result, 'aid', 'aidQuantity')).toEqual([1.5, 2.5, 1500, 2.5]);
  });
});

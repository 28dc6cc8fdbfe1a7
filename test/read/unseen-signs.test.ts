import {describe, expect, it} from 'vitest';
import {readText, valuesOf} from './read-text.js';

const read = (text: string) => readText({'a.csv': text});

describe('signs that nobody sees', () => {
  it('make no second place of one', async () => {
    const places = ['Awan', 'A\u200bwa\u200dn', '\u200bAwan\u2060', 'Aw\u00adan', 'Awan\u200e'];
    const rows = places.map((place, at) => `U${at};Toko ${at};${place}`).join('\n');
    const result = await read(`id_umkm;nama_usaha;kecamatan\n${rows}\n`);
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(places.map(() => 'Awan'));
  });

  it('hide in no header and no category', async () => {
    const result = await read(
      'id_umkm;nama_\u200busaha;Skala\u00ad Usaha\nU1;Toko;Mi\u200bkro\nU2;Warung;ke\u200dcil\n',
    );
    expect(valuesOf(result, 'registry', 'sizeClass')).toEqual(['mikro', 'kecil']);
    expect(result.diagnostics).toEqual([]);
  });

  it('say nothing where nothing else does', async () => {
    const result = await read('id_umkm;nama_usaha;kecamatan\nU1;Toko;\u200b\nU2;Warung;Awan\n');
    expect(valuesOf(result, 'registry', 'districtName')).toEqual([null, 'Awan']);
  });

  it('stay where they join: in emoji and between letters that need it', async () => {
    const texts = ['\u{1f469}\u200d\u{1f373} Dapur', 'می\u200cخواهم'];
    const rows = texts.map((text, at) => `U${at};Toko ${at};${text}`).join('\n');
    const result = await read(`id_umkm;nama_usaha;kecamatan\n${rows}\n`);
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(texts);
  });

  it('compose an accent in one way', async () => {
    const result = await read(
      'id_umkm;nama_usaha;kecamatan\nU1;Toko;De\u0301sa\nU2;Warung;D\u00e9sa\n',
    );
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(['D\u00e9sa', 'D\u00e9sa']);
  });

  it('make no second area of a table of figures', async () => {
    const result = await read('Kecamatan;Tahun;Jumlah UMKM\nA\u200bwan;2020;5\nAwan;2021;6\n');
    expect(valuesOf(result, 'reported', 'reportedRegionName')).toEqual(['Awan', 'Awan']);
  });
});

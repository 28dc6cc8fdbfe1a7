import {describe, expect, it} from 'vitest';
import {fileName} from '../../widgets/internal/output/file-name.js';

describe('fileName', () => {
  it.each([
    [
      'Jumlah usaha naik 4,9%',
      'Kabupaten Contoh, 2018\u2060–\u20602024',
      'jumlah-usaha-naik-4-9-2018-2024.csv',
    ],
    [
      'UMKM naik menjadi ±\u00a06.800 usaha',
      'Jumlah, 2018',
      'umkm-naik-menjadi-6800-usaha-2018.csv',
    ],
    ['Cakupan 2024', 'Persen, Kabupaten Contoh, 2024', 'cakupan-2024.csv'],
    ['Sé de Bantuan', 'tanpa tahun', 'se-de-bantuan.csv'],
    ['…', '', 'umkm.csv'],
  ])('writes %j with %j as %s', (heading, sub, name) => {
    expect(fileName(heading, sub, '.csv')).toBe(name);
  });

  it('keeps whole words of a long heading, and cuts a word only where it stands alone', () => {
    const heading = 'UMKM Kabupaten Contoh naik 4,9% dari 2023 ke 2024, menjadi 21.480 usaha';
    expect(fileName(heading, 'Jumlah, 2018–2024', '.png')).toBe(
      'umkm-kabupaten-contoh-naik-4-9-dari-2023-ke-2024-menjadi-2018-2024.png',
    );
    expect(fileName('a'.repeat(300), '', '.png')).toBe(`${'a'.repeat(60)}.png`);
  });

  it('keeps no sign that a file system or a page could take for something else', () => {
    expect(fileName('../../etc/<script>"\\0', 'x', '.csv')).toBe('etc-script-0.csv');
  });
});

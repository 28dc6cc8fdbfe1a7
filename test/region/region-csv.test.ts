import {describe, expect, it} from 'vitest';
import {UmkmError} from '../../src/errors.js';
import {publishedRegions} from '../../src/node/regions.js';
import {parseRegionCsv, regionListOf} from '../../src/region/region-csv.js';
import {RegionList} from '../../src/region/region-list.js';

const parse = (text: string) => parseRegionCsv(new TextEncoder().encode(text), 'uji');

describe('a list of areas', () => {
  it('holds areas of all levels, in whatever order they stand', () => {
    const list = parse(
      'kode;nama\r\n99.01.02;Embun\r\n99;Rekaan\r\n9901;KABUPATEN CONTOH\r\n990101;"Awan ""Baru"""\r\n',
    );
    expect(list.find('99.01')).toEqual({
      code: '99.01',
      name: 'Kabupaten Contoh',
      level: 'kabupaten',
    });
    expect(list.within('99.01', 'kecamatan').map(({code, name}) => `${code} ${name}`)).toEqual([
      '99.01.01 Awan "Baru"',
      '99.01.02 Embun',
    ]);
    expect([list.size('provinsi'), list.size('desa')]).toEqual([1, 0]);
    expect(list.edition).toBe('uji');
  });

  it('finds nothing where it holds nothing', () => {
    const list = parse('\ufeffcode,name\n\n99.01,"Contoh"\n');
    expect(list.find('99.02')).toBeNull();
    expect(list.find('contoh')).toBeNull();
    expect(list.find('99.01.01')).toBeNull();
    expect(list.within('98', 'kabupaten')).toEqual([]);
    expect(list.within('bukan', 'kabupaten')).toEqual([]);
    expect(list.within('99', 'desa')).toEqual([]);
    expect(list.covers('99', 'kabupaten')).toBe(true);
    expect(list.covers('99', 'desa')).toBe(false);
  });

  it('takes the area above where it is asked within an area of the level itself', () => {
    const list = parse('code,name\n99.01,Contoh\n99.02,Misal\n');
    expect(list.within('99.01', 'kabupaten')).toHaveLength(2);
    expect(list.within('99.01', 'provinsi')).toEqual([]);
    expect(list.within(null, 'kabupaten')).toHaveLength(2);
  });

  it('knows the one place of an office’s own list', () => {
    expect(parse('code,name\n99.01.01,Awan\n99.01.02,Embun\n').onlyPlace('kecamatan')).toBe(
      '99.01',
    );
    expect(parse('code,name\n99.01.01,Awan\n99.02.02,Embun\n').onlyPlace('kecamatan')).toBeNull();
    expect(parse('code,name\n99,Rekaan\n').onlyPlace('provinsi')).toBeNull();
  });

  it('tells the Kemendagri code of a BPS code where it states one', () => {
    const list = parse(
      'kode,nama,kode_bps\n13.09,Kepulauan Mentawai,1301\n13.01,Pesisir Selatan,1302\n',
    );
    expect([list.codeOfBps('1301'), list.codeOfBps('9999')]).toEqual(['13.09', null]);
  });

  it('writes capitals as a sentence has them', () => {
    const name = (text: string) => parse(`code,name\n99,${text}\n`).find('99')?.name;
    expect(name('DKI JAKARTA')).toBe('DKI Jakarta');
    expect(name('PANGKAJENE DAN KEPULAUAN')).toBe('Pangkajene dan Kepulauan');
    expect(name('XIII KOTO')).toBe('XIII Koto');
    expect(name('Padang Sago')).toBe('Padang Sago');
  });

  it.each([
    ['without the columns', 'a,b\n99,Rekaan\n', 1],
    ['with nothing at all', '', 1],
    ['with a code that lost its zero', 'code,name\n33,Jawa\n33.1,Klaten\n', 3],
    ['with a code in words', 'code,name\nabc,Klaten\n', 2],
    ['with a missing name', 'code,name\n33.10,\n', 2],
    ['with a row cut short', 'code,name\n33.10\n', 2],
  ])('is refused %s', (_, text, row) => {
    expect(() => parse(text)).toThrow(UmkmError);
    expect(() => parse(text)).toThrow(`"row":${row}`);
  });

  it('is made from the areas of a configuration, those without a code left out', () => {
    const list = regionListOf(
      [
        {code: '99.01.01', name: 'Awan, "Baru"'},
        {code: 'barat', name: 'Wilayah Barat'},
        {code: '99.01.02', name: ' '},
      ],
      'pantau.json',
    );
    expect(list.within(null, 'kecamatan').map(({name}) => name)).toEqual(['Awan, "Baru"']);
  });

  it('keeps its own levels beside those of another', () => {
    const list = parse('code,name\n99,Rekaan\n').with(parse('code,name\n99,Lain\n99.01,Contoh\n'));
    expect([list.find('99')?.name, list.find('99.01')?.name]).toEqual(['Rekaan', 'Contoh']);
    expect(new RegionList('kosong', {}).find('99')).toBeNull();
  });
});

describe('the published list', () => {
  it('is read level by level from its package', async () => {
    const regencies = await publishedRegions('kabupaten');
    expect([regencies?.size('kabupaten'), regencies?.size('kecamatan')]).toEqual([514, 0]);
    expect(regencies?.edition).toBe('idn-area-data 3.1.2');
    const villages = await publishedRegions('desa');
    expect(villages?.size('desa')).toBe(83763);
    expect(villages?.within('33.24.01', 'desa').length).toBeGreaterThan(5);
  });
});

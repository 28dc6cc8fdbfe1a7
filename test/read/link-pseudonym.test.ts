import {createHmac} from 'node:crypto';
import {describe, expect, it, vi} from 'vitest';
import {pseudonyms} from '../../src/read/link/pseudonym.js';
import {readText, valuesOf} from './read-text.js';

const key = 'kunci-rekaan-untuk-uji-saja';
const nib = '9120000000011';
const nik = '3324010101900001';

describe('a pseudonym', () => {
  it('is an HMAC-SHA-256 under the key, base64url, 22 characters', async () => {
    const texts = [nib, nik, 'U1', '', 'Ñandú'];
    const expected = texts.map((text) =>
      createHmac('sha256', key).update(text).digest('base64url').slice(0, 22),
    );
    expect(await pseudonyms(texts, key)).toEqual(expected);
    expect(await pseudonyms(['U1'], 'kunci-rekaan-lain-untuk-uji')).not.toEqual([expected[2]]);
  });

  it('agrees with RFC 4231 where its key is long enough', async () => {
    const long = 'a'.repeat(131);
    const text = 'Test Using Larger Than Block-Size Key - Hash Key First';
    const expected = createHmac('sha256', long).update(text).digest('base64url');
    expect(await pseudonyms([text], long)).toEqual([expected.slice(0, 22)]);
  });

  it('keeps the order of many', async () => {
    const texts = Array.from({length: 5000}, (_, at) => `U${at}`);
    const made = await pseudonyms(texts, key);
    expect(new Set(made).size).toBe(5000);
    expect(made[4999]).toBe((await pseudonyms(['U4999'], key))[0]);
  });

  it('needs a key of sixteen characters, and WebCrypto', async () => {
    await expect(pseudonyms([], 'pendek')).rejects.toMatchObject({
      code: 'PSEUDONYM_KEY',
      params: {problem: 'short', length: 6},
    });
    vi.stubGlobal('crypto', {});
    await expect(pseudonyms([], key)).rejects.toMatchObject({params: {problem: 'crypto'}});
    vi.unstubAllGlobals();
  });
});

describe('tables with pseudonyms', () => {
  const files = {
    'umkm.csv': `id_umkm,nama_usaha,nama_pemilik,nik,nib\nU1,Toko A,Ani,${nik},${nib}\n`,
    'bantuan.csv': `nik,nama_bantuan,tanggal\n${nik},Alat,2024-03-03\n3324010101900099,Alat,2024-03-03\n`,
    'kunjungan.csv': 'id_umkm,tanggal,nama_pendamping\nU1,2024-03-05,Budi\n',
  };

  it('hold nothing that tells who anybody is, and still link', async () => {
    const {tables} = await readText(files, {pseudonymKey: key});
    const held = JSON.stringify(tables);
    for (const secret of [nik, nib, 'Ani', 'Toko A', 'Budi', '3324010101900099', '"U1"'])
      expect(held).not.toContain(secret);
    const ids = valuesOf({tables}, 'registry', 'businessId');
    expect(valuesOf({tables}, 'aid', 'aidBusinessRef')[0]).toBe(ids[0]);
    expect(valuesOf({tables}, 'mentoring', 'mentoringBusinessRef')).toEqual(ids);
  });

  it('give the same pseudonym in every reading with the same key', async () => {
    const first = await readText(files, {pseudonymKey: key});
    const again = await readText({'umkm.csv': files['umkm.csv']}, {pseudonymKey: key});
    expect(valuesOf(again, 'registry', 'nib')).toEqual(valuesOf(first, 'registry', 'nib'));
  });

  it('are refused with a key that is too short, whatever the tables hold', async () => {
    await expect(readText({}, {pseudonymKey: ''})).rejects.toMatchObject({code: 'PSEUDONYM_KEY'});
  });
});

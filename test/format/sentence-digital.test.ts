import {describe, expect, it} from 'vitest';
import {
  digitalGapSentence,
  digitalHeading,
  digitalSub,
  type DigitalFacts,
} from '../../src/format/sentence/digital.js';

const facts: DigitalFacts = {
  place: 'Kabupaten Contoh',
  period: '2024',
  value: 43.41,
  denominator: 12024,
  unknownShare: 2.5,
  flags: [],
  reason: null,
  channels: [
    {id: 'socialMedia', label: 'Media sosial', value: 38},
    {id: 'marketplace', label: 'Lokapasar', value: 21.1},
    {id: 'eCatalogue', label: 'E-katalog', value: null},
  ],
};

describe('digital heading', () => {
  it('sets the marketplace beside any channel', () => {
    expect(digitalHeading(facts)).toBe(
      '43,4% UMKM Kabupaten Contoh memakai saluran digital; lewat lokapasar baru 21,1%',
    );
    const english = facts.channels.map((one) =>
      one.id === 'marketplace' ? {...one, label: 'Marketplace'} : one,
    );
    expect(digitalHeading({...facts, channels: english}, 'en')).toBe(
      '43.4% of MSMEs in Kabupaten Contoh use a digital channel; only 21.1% through a marketplace',
    );
  });

  it('says "baru" of no channel that leads', () => {
    const led = [{id: 'marketplace', label: 'Lokapasar', value: 40}, ...facts.channels.slice(0, 1)];
    expect(digitalHeading({...facts, channels: led})).toMatch(
      /; terbanyak lewat lokapasar, 40,0%$/,
    );
  });

  it('names the commonest channel where no marketplace is published, and keeps names as written', () => {
    const own = [
      {id: 'whatsapp', label: 'WhatsApp Bisnis', value: 30},
      {id: 'gofood', label: 'gofood', value: 5},
    ];
    expect(digitalHeading({...facts, channels: own})).toMatch(
      /; terbanyak lewat WhatsApp Bisnis, 30,0%$/,
    );
  });

  it('calls the share a lower bound where much is unknown', () => {
    expect(digitalHeading({...facts, unknownShare: 31})).toBe(
      'Sedikitnya 43,4% UMKM Kabupaten Contoh memakai saluran digital; 31,0% lagi belum diketahui',
    );
  });

  it('names no commonest channel where nobody uses any', () => {
    const unused = facts.channels.map((one) => ({...one, value: 0}));
    expect(digitalHeading({...facts, value: 0, channels: unused})).toBe(
      '0,0% UMKM Kabupaten Contoh memakai saluran digital',
    );
  });

  it('stops after the share where no channel is known', () => {
    expect(digitalHeading({...facts, channels: []})).toBe(
      '43,4% UMKM Kabupaten Contoh memakai saluran digital',
    );
  });

  it('marks provisional figures', () => {
    expect(digitalHeading({...facts, flags: ['P'], channels: []})).toMatch(/ \(angka sementara\)$/);
  });

  it.each([
    ['suppressed', 'disembunyikan untuk melindungi usaha'],
    ['zero_denominator', 'Tidak ada UMKM yang tercatat'],
    ['missing_input', 'belum dapat dihitung'],
    [null, 'belum dapat dihitung'],
  ])('says why there is no share: %s', (reason, words) => {
    expect(digitalHeading({...facts, value: null, reason})).toContain(words);
  });
});

describe('digital sub-heading', () => {
  it('gives the base', () => {
    expect(digitalSub(facts)).toBe('Persen dari 12.024 usaha, Kabupaten Contoh, 2024');
    expect(digitalSub({...facts, denominator: null}, 'en')).toBe(
      'Percent of all businesses, Kabupaten Contoh, 2024',
    );
  });
});

describe('digital gap', () => {
  const gap = {value: 18.24, low: 15.1, high: 21.34, upper: 'kecil', lower: 'mikro', reason: null};

  it('says which class is ahead, by how much, and how sure that is', () => {
    expect(digitalGapSentence(gap)).toBe(
      'Usaha kecil lebih tinggi 18,2\u00a0poin daripada usaha mikro (selang kepercayaan 95%: 15,1\u2060–\u206021,3\u00a0poin).',
    );
    expect(digitalGapSentence({...gap, upper: 'small', lower: 'micro'}, 'en')).toBe(
      'Small businesses are 18.2\u00a0points ahead of micro ones (95% confidence interval: 15.1\u2060–\u206021.3\u00a0points).',
    );
  });

  it('turns the bounds with the direction, and writes signed bounds without a dash', () => {
    expect(digitalGapSentence({...gap, value: -20, low: -34.004, high: -5.487})).toContain(
      'lebih rendah 20,0\u00a0poin daripada usaha mikro (selang kepercayaan 95%: 5,5\u2060–\u206034,0\u00a0poin)',
    );
    expect(digitalGapSentence({...gap, value: 2, low: -1.2, high: 5.2})).toContain(
      '\u22121,2 sampai 5,2\u00a0poin',
    );
  });

  it('needs no interval, and says why there is no gap', () => {
    expect(digitalGapSentence({...gap, low: null, high: null})).toBe(
      'Usaha kecil lebih tinggi 18,2\u00a0poin daripada usaha mikro.',
    );
    expect(digitalGapSentence({...gap, value: null, reason: 'suppressed'})).toContain(
      'disembunyikan',
    );
    expect(digitalGapSentence({...gap, value: null, reason: 'missing_input'})).toContain(
      'tidak tersedia',
    );
  });
});

import {describe, expect, it} from 'vitest';
import {catalogueText, entryText, indicatorsCsv} from '../../src/cli/indicators.js';
import {msIndRecord} from '../../src/cli/ms-ind.js';
import {parametersOf, parameterText} from '../../src/cli/parameters.js';
import {indicatorOf, indicators} from '../../src/compute.js';
import {parameterMeaning} from '../../src/text/parameters.js';
import {unitWords} from '../../src/text/unit-words.js';

describe('the catalogue as a list', () => {
  it('stands by family, each indicator once', () => {
    const lines = catalogueText(indicators, 'id').split('\n');
    expect(lines.filter((line) => /^ {2}dq\./.test(line)).length).toBeGreaterThanOrEqual(6);
    for (const {key} of indicators)
      expect(lines.filter((line) => line.startsWith(`  ${key} `))).toHaveLength(1);
    const at = (text: string): number => lines.findIndex((line) => line.startsWith(text));
    expect(at('MUTU DATA')).toBeLessThan(at('  dq.completeness'));
    expect(at('  dq.completeness')).toBeLessThan(at('KODE DAN NOMOR IDENTITAS'));
    expect(catalogueText(indicators, 'en')).toContain('DATA QUALITY');
  });
});

describe('an entry', () => {
  it('says what an official asks: formula, parts, unknowns, defaults, pitfalls, document', () => {
    const text = entryText(indicatorOf('dq.timeliness'), 'id');
    expect(text).toContain('dq.timeliness · Kemutakhiran data');
    for (const part of ['Definisi', 'Rumus', 'Pembilang', 'Penyebut', 'Tidak diketahui', 'Arah'])
      expect(text).toContain(part);
    expect(text).toContain('max_age=365: umur rekaman yang masih mutakhir, dalam hari');
    expect(text).toContain('region (Wilayah)');
    expect(text).toContain('EPSS (Peraturan BPS 3/2022)');
  });

  it('explains every parameter of every indicator, in both languages', () => {
    for (const indicator of indicators)
      for (const {name, default: fallback} of parametersOf(indicator))
        for (const lang of ['id', 'en'] as const)
          expect(parameterMeaning(name, fallback, lang), `${indicator.key} ${name}`).not.toBe('');
  });

  it('names the unit by what is counted', () => {
    const unitOf = (key: string, lang: 'id' | 'en'): string =>
      /\n {2}(?:Satuan|Unit) +(.*)\n/.exec(entryText(indicatorOf(key), lang))?.[1] ?? '';
    expect(unitOf('aid.group_members', 'id')).toBe('anggota');
    expect(unitOf('aid.group_members', 'en')).toBe('members');
    expect(unitOf('mentoring.sessions_per_business', 'en')).toBe('sessions per business');
    expect(unitOf('growth.cagr', 'en')).toBe('% a year');
    for (const {unit, msInd} of indicators)
      if (
        !['percent', 'percentage_point', 'class', 'score'].includes(unit) &&
        msInd.satuan !== 'rupiah'
      )
        expect(unitWords(unit, msInd.satuan, 'en')).not.toBe(msInd.satuan);
  });

  it('names the components of a composite one and the function of a formula', () => {
    expect(entryText(indicatorOf('dq.overall'), 'en')).toMatch(
      /Components +dq\.completeness, dq\.validity, dq\.uniqueness, dq\.timeliness, dq\.consistency/,
    );
    const wilson = entryText(indicatorOf('stat.wilson'), 'en');
    expect(wilson).toMatch(/Function +wilsonInterval/);
    expect(wilson).not.toContain('Breakdowns');
  });

  it('tells the default of a parameter, and the words it can be', () => {
    const texts = parametersOf(indicatorOf('aid.coverage')).map(parameterText);
    expect(texts).toContain('regime=in_force (in_force, uu20_2008, pp7_2021)');
    expect(texts).toContain('base (eligible, active)');
    expect(texts).toContain('sample=no (no, yes)');
    expect(parametersOf(indicatorOf('dq.completeness')).map(parameterText)).toContain(
      'fields=nib,kbli,village,turnover',
    );
  });
});

describe('an MS-Ind record', () => {
  it('has every attribute of Peraturan BPS 5/2020', () => {
    const record = msIndRecord(indicatorOf('dq.overall'));
    expect(record).toMatchObject({
      kunci: 'dq.overall',
      nama: 'Mutu data keseluruhan',
      ukuran: 'persentase',
      satuan: 'persen',
      komposit: 'ya',
      aksesUmum: 'ya',
      arah: 'makin tinggi makin baik',
    });
    expect(record.komponen).toHaveLength(5);
    for (const key of ['konsep', 'definisi', 'interpretasi', 'metode', 'klasifikasi'] as const)
      expect(record[key]).not.toBe('');
  });

  it('has as CSV one line per indicator and as many cells as the header', () => {
    const lines = indicatorsCsv(indicators).split('\r\n');
    expect(lines).toHaveLength(indicators.length + 1);
    const cells = (line: string): number => line.replace(/"(?:[^"]|"")*"/g, 'x').split(',').length;
    expect(new Set(lines.map(cells)).size).toBe(1);
  });
});

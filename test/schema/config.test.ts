import {describe, expect, it} from 'vitest';
import {checkConfig, parseConfig} from '../../src/schema/config.js';

const issuesOf = (value: unknown) => checkConfig(value).issues;

describe('a configuration', () => {
  it('may be empty', () => {
    expect(checkConfig({})).toEqual({config: {}, issues: []});
  });

  it('may say everything', () => {
    const config = {
      title: 'UMKM Kabupaten Contoh',
      publisher: 'Dinas Contoh',
      source: 'Dinas Contoh (data rekaan)',
      region: {code: '99.01', name: 'Kabupaten Contoh'},
      asOf: '2024-12-31',
      cutOff: '2024-12-31',
      codeSystem: 'kemendagri',
      sizeRegime: 'in_force',
      notice: {id: 'Data rekaan', en: 'Invented data'},
      areas: [{code: '99.01.01', name: 'Awan'}],
      periods: {'2018': {flags: ['P'], final: '2019-06-30'}},
      breaks: [{period: '2021', note: {id: 'Aturan baru', en: 'New rule'}}],
      tables: {'a.csv': 'reported'},
      columns: {'a.csv': {'Jumlah usaha kita': 'value'}},
      targets: {
        'aid.coverage': {'2024': 40},
        'mentoring.coverage': [
          {period: '2024', target: 30},
          {period: '2024', region: '99.01.01', by: {size_class: 'mikro'}, target: 25},
          {period: '2024', target: 4, lowerIsBetter: true},
        ],
      },
      predicates: [
        {id: 'low', label: {id: 'Rendah', en: 'Low'}, from: 0},
        {id: 'high', label: {id: 'Tinggi', en: 'High'}, from: 75.5},
      ],
      agencies: ['Dinas Koperasi Contoh', 'Dinas Sosial Contoh'],
      areaRank: {variable: 'Kemiskinan (rekaan)', values: {'99.01.01': 9.4}, poorest: 'highest'},
      disclosure: {sensitive: 5, plain: 0},
    };
    expect(checkConfig(config)).toEqual({config, issues: []});
  });

  it.each<[string, unknown, string, string, string]>([
    ['a date', {asOf: '31-12-2024'}, 'asOf', '"31-12-2024"', 'date'],
    ['a key', {titel: 'x'}, 'titel', '"x"', 'known_key'],
    ['a key inside', {region: {code: '1', nama: 'x'}}, 'region.nama', '"x"', 'known_key'],
    ['a code written as a number', {region: {code: 13.01}}, 'region.code', '13.01', 'string'],
    ['a choice', {codeSystem: 'dagri'}, 'codeSystem', '"dagri"', 'kemendagri, bps'],
    [
      'a flag',
      {periods: {'2018': {flags: ['sementara']}}},
      'periods.2018.flags.0',
      '"sementara"',
      'A, P, E, I, F, B, D, U, V, M, L, O, Q',
    ],
    ['a year', {periods: {'18': {}}}, 'periods.18', '{}', 'year'],
    [
      'a table',
      {tables: {'a.csv': 'umkm'}},
      'tables.a.csv',
      'undefined',
      'registry, observation, aid, membership, mentoring, licence, training, product, programme, budget, agreement, matching, service, order, reported',
    ],
    ['a threshold', {disclosure: {sensitive: -1}}, 'disclosure.sensitive', '-1', '>= 0'],
    ['a target', {targets: {'a.b': {'2024': '40'}}}, 'targets.a.b.2024', '"40"', 'number'],
    [
      'a target of an area',
      {targets: {'a.b': [{period: '2024', region: '1', target: '40'}]}},
      'targets.a.b.0.target',
      '"40"',
      'number',
    ],
    ['the year of a target', {targets: {'a.b': {'24': 40}}}, 'targets.a.b.24', '40', 'year'],
    [
      'thresholds that leave out what is below',
      {predicates: [{id: 'a', label: {id: 'A', en: 'A'}, from: 10}]},
      'predicates',
      '[{"id":"a","label":{"id":"A","en":"A"},"from":10}]',
      'ascending_from_0',
    ],
    [
      'thresholds that fall',
      {
        predicates: [0, 50, 40].map((from) => ({
          id: `p${from}`,
          label: {id: 'A', en: 'A'},
          from,
        })),
      },
      'predicates',
      'undefined',
      'ascending_from_0',
    ],
    [
      'an agency written twice',
      {agencies: ['Dinas A', 'DINAS  A']},
      'agencies',
      '["Dinas A","DINAS  A"]',
      'distinct',
    ],
    [
      'which end of a rank is poor',
      {areaRank: {variable: 'x', values: {}, poorest: 'top'}},
      'areaRank.poorest',
      '"top"',
      'highest, lowest',
    ],
    ['an empty text', {title: ''}, 'title', '""', 'text'],
    ['a list', {areas: {}}, 'areas', '{}', 'array'],
    ['the whole', [], '', '[]', 'object'],
    ['nothing', null, '', 'null', 'object'],
  ])('says what is wrong with %s', (_, value, path, found, expected) => {
    const [issue] = issuesOf(value);
    expect([issue.path, issue.expected]).toEqual([path, expected]);
    if (found !== 'undefined') expect(issue.found).toBe(found);
  });

  it('names the nearest keys for a column that does not exist', () => {
    const [issue] = issuesOf({columns: {'a.csv': {Omzet: 'anualTurnover'}}});
    expect(issue).toMatchObject({path: 'columns.a.csv.Omzet', found: '"anualTurnover"'});
    expect(issue.expected.split(', ')[0]).toBe('annualTurnover');
  });

  it('may leave columns out, and know those of every table', () => {
    const columns = {'a.csv': {Catatan: null, Lain: '-', Pagu: 'budgetCeiling', Kurasi: 'halal'}};
    expect(issuesOf({columns})).toEqual([]);
  });

  it('cuts what was found to a readable length', () => {
    const [issue] = issuesOf({asOf: 'x'.repeat(500)});
    expect(issue.found).toHaveLength(60);
  });

  it('names every key that is unknown', () => {
    expect(issuesOf({a: 1, b: 2}).map(({path}) => path)).toEqual(['a', 'b']);
  });

  it('is read from text, or refused with a code', () => {
    expect(parseConfig('{"title": "A"}')).toEqual({title: 'A'});
    expect(() => parseConfig('{title}')).toThrow(
      expect.objectContaining({code: 'CONFIG_JSON'}) as Error,
    );
    expect(() => parseConfig('{"x": 1, "y": 2}', 'kantor.json')).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        params: {
          file: 'kantor.json',
          path: 'x',
          found: '1',
          expected: 'known_key',
          issues: ['x: 1 (known_key)', 'y: 2 (known_key)'],
        },
      }) as Error,
    );
  });
});

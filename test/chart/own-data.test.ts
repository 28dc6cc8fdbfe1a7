import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import {describe, expect, it} from 'vitest';
import type {UmkmError} from '../../src/errors.js';
import {bundle, cooperatives, harvest, tree, workers} from '../../stories/fixtures/own.js';
import {cubeOf} from '../../widgets/internal/cube.js';
import {contextOf} from '../../widgets/internal/figure-context.js';
import {indicatorModel, type IndicatorModel} from '../../widgets/internal/indicator-model.js';
import {readData} from '../../widgets/internal/own-data.js';
import {withoutUncounted} from '../../widgets/internal/own-data-table.js';
import {barModel, type BarModel} from '../../widgets/internal/bar/model.js';

const choice = {region: '', by: '', period: ''};

function cubeIn(file: unknown, at = 0): ReturnType<typeof cubeOf> {
  return cubeOf(readData(file).link.item[at]);
}

function tableOf(file: unknown, more: Partial<typeof choice> = {}, indicator?: string): string[][] {
  const context = contextOf(readData(file), 'id', {...choice, ...more});
  const model = indicatorModel(context, indicator ?? context.only) as IndicatorModel;
  const {table} = withoutUncounted(model, context.snapshot, 'id');
  return [
    table.columns.map(({label}) => label),
    ...table.rows.map(({header, cells}) => [
      header,
      ...cells.map(({text, state}) => [text, state].filter(Boolean).join(' ')),
    ]),
  ];
}

function problemOf(file: unknown): string {
  try {
    readData(file);
  } catch (error) {
    const {code, params} = error as UmkmError;
    return [code, params.path, params.problem].filter((part) => part !== undefined).join(' ');
  }
  return 'none';
}

describe('a JSON-stat file of one’s own', () => {
  it('has places and years in the way figures know them, from the earliest year on', () => {
    expect(tableOf(cooperatives)).toEqual([
      ['Negeri', '2022', '2023', '2024'],
      ['Awan', '30', '38', '40 sementara'],
      ['Batu', '11', '12', 'disembunyikan'],
      ['Cemara', 'tidak tersedia', '20', '25 sementara'],
      ['Dalam', '7', '8,25', '9 sementara'],
    ]);
  });

  it('says its unit, its source, its day and what it was narrowed to', () => {
    const snapshot = readData(JSON.stringify(cooperatives));
    const context = contextOf(snapshot, 'id', choice);
    const model = indicatorModel(context, context.only) as IndicatorModel;
    expect(model.heading).toBe('Koperasi aktif (data rekaan)');
    expect(model.sub).toBe('Koperasi aktif (data rekaan) (koperasi), 2022\u2060–\u20602024');
    expect(model.definition).toEqual([
      {term: 'Catatan', detail: 'Cara: Sensus'},
      {term: 'Catatan', detail: 'Koperasi yang mengadakan rapat anggota.'},
    ]);
    expect([model.source, snapshot.updated, snapshot.extension.asOf]).toEqual([
      'Catatan rekaan',
      '2025-03-01T08:00:00Z',
      '',
    ]);
  });

  it('has no total that it does not give', () => {
    const context = contextOf(readData(cooperatives), 'id', choice);
    const {entries, sub} = barModel(context, context.only) as BarModel;
    expect(entries.map(({row}) => [row.label, row.text || row.note])).toEqual([
      ['Awan', '40*'],
      ['Cemara', '25*'],
      ['Dalam', '9*'],
      ['Batu', 'disembunyikan'],
    ]);
    expect(sub).toBe('Koperasi aktif (data rekaan) (koperasi), 2024');
  });

  it('is found by its own names of dimensions', () => {
    expect(tableOf(cooperatives, {by: 'waktu,tempat', period: '2024/2024'})).toEqual([
      ['Tahun', 'Awan', 'Batu', 'Cemara', 'Dalam'],
      ['2024', '40 sementara', 'disembunyikan', '25 sementara', '9 sementara'],
    ]);
  });

  it('needs no roles, no labels and no figure that is not there', () => {
    expect(tableOf(harvest)).toEqual([
      ['Jenis', '2023', '2024'],
      ['kopi', '10', '12,5'],
      ['pala', 'tidak tersedia', 'tidak tersedia'],
      ['Jumlah', '10', '14'],
    ]);
  });

  it('has an indicator for each of its metrics, in the unit of each', () => {
    const {link} = readData(workers);
    expect(
      link.item.map(({extension: {indicator, title, unit}}) => [indicator, title.id, unit]),
    ).toEqual([
      ['people', 'Pekerja', 'orang'],
      ['share', 'Bagian yang dilatih', 'percent'],
    ]);
    expect(contextOf(readData(workers), 'id', choice).only).toBe('');
    expect(tableOf(workers, {}, 'share')).toEqual([
      ['Jenis kelamin', '2023', '2024'],
      ['Total', '12,5% perkiraan', '14,0% perkiraan'],
      ['Perempuan', '20,0% perkiraan', '22,0% perkiraan'],
      ['Laki-laki', '7,5% perkiraan', '7,3% perkiraan'],
    ]);
  });

  it('may be a bundle of version 1', () => {
    const cube = cubeIn(bundle);
    expect(cube.at({region: '99.01', period: '2024'})).toMatchObject({value: 8, flags: ['P']});
    expect(readData(bundle).extension.region).toMatchObject({
      code: '99.01',
      label: 'Kabupaten Contoh',
    });
  });

  it('keeps the whole that its areas lie in, wherever it stands', () => {
    const context = contextOf(readData(tree), 'id', choice);
    const {entries} = barModel(context, context.only) as BarModel;
    expect(entries.map(({row}) => [row.label, row.text])).toEqual([
      ['Kabupaten Contoh', '8'],
      ['Awan', '5'],
      ['Batu', '3'],
    ]);
  });

  it('reads a single dataset of the library as its own figures', () => {
    const file = {
      class: 'dataset',
      label: 'x',
      id: ['region', 'metric'],
      size: [1, 3],
      role: {geo: ['region'], metric: ['metric']},
      dimension: {
        region: {category: {index: ['99.01']}},
        metric: {category: {index: ['numerator', 'value', 'denominator']}},
      },
      value: [1, 25, 4],
    };
    expect(cubeIn(file).cells).toMatchObject([{value: 25, numerator: 1, denominator: 4}]);
    expect(tableOf(file, {by: 'region'})[1]).toEqual(['99.01', '25', '1', '4']);
  });

  it('says which part of it is damaged, by the names of the file', () => {
    const changed = (change: object): string => problemOf({...cooperatives, ...change});
    expect(changed({size: [4, 3, 1]})).toBe('SNAPSHOT_SHAPE size length');
    expect(changed({size: [4, 3, 1, 1e9]})).toBe('SNAPSHOT_SHAPE size length');
    expect(changed({value: [1, 2]})).toBe('SNAPSHOT_SHAPE value length');
    expect(changed({value: {'12': 1}})).toBe('SNAPSHOT_SHAPE value.12 name');
    expect(changed({value: [...cooperatives.value.slice(1), '7']})).toBe(
      'SNAPSHOT_SHAPE value[11] type',
    );
    expect(changed({id: ['tempat', 'waktu', 'ukuran', '__proto__']})).toBe(
      'SNAPSHOT_SHAPE id[3] name',
    );
    expect(changed({dimension: {}})).toBe('SNAPSHOT_SHAPE dimension.tempat missing');
    const time = (category: object): string =>
      changed({dimension: {...cooperatives.dimension, waktu: {category}}});
    expect(time({index: ['2023', '2024']})).toBe(
      'SNAPSHOT_SHAPE dimension.waktu.category.index length',
    );
    expect(time({index: {a: 0, b: 2, c: 2}})).toBe(
      'SNAPSHOT_SHAPE dimension.waktu.category.index.c value',
    );
    expect(time({index: ['a', 'b', 'b']})).toBe(
      'SNAPSHOT_SHAPE dimension.waktu.category.index[2] twice',
    );
    expect(time({label: {a: 'a'}})).toBe('SNAPSHOT_SHAPE dimension.waktu.category.index missing');
  });

  it('answers with an error of the library, whatever is in its place', () => {
    const keys = ['id', 'size', 'role', 'dimension', 'value', 'status', 'label', 'note'];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, part) => {
        expect(problemOf({...cooperatives, [key]: part})).toMatch(/^(none|SNAPSHOT_SHAPE )/);
      }),
    );
    const category = fc.constantFrom('index', 'label', 'unit', 'child');
    fc.assert(
      fc.property(category, fc.anything(), (key, part) => {
        const tempat = {category: {...cooperatives.dimension.tempat.category, [key]: part}};
        const file = {...cooperatives, dimension: {...cooperatives.dimension, tempat}};
        expect(problemOf(file)).toMatch(/^(none|SNAPSHOT_SHAPE )/);
      }),
    );
  });

  it('is nothing else than one dataset', () => {
    for (const file of ['[]', '{}', '7', '{"a":{}}', {class: 'collection', link: {item: []}}]) {
      expect(problemOf(file)).toBe('SNAPSHOT_FORMAT');
    }
    expect(problemOf({...tree, link: {item: [...tree.link.item, ...tree.link.item]}})).toBe(
      'SNAPSHOT_FORMAT',
    );
    expect(problemOf('{"class":')).toMatch(/^SNAPSHOT_NOT_JSON/);
  });

  it('loses no area and goes round in no circle, whatever is said to lie in what', () => {
    const codes = ['a', 'b', 'c', 'd', 'e'];
    const children = fc.dictionary(
      fc.constantFrom(...codes, 'x'),
      fc.array(fc.constantFrom(...codes, 'y'), {maxLength: 4}),
    );
    fc.assert(
      fc.property(children, (child) => {
        const {link, extension} = readData({
          class: 'dataset',
          id: ['p'],
          size: [5],
          role: {geo: ['p']},
          dimension: {p: {category: {index: codes, child}}},
          value: [1, 2, 3, 4, 5],
        });
        const {child: tree = {}} = link.item[0].dimension.region.category;
        const walk = (id: string): string[] => [id, ...(tree[id] ?? []).flatMap(walk)];
        expect(walk(extension.region.code).filter(Boolean).sort()).toEqual(codes);
      }),
    );
  });

  it('has at every place the figure that another reader finds there', () => {
    const file = fc
      .array(fc.integer({min: 1, max: 4}), {minLength: 1, maxLength: 4})
      .chain((size) => {
        const cells = size.reduce((product, length) => product * length, 1);
        const id = size.map((_, d) => `d${d}`);
        return fc.record({
          id: fc.constant(id),
          size: fc.constant(size),
          role: fc.constantFrom(
            {},
            {geo: ['d0']},
            {time: ['d0']},
            ...(size.length > 1 ? [{geo: [id.at(-1)!], time: ['d0']}] : []),
          ),
          value: fc.array(fc.option(fc.integer()), {minLength: cells, maxLength: cells}),
        });
      });
    fc.assert(
      fc.property(file, ({id, size, role, value}) => {
        const dimension = Object.fromEntries(
          id.map((dim, d) => [
            dim,
            {category: {index: Array.from({length: size[d]}, (_, i) => `c${i}`)}},
          ]),
        );
        const data = {version: '2.0', class: 'dataset', id, size, role, dimension, value};
        const {cells} = cubeIn(data);
        const read = JSONstat(structuredClone(data));
        const period = role.time?.[0];
        const region = role.geo?.[0] === period ? undefined : role.geo?.[0];
        for (const {by, value: found} of cells) {
          const of = (dim: string): string | undefined =>
            dim === region ? by.region : dim === period ? by.period : by[dim];
          const query = Object.fromEntries(id.map((dim) => [dim, of(dim) ?? 'c0']));
          expect(found).toBe((read.Data(query) as {value: number | null}).value);
        }
        expect(cells).toHaveLength(value.length);
      }),
    );
  });
});

describe('JSON-stat files of real offices', () => {
  const folder = fileURLToPath(new URL('../../../shared/data/real', import.meta.url));
  const found = existsSync(folder)
    ? readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .filter((file) => file.endsWith('.json'))
        .map((file) => `${folder}/${file}`)
        .filter((file) => /"class"\s*:\s*"(dataset|collection)"/.test(readFileSync(file, 'utf8')))
    : [];

  it.skipIf(found.length === 0)('are read (skipped where no such file is at hand)', () => {
    for (const file of found) expect(problemOf(readFileSync(file, 'utf8')), file).toBe('none');
  });
});

import {describe, expect, it} from 'vitest';
import {
  classDim,
  dataset,
  districts,
  periodDim,
  rate,
  REGION,
  regionDim,
  snapshot,
} from '../../stories/fixtures/base.js';
import type {Cell} from '../../src/snapshot/v1.js';
import {contextOf, isAbsence} from '../../widgets/internal/figure-context.js';
import type {FigureAbsence, FigureModel} from '../../widgets/internal/model.js';
import {sectionsModel, type SectionMaker} from '../../widgets/internal/section.js';
import {gap} from '../../widgets/internal/sections/gap.js';
import {ranked} from '../../widgets/internal/sections/ranked.js';
import {tiles} from '../../widgets/internal/sections/tiles.js';
import {trend} from '../../widgets/internal/sections/trend.js';
import {statModel} from '../../widgets/internal/stat/model.js';

const title = {id: 'Jangkauan bantuan', en: 'Aid coverage'};
const years = ['2023', '2024'];
const classes = ['total', 'mikro', 'kecil'];
const cells = years.flatMap((period, y) =>
  [REGION, districts[1].code].flatMap((region, r) =>
    classes.map((id, c): Cell =>
      rate({region, period, size_class: id}, 10 + 5 * y + 2 * r + c, 100),
    ),
  ),
);
/** Coverage of the kabupaten and of Awan by size class, in two years. */
const byClass = snapshot([
  dataset(
    'aid.coverage',
    'percent',
    title,
    [regionDim(undefined, [districts[1]]), periodDim(...years), classDim()],
    cells,
  ),
]);

const chosen = {region: '', by: '', period: '', where: {size_class: 'mikro'}};
const plain = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');

function made<M extends FigureModel>(model: M | FigureAbsence): M {
  if (isAbsence(model)) throw new Error(`nothing to show: ${model.absent}`);
  return model;
}

function filtersOf(maker: SectionMaker, choice = chosen, lang: 'id' | 'en' = 'id'): string[] {
  return made(sectionsModel(contextOf(byClass, lang, choice), [maker])).filters.map(plain);
}

describe('what a figure carries of the choices it was made with', () => {
  it('is the place, the category and the period, each with its name', () => {
    expect(filtersOf(ranked('aid.coverage'))).toEqual([
      'Wilayah: Kabupaten Contoh',
      'Skala usaha: Mikro',
      'Tahun: 2024',
    ]);
    expect(filtersOf(ranked('aid.coverage'), {...chosen, period: '2023'}, 'en')).toEqual([
      'Area: Kabupaten Contoh',
      'Size class: Micro',
      'Year: 2023',
    ]);
  });

  it('is the span of several periods', () => {
    expect(filtersOf(trend('aid.coverage'))).toEqual([
      'Wilayah: Kabupaten Contoh',
      'Skala usaha: Mikro',
      'Tahun: 2023–2024',
    ]);
    const area = {...chosen, region: districts[1].code};
    expect(filtersOf(gap('aid.coverage', {between: 'size_class'}), area)).toEqual([
      'Wilayah: Awan',
      'Tahun: 2023–2024',
    ]);
  });

  it('names each choice once, however many numbers follow it', () => {
    const tile = {indicator: 'aid.coverage', title};
    const other = {...tile, title: {id: 'Lagi', en: 'Again'}};
    expect(filtersOf(tiles(title, [tile, other]))).toHaveLength(3);
  });

  it('stands below the heading of one number too', () => {
    const model = made(statModel(contextOf(byClass, 'id', chosen), 'aid.coverage'));
    expect(model.sub).toBe('Mikro, Kabupaten Contoh, 2024');
    expect(model.filters).toContain('Skala usaha: Mikro');
    expect(model.table.caption).toContain('Mikro');
  });
});

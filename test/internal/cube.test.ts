import {describe, expect, it} from 'vitest';
import {cell, dataset, periodDim, regionDim} from '../../stories/fixtures/base.js';
import {cubeOf} from '../../widgets/internal/cube.js';
import {periodOf} from '../../widgets/internal/period.js';

const areas = [
  {code: '99.01.01', label: 'Awan'},
  {code: '99.01.02', label: 'Embun'},
];
const title = {id: 'Contoh', en: 'Sample'};
const at = (region: string, period: string, value: number | null) => cell({region, period}, value);
const cube = cubeOf(
  dataset(
    'aid.coverage',
    'count',
    title,
    [regionDim(undefined, areas), periodDim('2022', '2023', '2024')],
    [
      at('99.01', '2022', 5),
      at('99.01.01', '2022', 2),
      at('99.01.02', '2022', 3),
      cell({region: '99.01', period: '2023'}, null, {reason: 'suppressed', flags: ['Q']}),
      at('99.01.01', '2023', 4),
    ],
  ),
);

describe('a cube', () => {
  it('finds a figure by its categories, the first of a dimension that is left out', () => {
    expect(cube.at({region: '99.01.01', period: '2023'})?.value).toBe(4);
    expect(cube.at({period: '2022'})?.value).toBe(5);
    expect(cube.at({region: '99.01.02', period: '2022', other: 'x'})?.value).toBe(3);
  });

  it('knows no figure of a category that is not there', () => {
    expect(cube.at({region: '12', period: '2022'})).toBeUndefined();
    expect(cube.within({region: '12'})).toEqual([]);
    expect(cube.within({kind: 'x'})).toEqual([]);
  });

  it('gives all figures along the dimensions that are left out', () => {
    expect(cube.within({period: '2022'}).map(({value}) => value)).toEqual([5, 2, 3]);
    expect(cube.within({region: '99.01'}).map(({by}) => by.period)).toEqual([
      '2022',
      '2023',
      '2024',
    ]);
    expect(cube.within({})).toEqual(cube.cells);
  });

  it('shows the last period that has something to say of the region', () => {
    expect(periodOf(cube, {region: '99.01', to: null})).toBe('2023');
    expect(periodOf(cube, {region: '99.01.02', to: null})).toBe('2022');
    expect(periodOf(cube, {region: '99.01', to: '2024'})).toBe('2024');
    expect(periodOf(cube, {region: '99.01', to: '1999'})).toBeNull();
  });
});

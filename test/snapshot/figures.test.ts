import {describe, expect, it} from 'vitest';
import {
  cell,
  classDim,
  dataset,
  districts,
  periodDim,
  rate,
  REGION,
  regionDim,
  snapshot,
} from '../../stories/fixtures/base.js';
import {plannedFigures} from '../../src/snapshot/figures.js';
import type {Dataset} from '../../src/snapshot/v1.js';

const title = {id: 'Jumlah UMKM', en: 'MSMEs'};

function figures(...items: readonly Dataset[]): string[] {
  return plannedFigures(snapshot(items)).groups.flatMap((group) =>
    group.figures.map(({element, attributes}) =>
      [element, attributes?.view].filter(Boolean).join(' '),
    ),
  );
}

function coverage(areas: number): Dataset {
  return dataset(
    'mentoring.coverage',
    'percent',
    title,
    [regionDim(undefined, districts.slice(0, areas)), periodDim('2024')],
    [rate({region: REGION, period: '2024'}, 1, 10)],
  );
}

describe('the figures of a dashboard', () => {
  it('have a distribution over areas where there are enough of them', () => {
    expect(figures(coverage(7))).toEqual(['mentoring']);
    expect(figures(coverage(8))).toEqual(['mentoring', 'indicator histogram']);
  });

  it('show what areas consist of only where figures are published by area', () => {
    const sizes = (areas: number): Dataset =>
      dataset(
        'size.class',
        'count',
        title,
        [regionDim(undefined, districts.slice(0, areas)), periodDim('2024'), classDim()],
        [cell({region: REGION, period: '2024', size_class: 'total'}, 100)],
      );
    expect(figures(sizes(0))).toEqual(['growth']);
    expect(figures(sizes(3))).toEqual(['growth', 'growth composition']);
  });

  it('compare groups only where the indicator is published by a group', () => {
    const use = (...more: Parameters<typeof dataset>[3]): Dataset =>
      dataset('digital.any', 'percent', title, [regionDim(), periodDim('2024'), ...more], []);
    expect(figures(use())).toEqual(['digital-adoption']);
    expect(figures(use(), use(classDim()))).toEqual(['digital-adoption', 'digital-adoption gaps']);
  });

  it('are none where nothing is published', () => {
    expect(plannedFigures(snapshot([]))).toEqual({numbers: [], groups: []});
  });
});

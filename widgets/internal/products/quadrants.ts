import {formatSpan} from '../../../src/format/date.js';
import {formatNumber, roundHalfAway} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import type {Lang} from '../../../src/text/words.js';
import type {Cube} from '../cube.js';
import {filtersOf} from '../filters.js';
import {dimensionHead} from '../indicator.js';
import type {FigureContext, TableCell} from '../model.js';
import {nothingAt, readCell} from '../reading.js';
import {headline} from '../say.js';
import {scatterPart, type ScatterEntry} from '../scatter-part.js';
import type {Section} from '../section.js';
import {sliceOf} from '../sections/pick.js';
import {productMessages} from './messages.js';

interface Point extends ScatterEntry {
  readonly leading: boolean;
  readonly cells: readonly TableCell[];
}

/** Place of each class in `quadrants`: 1 unggulan, 2 prospektif, 3 andalan, 4 tertinggal. */
const PLACE = [1, 3, 0, 2];

/**
 * Products of an area by static and dynamic location quotient. Of the whole, whose quotients are all
 * 1, the areas by those of one product: the one chosen, else the one of most businesses.
 */
export function quadrants(context: FigureContext): Section | null {
  const {lang, region, place} = context;
  const t = productMessages[lang];
  const slice = sliceOf(context, 'product.quadrant', ['kbli']);
  if (slice === null) return null;
  const {cube, at, period} = slice;
  const products = cube.categories('kbli').filter((id) => id !== 'total' && id !== 'unknown');
  const ofWhole = products.every((kbli) => (cube.at({...at, kbli})?.extra.slq ?? 1) === 1);
  const areas = cube.children('region', region);
  const byArea = ofWhole && areas.length > 0;
  const product = byArea ? mostOf(cube, at, products, context.where.kbli) : '';
  const points = byArea
    ? areas.map((code) =>
        pointOf(
          cube.label('region', code, lang),
          cube.at({...at, region: code, kbli: product}),
          lang,
        ),
      )
    : products.map((kbli) => pointOf(cube.label('kbli', kbli, lang), cube.at({...at, kbli}), lang));
  const years = cube.at({...at, kbli: products[0]})?.extra.years ?? null;
  const span = years === null ? period : formatSpan(String(Number(period) - years), period, lang);
  const sub = byArea
    ? t.ofProduct(cube.label('kbli', product, lang), place, span)
    : t.ofArea(place, span);
  const names = points.filter(({leading}) => leading).map(({point}) => point.label);
  const what = byArea ? t.areas : t.products;
  const said = (some: readonly string[], rest: string): string =>
    t.heading(formatNumber(names.length, lang), what, some.join(', ') + rest);
  return {
    sentences: [
      names.length === 0
        ? t.none(what)
        : headline(said(names, ''), said(names.slice(0, 3), names.length > 3 ? ' …' : '')),
    ],
    sub,
    filters: filtersOf(
      place,
      span,
      lang,
      product === ''
        ? []
        : [[dimensionHead(cube, 'kbli', lang), cube.label('kbli', product, lang)]],
    ),
    title: t.title,
    dataset: cube.dataset,
    readings: points.map(({reading}) => reading),
    columns: [
      {label: t.name},
      {label: t.quadrant},
      ...[t.lq, t.dlq, t.count].map((label) => ({label, numeric: true})),
    ],
    rows: points.map(({point, cells, area}) => ({header: point.label, cells, ...(area && {area})})),
    draw: (frame) =>
      scatterPart(points, frame, {
        crossX: 1,
        crossY: 1,
        quadrants: t.quadrants.split('|') as [string, string, string, string],
        xTitle: t.x,
        yTitle: t.y,
        tickText: (value) => formatNumber(value, lang, {decimals: decimalsOf(value)}),
      }),
  };
}

function mostOf(
  cube: Cube,
  at: Cell['by'],
  products: readonly string[],
  chosen: string | undefined,
): string {
  if (chosen !== undefined && products.includes(chosen)) return chosen;
  const count = (kbli: string): number => cube.at({...at, kbli})?.numerator ?? 0;
  return products.reduce((best, one) => (count(one) > count(best) ? one : best), products[0]);
}

function pointOf(
  label: string,
  cell: Cell | undefined,
  lang: Lang,
): Point & {readonly reading: ReturnType<typeof readCell>; readonly area: string} {
  const t = productMessages[lang];
  const known = cell ?? nothingAt({});
  const reading = readCell(known, {unit: 'class', lang});
  const {slq = null, dlq = null} = known.extra;
  const quadrant = known.value === null ? '' : t.quadrants.split('|')[PLACE[known.value - 1]];
  const two = (value: number | null): string =>
    value === null ? '' : formatNumber(value, lang, {decimals: 2});
  const businesses =
    known.numerator === null ? [] : [`${t.count} ${formatNumber(known.numerator, lang)}`];
  const figures = [`${t.lq} ${two(slq)}`, `${t.dlq} ${two(dlq)}`, ...businesses].join(', ');
  const said = known.value === null ? reading.states : `${quadrant}, ${figures}`;
  const states = known.value === null ? '' : reading.states;
  const blank = (text: string, raw: number | string | null): TableCell => ({
    text,
    raw,
    ...(text === '' && {state: reading.states}),
  });
  return {
    reading,
    area: known.by.region ?? '',
    leading: known.value === 1 && reading.state === 'value',
    point: {
      key: label,
      label,
      x: known.value === null ? null : slq,
      y: known.value === null ? null : dlq,
    },
    state: reading.state,
    note: reading.note || reading.states,
    tone: known.value === 1 ? 'main' : 'soft',
    provisional: reading.provisional,
    meaning: {
      label: `${label}: ${[said, states].filter(Boolean).join(', ')}`,
      tip: {name: label, value: quadrant || reading.states, ...(quadrant && {note: figures})},
      detail: {by: known.by, value: known.value, slq, dlq, flags: known.flags},
    },
    cells: [
      blank(quadrant, quadrant || null),
      blank(two(slq), slq),
      blank(two(dlq), dlq),
      blank(known.numerator === null ? '' : formatNumber(known.numerator, lang), known.numerator),
    ],
  };
}

/** Decimals that a tick needs: steps of 0.05 have two, and one would write two ticks alike. */
function decimalsOf(value: number): number {
  return [0, 1].find((decimals) => Number.isInteger(roundHalfAway(value * 10 ** decimals, 6))) ?? 2;
}

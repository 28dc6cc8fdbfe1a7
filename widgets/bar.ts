import {css, html, type CSSResultGroup, type TemplateResult} from 'lit';
import {formatPeriod} from '../src/format/date.js';
import {dimensionLabel} from '../src/text/categories.js';
import {bilingual, levelWords, words, type Lang} from '../src/text/words.js';
import {rankRows} from './chart/bar.js';
import {barPart} from './internal/bar-part.js';
import {openCube, type Cube} from './internal/cube.js';
import {absenceOf, entryOf, type Entry} from './internal/entry.js';
import {UmkmFigure} from './internal/figure.js';
import type {
  ChartFrame,
  Drawing,
  FigureAbsence,
  FigureContext,
  FigureModel,
} from './internal/model.js';
import {stackParts} from './internal/parts.js';
import {periodOf} from './internal/period.js';
import {definitionOf, formatTarget, levelOf, provisionalNote, reportedIn} from './internal/reading.js';

interface BarModel extends FigureModel {
  readonly lang: Lang;
  readonly entries: readonly Entry[];
  readonly unit: string;
  readonly target: number | null;
  /** Whether bases stand beside the values. */
  readonly based: boolean;
}

/**
 * Any published indicator as ranked bars: the total first, then high to low, then what is withheld,
 * not reported or cannot exist. Shares are never summed up: rows beyond `limit` wait behind a
 * button, and the table always holds all of them.
 *
 * @tag umkm-bar
 * @attr {string} by - dimension along the rows: `region` (areas below the region), `programme`, `channel`, `size_class`, …
 */
export class UmkmBar extends UmkmFigure<BarModel> {
  static override readonly tag = 'umkm-bar';
  static readonly messages = bilingual({
    id: {
      noIndicator: 'Grafik batang perlu tahu indikatornya.',
      noIndicatorReason: 'Isi atribut indicator, misalnya indicator="aid.coverage".',
      ends: (title: string, high: string, low: string) => `${title}: ${high}; ${low}`,
      highest: (name: string, value: string) => `${name} tertinggi, ${value}`,
      lowest: (name: string, value: string) => `${name} terendah, ${value}`,
      only: (title: string, name: string, value: string) => `${title} ${name}: ${value}`,
      sub: (title: string, unit: string, place: string, year: string) =>
        `${title}${unit}, ${place}, ${year}`,
      percent: ' dalam persen',
      percentagePoint: ' dalam poin persen',
      rupiah: ' dalam rupiah',
      points: 'poin',
      counts: 'jumlah / basis',
      countsNarrow: 'basis',
      target: (share: string) => `Target ${share}`,
      value: 'Nilai',
      part: 'Pembilang',
      base: 'Penyebut',
      showAll: (count: number) => `Tampilkan semua ${count} baris`,
      showFewer: 'Tampilkan lebih sedikit',
      smallBase: 'Basis kecil: penyebut kurang dari 30.',
    },
    en: {
      noIndicator: 'A bar chart needs to know its indicator.',
      noIndicatorReason: 'Set the attribute indicator, such as indicator="aid.coverage".',
      ends: (title: string, high: string, low: string) => `${title}: ${high}; ${low}`,
      highest: (name: string, value: string) => `${name} highest, ${value}`,
      lowest: (name: string, value: string) => `${name} lowest, ${value}`,
      only: (title: string, name: string, value: string) => `${title}, ${name}: ${value}`,
      sub: (title: string, unit: string, place: string, year: string) =>
        `${title}${unit}, ${place}, ${year}`,
      percent: ' in percent',
      percentagePoint: ' in percentage points',
      rupiah: ' in rupiah',
      points: 'points',
      counts: 'count / base',
      countsNarrow: 'base',
      target: (share: string) => `Target ${share}`,
      value: 'Value',
      part: 'Numerator',
      base: 'Denominator',
      showAll: (count: number) => `Show all ${count} rows`,
      showFewer: 'Show fewer',
      smallBase: 'Small base: denominator under 30.',
    },
  });
  static override properties = {
    ...UmkmFigure.properties,
    indicator: {type: String},
    limit: {type: Number},
    expanded: {state: true},
  };

  static override styles: CSSResultGroup = [
    UmkmFigure.styles,
    css`
      .more {
        margin-top: 8px;
        border: 1px solid var(--_rule);
      }
      .narrow .more {
        min-height: 44px;
      }
    `,
  ];

  /** Key of the indicator: `aid.coverage`. */
  declare indicator: string;
  /** Most rows that are drawn before the reader asks for all. */
  declare limit: number;
  declare protected expanded: boolean;

  constructor() {
    super();
    this.indicator = '';
    this.limit = 20;
    this.expanded = false;
  }

  protected override dependencies(): readonly unknown[] {
    return [this.indicator, this.limit, this.expanded];
  }

  protected model(context: FigureContext): BarModel | FigureAbsence {
    const {snapshot, lang, region, place} = context;
    const t = UmkmBar.messages[lang];
    if (this.indicator === '') {
      return {absent: 'empty', title: t.noIndicator, reason: t.noIndicatorReason};
    }
    const dim = dimensionOf(context);
    const cube = openCube(snapshot, this.indicator, ['region', 'period', ...(dim === 'region' ? [] : [dim])]);
    const known = cube?.categories('region').includes(region) ?? false;
    const period = cube && known ? periodOf(cube, context) : null;
    if (!cube || period === null) return {absent: 'empty'};
    const entries = entriesOf(cube, context, {dim, period});
    const absent = absenceOf(entries);
    if (absent !== null) return {absent};

    const {title, unit, targets} = cube.dataset.extension;
    const year = formatPeriod(period, lang);
    const target = dim === 'region' ? (targets?.[period] ?? null) : null;
    const sub = t.sub(title[lang], unitWords(unit, t), place, year);
    return {
      lang,
      entries,
      unit,
      target,
      based: entries.some(({row}) => row.base !== ''),
      heading: headingOf(title[lang], entries, lang),
      sub,
      notes: [
        ...(entries.some(({row}) => row.state === 'small') ? [t.smallBase] : []),
        ...provisionalNote(entries.map(({reading}) => reading), lang),
      ],
      table: {
        caption: sub,
        columns: [
          {label: dimensionLabel(dim, lang)},
          {label: t.value, numeric: true},
          {label: t.part, numeric: true},
          {label: t.base, numeric: true},
          {label: words[lang].unknown, numeric: true},
        ],
        rows: entries.map(({tableRow}) => tableRow),
      },
      definition: definitionOf(cube.dataset, entries.find(({row}) => row.total)?.reading.cell, lang),
      filters: [place, year],
    };
  }

  protected chart({lang, entries, unit, target, based, sub}: BarModel, frame: ChartFrame): Drawing {
    const t = UmkmBar.messages[lang];
    const shown = this.expanded ? entries : entries.slice(0, this.limit);
    const bars = barPart(shown, frame, {
      valueHead: unit === 'percent' ? '%' : unit === 'percentage_point' ? t.points : '',
      baseHead: based ? (frame.narrow ? t.countsNarrow : t.counts) : '',
      target,
      targetLabel: target === null ? '' : t.target(formatTarget(target, unit, lang)),
    });
    const more = entries.length > this.limit ? this.#more(entries.length, t) : undefined;
    return {...stackParts(sub, [bars]), ...(more && {below: more})};
  }

  #more(count: number, t: (typeof UmkmBar.messages)[Lang]): TemplateResult {
    return html`<button
      class="more"
      type="button"
      aria-expanded=${this.expanded ? 'true' : 'false'}
      @click=${() => (this.expanded = !this.expanded)}
    >
      ${this.expanded ? t.showFewer : t.showAll(count)}
    </button>`;
  }
}

/** The dimension beside region and period, `region` where there is none; of `region:kecamatan` its name. */
function dimensionOf({by}: FigureContext): string {
  const dims = by.split(',').map((part) => part.trim().split(':')[0]);
  return dims.find((dim) => dim !== '' && dim !== 'region' && dim !== 'period') ?? 'region';
}

function entriesOf(
  cube: Cube,
  {snapshot, lang, region, place}: FigureContext,
  {dim, period}: {readonly dim: string; readonly period: string},
): Entry[] {
  const {unit} = cube.dataset.extension;
  const reported = reportedIn(snapshot, period);
  const along = dim === 'region' ? cube.children('region', region) : cube.categories(dim);
  const rows = along.flatMap((category): Entry[] => {
    const cell = category === 'total' ? undefined : cube.at({region, period, [dim]: category});
    if (cell === undefined) return [];
    return [
      entryOf(category, cube.label(dim, category, lang), cell, {
        unit,
        lang,
        noun: '',
        tone: cell.value !== null && cell.value < 0 ? 'down' : 'main',
        reported: dim === 'region' ? reported(category) : null,
      }),
    ];
  });
  const ranked = rankRows(rows.map((entry) => ({...entry.row, entry}))).map(({entry}) => entry);
  const total = cube.at(dim === 'region' ? {region, period} : {region, period, [dim]: 'total'});
  if (total === undefined || (dim !== 'region' && !along.includes('total'))) return ranked;
  const name = dim === 'region' ? levelWords[lang][levelOf(region)] : words[lang].total;
  const head = entryOf('total', name[0].toUpperCase() + name.slice(1), total, {
    unit,
    lang,
    noun: '',
    tone: 'ink',
    total: true,
    name: place,
  });
  return [head, ...ranked];
}

/** The highest and the lowest row by name; of a single row its value. */
function headingOf(title: string, entries: readonly Entry[], lang: Lang): string {
  const t = UmkmBar.messages[lang];
  const rows = entries.filter(({row}) => !row.total && row.value !== null);
  const [high] = rows;
  const low = rows.at(-1);
  if (!high || !low) {
    const [{meaning, reading}] = entries;
    return reading.full === '' ? title : t.only(title, meaning.tip.name, reading.full);
  }
  if (high === low) return t.only(title, high.row.label, high.reading.full);
  const first = t.highest(high.row.label, high.reading.full);
  const both = t.ends(title, first, t.lowest(low.row.label, low.reading.full));
  return both.length <= 100 ? both : `${title}: ${first}`;
}

function unitWords(unit: string, t: (typeof UmkmBar.messages)[Lang]): string {
  switch (unit) {
    case 'percent':
      return t.percent;
    case 'percentage_point':
      return t.percentagePoint;
    case 'rupiah':
      return t.rupiah;
    default:
      return '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-bar': UmkmBar;
  }
}

import {css, type CSSResultGroup} from 'lit';
import {digitalHeading, digitalSub} from '../src/format/sentence/digital.js';
import {formatNumber} from '../src/format/number.js';
import {formatPeriod} from '../src/format/date.js';
import {bilingual, words, type Lang} from '../src/text/words.js';
import {dotLabelWidth} from './chart/dot.js';
import {openCube, type Cube} from './internal/cube.js';
import {digitalGap, type DigitalGap} from './internal/digital/gap.js';
import {digitalHeadline} from './internal/digital/headline.js';
import {channelEntries, classEntries, unknownShare, type DigitalEntry} from './internal/digital/rows.js';
import {dotPart} from './internal/dot-part.js';
import {absenceOf} from './internal/entry.js';
import {UmkmFigure} from './internal/figure.js';
import {headlinePart, type Headline} from './internal/headline-part.js';
import {headPart} from './internal/line-up-part.js';
import type {
  ChartFrame,
  Drawing,
  FigureAbsence,
  FigureContext,
  FigureModel,
} from './internal/model.js';
import {stackParts, type DrawingPart} from './internal/parts.js';
import {periodOf} from './internal/period.js';
import {definitionOf, provisionalNote} from './internal/reading.js';
import {textPart} from './internal/text-part.js';

/** Any channel, each channel, each size class and the gap between two of them. */
interface DigitalModel extends FigureModel {
  readonly lang: Lang;
  readonly headline: Headline | null;
  readonly channels: readonly DigitalEntry[];
  readonly classes: readonly DigitalEntry[];
  readonly gap: DigitalGap | null;
}

/**
 * How many businesses use a digital channel: any of them as one number, each of them as a dot, and
 * how far micro and small businesses are apart. The base is always all businesses; those whose
 * answer is unknown stay in it and are shown.
 *
 * Reads `digital.any`, `digital.per_channel` and, where published, `digital.any` by size class and
 * `digital.gap`.
 *
 * @tag umkm-digital-adoption
 * @attr {"channel" | "size_class"} by - only this breakdown; both where it is left out
 */
export class UmkmDigitalAdoption extends UmkmFigure<DigitalModel> {
  static override readonly tag = 'umkm-digital-adoption';
  static readonly messages = bilingual({
    id: {
      chart: 'Adopsi digital',
      channels: 'Per saluran',
      classes: 'Menurut skala usaha',
      unknown: 'tidak diketahui',
      unknownNarrow: 'tak diketahui',
      share: 'Saluran dan skala usaha',
      percent: 'Persen',
      users: 'Pemakai',
      all: 'Semua usaha',
      region: 'Wilayah',
      multiple: 'Satu usaha dapat memakai beberapa saluran; jumlahnya bisa melebihi 100%.',
      smallBase: 'Basis kecil: kurang dari 30 usaha.',
    },
    en: {
      chart: 'Digital adoption',
      channels: 'By channel',
      classes: 'By size class',
      unknown: 'unknown',
      unknownNarrow: 'unknown',
      share: 'Channel and size class',
      percent: 'Percent',
      users: 'Users',
      all: 'All businesses',
      region: 'Region',
      multiple: 'A business may use several channels; the shares may add to more than 100%.',
      smallBase: 'Small base: fewer than 30 businesses.',
    },
  });
  static override styles: CSSResultGroup = [
    UmkmFigure.styles,
    css`
      .plot .headline-number {
        font-size: 36px;
        font-weight: 700;
        letter-spacing: -0.02em;
      }
      .plot .headline-unit {
        font-size: 20px;
        font-weight: 600;
        letter-spacing: 0;
      }
      .narrow .plot .headline-number {
        font-size: 28px;
      }
      .narrow .plot .headline-unit {
        font-size: 16px;
      }
      .rest {
        fill: var(--_main-wash);
      }
    `,
  ];

  protected override reservedHeight(width: number): number {
    return width < 480 ? 520 : 560;
  }

  protected model(context: FigureContext): DigitalModel | FigureAbsence {
    const {snapshot, lang, region, place, by} = context;
    const t = UmkmDigitalAdoption.messages[lang];
    const open = (indicator: string, ...dims: string[]): Cube | undefined => {
      const cube = openCube(snapshot, indicator, ['region', 'period', ...dims]);
      return cube?.categories('region').includes(region) ? cube : undefined;
    };
    const any = open('digital.any');
    const perChannel = by === 'size_class' ? undefined : open('digital.per_channel', 'channel');
    const byClass = by === 'channel' ? undefined : open('digital.any', 'size_class');
    const gapCube = by === 'channel' ? undefined : open('digital.gap');
    const first = any ?? perChannel ?? byClass;
    const period = first ? periodOf(first, context) : null;
    if (!first || period === null) return {absent: 'empty'};

    const at = {region, period};
    const total = (any ?? byClass)?.at({...at, size_class: 'total'});
    const headline = total ? digitalHeadline(total, lang) : null;
    const channels = perChannel ? channelEntries(perChannel, at, lang) : [];
    const classes = byClass ? classEntries(byClass, at, lang) : [];
    const absent = absenceOf([...(headline ? [headline] : []), ...channels, ...classes]);
    if (absent !== null) return {absent};

    const gapCell = gapCube?.at(at);
    const gap = gapCell && classes.length > 1 ? digitalGap(gapCell, lang) : null;
    const facts = {
      place,
      period,
      value: total?.value ?? null,
      denominator: total?.denominator ?? channels[0]?.reading.cell.denominator ?? null,
      unknownShare: total ? unknownShare(total) : null,
      flags: total?.flags ?? [],
      reason: total?.reason ?? null,
      channels: channels.map(({row}) => ({id: row.key, label: row.label, value: row.value})),
    };
    const readings = [...(headline ? [headline] : []), ...channels, ...classes].map(
      ({reading}) => reading,
    );
    const year = formatPeriod(period, lang);
    return {
      lang,
      headline,
      channels,
      classes,
      gap,
      heading: digitalHeading(facts, lang),
      sub: digitalSub(facts, lang),
      notes: [
        ...(channels.length > 1 ? [t.multiple] : []),
        ...(readings.some(({state}) => state === 'small') ? [t.smallBase] : []),
        ...provisionalNote(readings, lang),
      ],
      table: {
        caption: digitalSub(facts, lang),
        columns: [
          {label: t.share},
          {label: t.percent, numeric: true},
          {label: t.users, numeric: true},
          {label: t.all, numeric: true},
          {label: words[lang].unknown, numeric: true},
        ],
        rows: [
          ...(headline ? [{...headline.tableRow, total: true}] : []),
          ...[...channels, ...classes, ...(gap ? [gap] : [])].map(({tableRow}) => tableRow),
        ],
      },
      definition: definitionOf((perChannel ?? first).dataset, channels.length > 0 ? undefined : total, lang),
      filters: [`${t.region}: ${place}`, `${words[lang].period}: ${year}`],
    };
  }

  protected chart(
    {lang, headline, channels, classes, gap, sub}: DigitalModel,
    frame: ChartFrame,
  ): Drawing {
    const t = UmkmDigitalAdoption.messages[lang];
    const {width, narrow, measure} = frame;
    const rows = [...channels, ...classes].map(({row}) => row);
    const unknownHead = narrow ? t.unknownNarrow : t.unknown;
    const shared = {
      labelWidth: dotLabelWidth(rows, {width, measure}),
      most: Math.max(0, ...rows.map(({value, high}) => Math.max(value ?? 0, high ?? 0))),
    };
    const tick = (value: number, place: 'last' | 'other'): string =>
      formatNumber(value, lang) + (place === 'last' ? '%' : '');
    const space = (height: number): DrawingPart => ({height, marks: []});
    const head = (text: string): DrawingPart => headPart(text, {width, remark: unknownHead});
    return stackParts(`${t.chart}: ${sub}`, [
      ...(headline ? [headlinePart(headline, frame)] : []),
      ...(channels.length > 0
        ? [space(headline ? 28 : 0), head(t.channels), space(8), dotPart(channels, frame, {...shared, tick})]
        : []),
      ...(classes.length > 0
        ? [
            space(headline || channels.length > 0 ? 28 : 0),
            head(t.classes),
            space(8),
            dotPart(classes, frame, {
              ...shared,
              gap: gap?.value === null ? null : ['mikro', 'kecil'],
              ...(channels.length === 0 && {tick}),
            }),
          ]
        : []),
      ...(gap ? [space(8), textPart(gap.sentence, gap.meaning, frame)] : []),
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-digital-adoption': UmkmDigitalAdoption;
  }
}

import {css, type CSSResultGroup} from 'lit';
import {
  aidCoverageHeading,
  aidCoverageSub,
  aidProgrammeHeading,
  type AidBase,
} from '../src/format/sentence/aid.js';
import {formatPeriod} from '../src/format/date.js';
import {bilingual, levelWords, words, type Lang} from '../src/text/words.js';
import {aidFacts, type AidFact} from './internal/aid/facts.js';
import {areaEntries, programmeEntries} from './internal/aid/rows.js';
import {barPart} from './internal/bar-part.js';
import {openCube, type Cube} from './internal/cube.js';
import {absenceOf, entryOf, type Entry} from './internal/entry.js';
import {UmkmFigure} from './internal/figure.js';
import {headPart, lineUpPart} from './internal/line-up-part.js';
import type {
  ChartFrame,
  Drawing,
  FigureAbsence,
  FigureContext,
  FigureModel,
} from './internal/model.js';
import {stackParts} from './internal/parts.js';
import {periodOf} from './internal/period.js';
import {definitionOf, formatTarget, levelOf, levelOfAll, provisionalNote} from './internal/reading.js';

/** Coverage by area or programme, and what is known about those who were reached. */
interface AidReachModel extends FigureModel {
  readonly lang: Lang;
  readonly base: AidBase;
  readonly entries: readonly Entry[];
  readonly target: number | null;
  readonly facts: readonly AidFact[];
  readonly factsHead: string;
}

/**
 * How many of the businesses that aid is meant for it reached: by area against the target, or by
 * programme; below, recipients of several programmes, mentoring after aid, and groups without a
 * list of members. An area that is withheld or has not reported never counts as low.
 *
 * Reads `aid.coverage` and, where published, `aid.multiple`, `aid.followup`, `aid.group_members`.
 *
 * @tag umkm-aid-reach
 * @attr {"region" | "programme"} by - rows of the chart; the areas below the region where it is left out
 */
export class UmkmAidReach extends UmkmFigure<AidReachModel> {
  static override readonly tag = 'umkm-aid-reach';
  static readonly messages = bilingual({
    id: {
      chart: 'Jangkauan bantuan',
      eligible: 'usaha sasaran',
      active: 'usaha aktif',
      value: '%',
      eligibleCounts: 'penerima / sasaran',
      activeCounts: 'penerima / aktif',
      baseNarrow: 'usaha',
      target: (share: string) => `Target ${share}`,
      programmes: 'Program',
      allProgrammes: 'Semua program',
      percent: 'Persen',
      count: 'Jumlah',
      outOf: 'Dari',
      region: 'Wilayah',
      factsHead: (year: string) => `Di antara penerima bantuan, ${year}`,
      overlap:
        'Satu usaha dapat menerima beberapa program; jumlahnya bisa melebihi jangkauan semua program.',
      smallBase: (noun: string) => `Basis kecil: kurang dari 30 ${noun}.`,
    },
    en: {
      chart: 'Aid coverage',
      eligible: 'eligible businesses',
      active: 'active businesses',
      value: '%',
      eligibleCounts: 'recipients / eligible',
      activeCounts: 'recipients / active',
      baseNarrow: 'businesses',
      target: (share: string) => `Target ${share}`,
      programmes: 'Programme',
      allProgrammes: 'All programmes',
      percent: 'Percent',
      count: 'Count',
      outOf: 'Out of',
      region: 'Region',
      factsHead: (year: string) => `Among aid recipients, ${year}`,
      overlap:
        'A business may be in several programmes; the shares may add to more than that of all programmes.',
      smallBase: (noun: string) => `Small base: fewer than 30 ${noun}.`,
    },
  });
  static override styles: CSSResultGroup = [
    UmkmFigure.styles,
    css`
      .plot .figure-number {
        font-size: 24px;
        font-weight: 700;
        letter-spacing: -0.01em;
      }
      .narrow .plot .figure-number {
        font-size: 20px;
      }
      .item-rule {
        stroke: var(--_rule);
        stroke-width: 1;
      }
    `,
  ];

  protected override reservedHeight(width: number): number {
    return width < 480 ? 800 : 660;
  }

  protected model(context: FigureContext): AidReachModel | FigureAbsence {
    const {snapshot, lang, region, place, by} = context;
    const t = UmkmAidReach.messages[lang];
    const cube = openCube(snapshot, 'aid.coverage', ['region', 'period']);
    const period = cube ? periodOf(cube, context) : null;
    const total = period === null ? undefined : cube?.at({region, period});
    if (!cube || period === null || !total) return {absent: 'empty'};

    const programme =
      by === 'programme'
        ? openCube(snapshot, 'aid.coverage', ['region', 'period', 'programme'])
        : undefined;
    if (by === 'programme' && programme === undefined) return {absent: 'empty'};
    const base = baseOf(cube);
    const noun = t[base];
    const rows = programme
      ? programmeEntries(programme, context, {period, noun})
      : areaEntries(cube, context, {period, noun});
    const entries = [
      entryOf('total', programme ? t.allProgrammes : capital(levelWords[lang][levelOf(region)]), total, {
        unit: 'percent',
        lang,
        noun,
        tone: 'ink',
        total: true,
        name: place,
      }),
      ...rows,
    ];
    const absent = absenceOf(entries);
    if (absent !== null) return {absent};

    const year = formatPeriod(period, lang);
    const target = programme ? null : (cube.dataset.extension.targets?.[period] ?? null);
    const areas = rows.map(({row}) => ({
      label: row.label,
      value: row.value,
      smallBase: row.state === 'small',
    }));
    const level = levelOfAll(cube.children('region', region));
    const facts = aidFacts(context, period);
    const heads = programme ? t.programmes : capital(levelWords[lang][level]);
    return {
      lang,
      base,
      entries,
      target,
      facts,
      factsHead: t.factsHead(year),
      heading: programme
        ? aidProgrammeHeading({place, period, flags: total.flags, base, programmes: areas}, lang)
        : aidCoverageHeading({...total, place, period, target, base, level, areas}, lang),
      sub: aidCoverageSub({place, period, base}, lang),
      notes: [
        ...(programme ? [t.overlap] : []),
        ...(entries.some(({row}) => row.state === 'small') ? [t.smallBase(noun)] : []),
        ...provisionalNote(entries.map(({reading}) => reading), lang),
      ],
      table: {
        caption:
          aidCoverageSub({place, period, base}, lang) +
          (target === null ? '' : `. ${t.target(formatTarget(target, 'percent', lang))}`),
        columns: [
          {label: rows.length > 0 ? heads : t.region},
          {label: t.percent, numeric: true},
          {label: t.count, numeric: true},
          {label: t.outOf, numeric: true},
          {label: words[lang].unknown, numeric: true},
        ],
        rows: [...entries, ...facts].map(({tableRow}) => tableRow),
      },
      definition: definitionOf((programme ?? cube).dataset, total, lang),
      filters: [`${t.region}: ${place}`, `${words[lang].period}: ${year}`],
    };
  }

  protected chart(
    {lang, base, entries, target, facts, factsHead, sub}: AidReachModel,
    frame: ChartFrame,
  ): Drawing {
    const t = UmkmAidReach.messages[lang];
    const {narrow, width} = frame;
    const bars = barPart(entries, frame, {
      valueHead: t.value,
      baseHead: narrow ? t.baseNarrow : t[`${base}Counts`],
      target,
      targetLabel: target === null ? '' : t.target(formatTarget(target, 'percent', lang)),
    });
    const below =
      facts.length === 0
        ? []
        : [
            {height: 24, marks: []},
            headPart(factsHead, {width}),
            {height: 10, marks: []},
            lineUpPart(facts, frame),
          ];
    return stackParts(`${t.chart}: ${sub}`, [bars, ...below]);
  }
}

/** Where no table says whom aid is meant for, the library counts all active businesses instead. */
function baseOf({dataset}: Cube): AidBase {
  return /\baktif\b/.test(dataset.extension.denominator.id) ? 'active' : 'eligible';
}

function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-aid-reach': UmkmAidReach;
  }
}

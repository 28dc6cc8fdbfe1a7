import {formatPeriod} from '../../../src/format/date.js';
import {
  aidCoverageHeading,
  aidCoverageSub,
  aidProgrammeHeading,
  type AidBase,
} from '../../../src/format/sentence/aid.js';
import {words, type Lang} from '../../../src/text/words.js';
import {openCube, type Cube} from '../cube.js';
import {absenceOf, entryOf, type Entry} from '../entry.js';
import {levelName, levelOf, levelOfAll} from '../level.js';
import type {FigureAbsence, FigureContext, FigureModel} from '../model.js';
import {periodOf} from '../period.js';
import {definitionOf, formatTarget, signNotes} from '../reading.js';
import {aidFacts, type AidFact} from './facts.js';
import {aidMessages} from './messages.js';
import {areaEntries, programmeEntries} from './rows.js';

/** Coverage by area or programme, and what is known about those who were reached. */
export interface AidModel extends FigureModel {
  readonly lang: Lang;
  readonly base: AidBase;
  readonly entries: readonly Entry[];
  readonly target: number | null;
  readonly facts: readonly AidFact[];
  readonly factsHead: string;
}

/** Coverage by area or programme and the numbers about recipients, for one place and period. */
export function aidModel(context: FigureContext): AidModel | FigureAbsence {
  const {snapshot, lang, region, place, by} = context;
  const t = aidMessages[lang];
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
    entryOf('total', programme ? t.allProgrammes : levelName(levelOf(region), lang), total, {
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
  const heads = programme ? t.programmes : levelName(level, lang);
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
      ...signNotes(
        entries.map(({reading}) => reading),
        (programme ?? cube).dataset,
        lang,
      ),
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

/** Where no table says whom aid is meant for, the library counts all active businesses instead. */
function baseOf({dataset}: Cube): AidBase {
  return /\baktif\b/.test(dataset.extension.denominator.id) ? 'active' : 'eligible';
}

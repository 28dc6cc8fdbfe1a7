import {formatPeriod} from '../../../src/format/date.js';
import {digitalHeading, digitalSub} from '../../../src/format/sentence/digital.js';
import {words, type Lang} from '../../../src/text/words.js';
import {openCube, type Cube} from '../cube.js';
import {absenceOf} from '../entry.js';
import type {Headline} from '../headline-part.js';
import type {FigureAbsence, FigureContext, FigureModel} from '../model.js';
import {periodOf} from '../period.js';
import {definitionOf, signNotes} from '../reading.js';
import {digitalGap, type DigitalGap} from './gap.js';
import {digitalHeadline} from './headline.js';
import {digitalMessages} from './messages.js';
import {channelEntries, classEntries, unknownShare, type DigitalEntry} from './rows.js';

/** Any channel, each channel, each size class and the gap between two of them. */
export interface DigitalModel extends FigureModel {
  readonly lang: Lang;
  readonly headline: Headline | null;
  readonly channels: readonly DigitalEntry[];
  readonly classes: readonly DigitalEntry[];
  readonly gap: DigitalGap | null;
}

/** Adoption by any channel, per channel and per size class, for one place and period. */
export function digitalModel(context: FigureContext): DigitalModel | FigureAbsence {
  const {snapshot, lang, region, place, by} = context;
  const t = digitalMessages[lang];
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
      ...signNotes(readings, (perChannel ?? first).dataset, lang),
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
    definition: definitionOf(
      (perChannel ?? first).dataset,
      channels.length > 0 ? undefined : total,
      lang,
    ),
    filters: [`${t.region}: ${place}`, `${words[lang].period}: ${year}`],
  };
}

import type {Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import {formatSpan} from '../../src/format/date.js';
import {figureMessages} from './messages.js';
import {ownNames} from './own-names.js';
import type {FigureAbsence, FigureContext} from './model.js';

/** The attributes of a figure that choose figures. */
export interface Choice {
  readonly region: string;
  readonly by: string;
  readonly period: string;
  /** Category of further dimensions that the reader has chosen. */
  readonly where?: Readonly<Record<string, string>>;
}

/** The attributes of a figure read against its snapshot. */
export function contextOf(
  snapshot: Snapshot,
  lang: Lang,
  {region, by, period, where = {}}: Choice,
): FigureContext {
  const own = snapshot.extension.region;
  const code = region === '' ? own.code : region;
  const [first = '', last = first] = period.split('/').map((part) => part.trim());
  const {item} = snapshot.link;
  const only = item.length === 1 ? item[0] : null;
  const names = only ? ownNames(only) : {};
  return {
    snapshot,
    lang,
    region: code,
    place: placeName(snapshot, code, lang),
    from: period.includes('/') && first !== '' ? first : null,
    to: last === '' ? null : last,
    by: by
      .split(',')
      .map((dim) => names[dim.trim()] ?? dim.trim())
      .join(),
    only: only?.extension.indicator ?? '',
    where,
  };
}

/** The absence, with its reason where an attribute asks for something the snapshot does not hold. */
export function absenceOf(
  absence: FigureAbsence,
  snapshot: Snapshot,
  lang: Lang,
  choice: Choice,
): FigureAbsence {
  const reason = absence.reason ?? emptyReason(snapshot, lang, choice);
  return absence.absent === 'empty' ? {...absence, reason} : absence;
}

function emptyReason(snapshot: Snapshot, lang: Lang, {region, period}: Choice): string | undefined {
  const t = figureMessages[lang];
  const all = (dim: string): Set<string> =>
    new Set(snapshot.link.item.flatMap(({dimension}) => dimension[dim]?.category.index ?? []));
  if (region !== '' && !all('region').has(region)) return t.noRegion(region);
  const periods = [...all('period')].sort();
  const asked = period.split('/').map((part) => part.trim());
  if (periods.length === 0 || asked.every((part) => part === '' || periods.includes(part))) {
    return undefined;
  }
  return t.noPeriod(period, formatSpan(periods[0], periods[periods.length - 1], lang));
}

/** Title of an indicator and the place, for a figure that shows any indicator. */
export function indicatorSubject(
  indicator: string,
  lang: Lang,
  context: FigureContext | null,
): string {
  const wanted = indicator || context?.only;
  const found = context?.snapshot.link.item.find(({extension}) => extension.indicator === wanted);
  return [found?.extension.title[lang], context?.place].filter(Boolean).join(', ');
}

/** Tells a reason for drawing nothing from a model. */
export function isAbsence(made: object): made is FigureAbsence {
  return 'absent' in made;
}

/** Name of an area as the snapshot writes it; its code where it does not know it. */
export function placeName(snapshot: Snapshot, code: string, lang: Lang): string {
  const own = snapshot.extension.region;
  if (code === own.code) return own.label;
  for (const {dimension} of snapshot.link.item) {
    const label = dimension.region?.category.label[code];
    if (label === undefined) continue;
    return (lang === 'en' ? dimension.region.extension?.labelEn?.[code] : undefined) ?? label;
  }
  return code;
}

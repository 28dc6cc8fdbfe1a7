import type {Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import type {FigureAbsence, FigureContext} from './model.js';

/** The attributes of a figure that choose figures. */
export interface Choice {
  readonly region: string;
  readonly by: string;
  readonly period: string;
}

/** The attributes of a figure read against its snapshot. */
export function contextOf(
  snapshot: Snapshot,
  lang: Lang,
  {region, by, period}: Choice,
): FigureContext {
  const own = snapshot.extension.region;
  const code = region === '' ? own.code : region;
  const [first = '', last = first] = period.split('/').map((part) => part.trim());
  return {
    snapshot,
    lang,
    region: code,
    place: placeName(snapshot, code, lang),
    from: period.includes('/') && first !== '' ? first : null,
    to: last === '' ? null : last,
    by: by.trim(),
  };
}

/** Tells a reason for drawing nothing from a model. */
export function isAbsence(made: object): made is FigureAbsence {
  return 'absent' in made;
}

function placeName(snapshot: Snapshot, code: string, lang: Lang): string {
  const own = snapshot.extension.region;
  if (code === own.code) return own.label;
  for (const {dimension} of snapshot.link.item) {
    const label = dimension.region?.category.label[code];
    if (label === undefined) continue;
    return (lang === 'en' ? dimension.region.extension?.labelEn?.[code] : undefined) ?? label;
  }
  return code;
}

import type {Dataset} from '../../../src/snapshot/v1.js';
import {indicatorMessages} from '../indicator-model.js';
import {readCell, signNotes} from '../reading.js';
import {formatPeriod, stateKind, type Lang} from '../words.js';
import {growthMessages} from './messages.js';
import {
  changeText,
  isCompared,
  isOutline,
  known,
  partName,
  smallBase,
  type GrowthPeriod,
  type Key,
  type UmkmClass,
} from './periods.js';

/** Sentences that explain each sign which the chart really has. */
export function growthNotes(
  periods: readonly GrowthPeriod[],
  classes: readonly UmkmClass[],
  dataset: Dataset,
  lang: Lang,
): string[] {
  const t = growthMessages[lang];
  const w = indicatorMessages[lang];
  const cells = periods.flatMap((p) => [p.cells.total, ...classes.map((key) => p.cells[key])]);
  const readings = cells.flatMap((cell) => (cell ? readCell(cell, {unit: 'count', lang}) : []));
  const rounded = periods.findLast(({cells: {total}}) => total.flags.includes('E'));
  const change = rounded?.totalBroken ? undefined : rounded?.growth.total;
  const range = change && known(change) ? changeText(change, lang).range : null;
  const split = classes.length > 0;
  const several = periods.length > 2;
  return [
    ...signNotes(readings, dataset, lang),
    ...(rounded ? [range === null ? t.noteApproximate : t.noteRange(range)] : []),
    ...matchedNotes(periods, lang),
    ...periods
      .slice(1)
      .flatMap(({broken, period}) =>
        broken === null
          ? []
          : [w.breaks(broken.replace(/[.\s]+$/, ''), formatPeriod(period, lang))],
      ),
    ...(several && periods.some((p) => isOutline(p, classes)) ? [t.noteOutline] : []),
    ...(split && periods.some((p) => p.cells.unknown) ? [t.noteUnknown] : []),
    ...(readings.some(({state}) => state === 'withheld') ? [w.withheld] : []),
    ...(periods.some(({cells: {total}}) => stateKind(total) === 'missing') ? [w.missing] : []),
    ...smallNotes(periods, classes, lang),
    ...(split && several ? [t.noteScale] : []),
  ];
}

/** A change from a handful of businesses is large without saying much: says of which parts. */
function smallNotes(
  periods: readonly GrowthPeriod[],
  classes: readonly UmkmClass[],
  lang: Lang,
): string[] {
  const last = periods.at(-1);
  if (last === undefined) return [];
  const parts = (['total', ...classes] satisfies Key[]).filter((key) => {
    const cell = last.growth[key];
    return cell !== undefined && isCompared(last, key) && smallBase(cell, lang) !== '';
  });
  const names = parts.map((key) => partName(key, lang)).join(', ');
  return parts.length === 0 ? [] : [growthMessages[lang].noteSmall(names)];
}

/** An area that stopped reporting is no fall: says over which areas a change was computed. */
function matchedNotes(periods: readonly GrowthPeriod[], lang: Lang): string[] {
  return periods.flatMap(({period, growth: {total}}) => {
    const {areas_compared: compared, areas_all: all} = total?.extra ?? {};
    if (compared == null || all == null || compared === all) return [];
    return [growthMessages[lang].noteMatched(formatPeriod(period, lang), `${compared}`, `${all}`)];
  });
}

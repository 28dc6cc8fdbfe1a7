import {finalNote, revisedNote} from '../../../src/format/sign-notes.js';
import {formatPeriod, stateKind, type Lang} from '../words.js';
import {growthMessages} from './messages.js';
import {changeText, umkmClasses, type GrowthPeriod, type UmkmClass} from './periods.js';

/** Sentences that explain each sign which the chart really has. */
export function growthNotes(
  periods: readonly GrowthPeriod[],
  classes: readonly UmkmClass[],
  final: Readonly<Record<string, string>> | undefined,
  lang: Lang,
): string[] {
  const t = growthMessages[lang];
  const notes: string[] = [];
  const cells = periods.flatMap((p) => [p.total, ...classes.map((key) => p.classes[key])]);
  if (periods.some((p) => p.provisional)) notes.push(t.noteProvisional);
  notes.push(...finalNote(cells, final, lang), ...revisedNote(cells, lang));
  const approximate = periods.findLast((p) => p.approximate);
  if (approximate) {
    const change = approximate.growth.total;
    const range =
      change?.value != null && !approximate.totalBroken ? changeText(change, lang).range : null;
    notes.push(range === null ? t.noteApproximate : t.noteRange(range));
  }
  notes.push(...matchedNotes(periods, lang));
  for (const {broken, period} of periods.slice(1)) {
    if (broken !== null)
      notes.push(t.noteBreak(broken.replace(/[.\s]+$/, ''), formatPeriod(period, lang)));
  }
  const kinds = new Set(cells.map((cell) => (cell ? stateKind(cell) : 'missing')));
  if (classes.length > 0 && periods.some((p) => isOutline(p, classes)) && periods.length > 2) {
    notes.push(t.noteOutline);
  }
  if (classes.length > 0 && periods.some((p) => p.unknown > 0)) notes.push(t.noteUnknown);
  if (kinds.has('withheld')) notes.push(t.noteWithheld);
  if (periods.some((p) => p.total.value === null && stateKind(p.total) === 'missing'))
    notes.push(t.noteMissing);
  if (classes.length > 0 && periods.length > 2) notes.push(t.noteScale);
  return notes;
}

/** An area that stopped reporting is no fall: says over which areas a change was computed. */
function matchedNotes(periods: readonly GrowthPeriod[], lang: Lang): string[] {
  return periods.flatMap(({period, growth: {total}}) => {
    const {areas_compared: compared, areas_all: all} = total?.extra ?? {};
    if (compared == null || all == null || compared === all) return [];
    return [growthMessages[lang].noteMatched(formatPeriod(period, lang), `${compared}`, `${all}`)];
  });
}

/** A total that nobody has broken down by class. */
export function isOutline({total, classes}: GrowthPeriod, shown: readonly UmkmClass[]): boolean {
  return (
    total.value !== null &&
    shown.length > 0 &&
    umkmClasses.every((key) => classes[key]?.value == null)
  );
}

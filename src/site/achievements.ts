import type {Config} from '../schema/config.js';
import {amountText} from '../format/amount.js';
import {formatPercent} from '../format/number.js';
import {achievement} from '../targets/achievement.js';
import {predicateOf} from '../targets/predicate.js';
import {configuredTargets, type Target} from '../targets/target.js';
import type {Snapshot} from '../snapshot/v1.js';
import {familyLabel} from '../text/families.js';
import type {Lang} from '../text/words.js';
import type {Headline} from './headlines.js';

/** A row of the table of achievements, as performance reports (LKjIP) have it. */
export interface AchievementRow {
  /** Group of the indicator: the objective it belongs to stands in the plan of the office. */
  readonly group: string;
  readonly headline: Headline;
  readonly lowerIsBetter: boolean;
  readonly target: string;
  /** Capaian; empty where there is none. */
  readonly achieved: string;
  readonly rating: string;
}

/**
 * The figures of an area that have a target for their year. Targets of the whole stand in the snapshot,
 * those of areas in the configuration.
 */
export function achievementsOf(
  {extension}: Snapshot,
  headlines: readonly Headline[],
  {
    area,
    config = {},
    lang,
  }: {
    /** The area; absent for the whole. */
    readonly area?: {readonly code: string; readonly label: string};
    readonly config?: Config;
    readonly lang: Lang;
  },
): AchievementRow[] {
  return headlines.flatMap((headline) => {
    const {indicator, unit, direction, targets = {}} = headline.dataset.extension;
    const {period} = headline.cell.by;
    const configured = configuredTargets(config, indicator).find(
      (one) => one.period === period && one.by === undefined && isOf(one, area),
    );
    const target = configured?.target ?? (area ? undefined : targets[period]);
    if (target === undefined) return [];
    const lowerIsBetter = configured?.lowerIsBetter ?? direction === 'down';
    const better = lowerIsBetter ? 'lower' : 'higher';
    const {value} = achievement(headline.cell.value, target, better);
    const own = extension.predicates?.map(({from, label}, i) => ({id: String(i), from, label}));
    return [
      {
        group: familyLabel(indicator.split('.')[0], lang),
        headline,
        lowerIsBetter,
        target: amountText(target, unit, lang),
        achieved: value === null ? '' : formatPercent(value, lang),
        rating: value === null ? '' : predicateOf(value, own && {predicates: own}).label[lang],
      },
    ];
  });
}

function isOf({region}: Target, area: {readonly code: string; readonly label: string} | undefined) {
  if (area === undefined) return region === undefined;
  return region === area.code || region?.toLowerCase() === area.label.toLowerCase();
}

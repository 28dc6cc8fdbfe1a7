import type {RegionLevel} from '../../data/region.js';
import type {Table} from '../../data/table.js';
import type {RegionFinder} from '../../region/region-finder.js';
import type {LateNotes} from '../late-notes.js';
import type {RegionOutcome, RegionPair, RegionResolver} from './region-outcome.js';
import {foreignFiles} from './region-outcome.js';

/** The distinct statements of a table's areas at one level, and what was made of them. */
export interface ResolvedLevel {
  readonly pairs: readonly RegionPair[];
  readonly pairOf: Int32Array;
  readonly outcomes: readonly RegionOutcome[];
}

/** Says, once a file and name, which areas could not be told and which were taken by a near name. */
export function noteRegions(
  table: Table,
  level: RegionLevel,
  keys: {readonly code: string; readonly name: string},
  {pairs, pairOf, outcomes}: ResolvedLevel,
  {finder, system}: RegionResolver,
  notes: LateNotes,
): void {
  noteNoPlace(table, level, keys, {pairs, pairOf, outcomes}, finder, notes);
  const telling = outcomes.map((outcome) => isTelling(outcome));
  if (!telling.includes(true)) return;
  const counts = countByFile(table, pairOf, telling);
  const foreign = foreignFiles(system === 'bps' ? [] : pairs, system === 'bps' ? [] : outcomes);
  for (const {pair, row, rows} of counts) {
    const {code, name, within, file, lost} = pairs[pair];
    const {finding, bare} = outcomes[pair];
    const place = within === null ? '' : (finder.region(within)?.name ?? within);
    const about = {level, rows, place};
    const key = name === null ? keys.code : keys.name;
    const found = name ?? code;
    const say = (
      code: string,
      severity: 'warning' | 'error' | 'info',
      params: Readonly<Record<string, string | number>> = {},
    ): void => notes.add(table, row, {code, severity, found, params: {...about, ...params}}, key);
    const list = (regions: readonly {name: string; code: string}[]): string =>
      regions.map((region) => `${region.name} (${region.code})`).join(', ');
    if (finding === null) continue;
    switch (finding.state) {
      case 'unlisted':
        break;
      case 'unknown':
        if (bare) say('READ_REGION_BPS', 'warning');
        else if (name === null) say('READ_REGION_SYSTEM', 'error', {code: code ?? '', differ: 0});
        else
          say('READ_REGION_UNKNOWN', 'error', {
            suggestions: list(finding.suggestions),
            above: lost ? 'unknown' : '',
          });
        break;
      case 'ambiguous':
        say('READ_REGION_AMBIGUOUS', 'error', {suggestions: list(finding.suggestions)});
        break;
      case 'conflict': {
        const {byCode, byName} = finding;
        const params = {
          code: code ?? '',
          byCode: `${byCode.name} (${byCode.code})`,
          byName: `${byName.name} (${byName.code})`,
        };
        const count = foreign.get(file);
        if (count) say('READ_REGION_SYSTEM', 'error', {...params, ...count});
        else say('READ_REGION_CONFLICT', 'error', params);
        break;
      }
      case 'found': {
        const {how, region} = finding;
        if (how === 'unlisted_code') say('READ_REGION_CODE_UNKNOWN', 'warning', {code: code ?? ''});
        else if (how !== 'renamed')
          say('READ_REGION_SPELLING', 'warning', {taken: `${region.name} (${region.code})`});
        if (how !== 'unlisted_code') notes.coerce(table, row, key, rows);
      }
    }
  }
}

/** Says once a file that names of kecamatan cannot be looked up without the kabupaten they are in. */
function noteNoPlace(
  table: Table,
  level: RegionLevel,
  keys: {readonly name: string},
  {pairs, pairOf, outcomes}: ResolvedLevel,
  finder: RegionFinder,
  notes: LateNotes,
): void {
  if (!finder.covers(null, level)) return;
  const placeless = outcomes.map(
    ({state}, at) => state === 'self' && pairs[at].within === null && pairs[at].code === null,
  );
  if (!placeless.includes(true)) return;
  const files = new Set<number>();
  for (const {row, pair} of countByFile(table, pairOf, placeless)) {
    if (files.has(table.origin.file[row])) continue;
    files.add(table.origin.file[row]);
    const found = pairs[pair].name;
    const params = {level};
    notes.add(
      table,
      row,
      {code: 'READ_REGION_NO_PLACE', severity: 'info', found, params},
      keys.name,
    );
  }
}

/** Whether there is something to say of it. */
function isTelling({state, finding}: RegionOutcome): boolean {
  if (finding === null || state === 'empty') return false;
  if (finding.state !== 'found') return state === 'lost';
  return finding.how !== 'code' && finding.how !== 'name';
}

/** First row and number of rows of each telling statement, in each file. */
function countByFile(
  table: Table,
  pairOf: Int32Array,
  telling: readonly boolean[],
): {pair: number; row: number; rows: number}[] {
  const found = new Map<number, {pair: number; row: number; rows: number}>();
  const files = table.origin.files.length;
  for (let row = 0; row < pairOf.length; row++) {
    const pair = pairOf[row];
    if (!telling[pair]) continue;
    const key = pair * files + table.origin.file[row];
    const known = found.get(key);
    if (known) known.rows++;
    else found.set(key, {pair, row, rows: 1});
  }
  return [...found.values()];
}

import type {ColumnSummary} from '../../data/table.js';
import {channelColumns} from '../../schema/channels.js';
import {foldText} from '../../schema/header.js';
import type {ColumnSpec, TableSpec} from '../../schema/spec.js';
import type {CellsOf} from './contested.js';
import type {Give} from './header-assignment.js';
import {assignHeaders, openOf} from './header-assignment.js';
import type {HeaderClaims} from './header-claims.js';
import {claimsFor, confidences, isAnyWritten} from './header-claims.js';
import {lookupOf} from './header-lookup.js';
import {HeaderText} from './header-text.js';
import {fitsUnit} from './header-unit.js';

/** What one header of a file was taken for. */
export interface HeaderMatch {
  readonly index: number;
  readonly header: string;
  /** The column it is read into, or `null`. */
  readonly spec: ColumnSpec | null;
  readonly how: ColumnSummary['how'];
  /** The keys it might have meant; only where it is ambiguous. */
  readonly candidates?: readonly string[];
  /** What its figures are to be multiplied by; absent where that is 1. */
  readonly factor?: number;
  /** Below 1 where it is not written as one of the aliases. */
  readonly confidence?: number;
  /** The key that the configuration names and the table lacks. */
  readonly misplaced?: string;
}

export interface MatchOptions {
  /** What an upper row of the header says above each column. */
  readonly groups?: readonly string[];
  /** The first cells of a column, by its position; without them nearness alone decides. */
  readonly cells?: CellsOf;
}

/** Written in the configuration for a column that is to be left out. */
const leftOut = '-';
/**
 * Matches the headers of a file with the columns of one table: as the configuration says, by key, by
 * alias, or by words. Of several columns a header takes the one that its cells can be; where that is
 * none or several, or where it shares its column with a nearer header, it is ambiguous and not read.
 *
 * @param configured headers as written (or folded) with the key they stand for; `-` leaves one out
 */
export function matchHeaders(
  headers: readonly string[],
  table: TableSpec,
  configured: Readonly<Record<string, string>> = {},
  {groups = [], cells}: MatchOptions = {},
): HeaderMatch[] {
  const byConfig = new Map(
    Object.entries(configured).map(([header, key]) => [foldText(header), key]),
  );
  const keyOf = (header: string): string | undefined =>
    byConfig.size === 0 ? undefined : byConfig.get(foldText(header));
  const given = new Set<string>();
  const result = headers.map((header, index): HeaderMatch => {
    const key = keyOf(header);
    const unmatched = {index, header, spec: null, how: 'unmatched'} as const;
    if (key === undefined) return unmatched;
    if (key === leftOut) return {...unmatched, how: 'config'};
    if (!Object.hasOwn(table.columns, key)) return {...unmatched, misplaced: key};
    const spec = table.columns[key];
    // One cell a row has room for one value; only yes and no of several headers can be one answer.
    if (given.has(key) && spec.type !== 'truth')
      return {...unmatched, how: 'ambiguous', candidates: [key]};
    given.add(key);
    const {unit} = HeaderText.of(header);
    const scaled = unit.factor !== 1 && fitsUnit(spec.type, unit);
    return {...{index, header, spec, how: 'config'}, ...(scaled && {factor: unit.factor})};
  });
  const free = headers.map((header) => (keyOf(header) === undefined ? header : null));
  const known = knownHeaders(free, table, groups);
  // Of two headers that are letter for letter the same none is nearer.
  const open = known.flatMap((one, index) =>
    one?.claims && !one.again ? [openOf(index, one.claims, table, cells)] : [],
  );
  const taken = new Set(result.flatMap(({spec}) => (spec ? [spec.key] : [])));
  const give: Give = ({index, key, confidence}, how, factor) => {
    taken.add(key);
    result[index] = {
      ...{index, header: headers[index], spec: table.columns[key], how},
      ...(factor !== 1 && {factor}),
      ...(confidence < 1 && {confidence}),
    };
  };
  assignHeaders(open, taken, give, cells !== undefined);
  known.forEach((one, index) => {
    if (!one || one.near.length === 0 || result[index].spec !== null) return;
    const [key] = one.near;
    const asks = key in channelColumns && table.columns[key].type === 'truth' && taken.has(key);
    const sure = one.near.length === 1 && one.claims?.confidence === confidences.written;
    // "Shopee" and "Tokopedia" are both marketplaces: a business that sells on one sells on some.
    if (asks && sure && !one.again) {
      result[index] = {...result[index], spec: table.columns[key], how: 'alias'};
      return;
    }
    result[index] = {...result[index], how: 'ambiguous', candidates: one.near};
  });
  return result;
}

/** A header's text, with the upper text above it, as often as it stands. */
interface KnownHeader {
  readonly claims: HeaderClaims | null;
  /** The columns it means first. */
  readonly near: readonly string[];
  /** It stands more than once. */
  again: boolean;
}

/**
 * What is known of all headers, `null` leaving one out; nothing where none is written as any of the
 * table's.
 */
function knownHeaders(
  headers: readonly (string | null)[],
  table: TableSpec,
  groups: readonly string[],
): readonly (KnownHeader | null)[] {
  const lookup = lookupOf(table);
  const texts = headers.map((header) => header ?? '');
  if (!isAnyWritten(texts, groups, lookup)) return headers.map(() => null);
  const byText = new Map<string, KnownHeader>();
  return headers.map((header, index) => {
    const group = groups[index] ?? '';
    if (header === null || (header === '' && group === '')) return null;
    const text = group === '' ? header : `${group}\n${header}`;
    let known = byText.get(text);
    if (known) known.again = true;
    else {
      const claims = claimsFor(header, group, lookup);
      const near = (claims?.meanings ?? []).filter(({spare}) => !spare).map(({key}) => key);
      byText.set(text, (known = {claims, near, again: false}));
    }
    return known;
  });
}

import {YES} from '../data/column.js';
import type {RegionLevel} from '../data/region.js';
import type {Quantity} from '../indicator/expression.js';
import type {Dimension} from '../indicator/indicator.js';
import {answerSql, groupQuery, type ColumnSql} from '../sql/group-query.js';
import type {SqlDatabase, Value} from '../sql/database.js';
import type {Subject} from './subject.js';
import type {Groups, Question} from './things.js';

/** Where things stand: a dimension, and of the region the level of its areas. */
export interface Place {
  readonly dim: Dimension;
  readonly level: RegionLevel | null;
}

/** Groups with the place of each. */
export interface PlacedGroups extends Groups {
  /** 1 where another criterion than sales decided about the class. */
  readonly estimated: Uint8Array;
  /** What the groups say along a dimension. */
  readonly column: (place: Place) => readonly Value[];
  readonly chosen: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly questions: readonly Question[];
  readonly quantities: readonly Quantity[];
  readonly places: readonly Place[];
  /** Whether rows are also told apart by their business. */
  readonly asksBusinesses: boolean;
}

/**
 * Asks for all things, grouped by their places and by what they answer.
 *
 * Programmes overlap, and there may be many: what a business answers in one of them differs from what
 * it answers where it had nothing of it only for those who had something of it. So all stand in the
 * groups once, as if they had nothing of any programme, and for each programme those that had
 * something of it stand there once more as they are and, with a negative weight, as if they had not.
 *
 * @param programmes numbers of programmes by their folded names
 */
export async function askGroups(
  database: SqlDatabase,
  subjectOf: (over: 'units' | 'programmes') => Subject,
  {questions, quantities, places, asksBusinesses}: Asked,
  programmes: ReadonlyMap<string, number>,
): Promise<PlacedGroups> {
  const apart = questions.filter(({per}) => per.programme !== undefined);
  const columnsOf = (subject: Subject): ColumnSql[] => [
    ...places.map(({dim, level}, a) => ({name: `a${a}`, sql: subject.place(dim, level)})),
    ...questions.map((question, q) => ({name: `q${q}`, sql: answerSql(subject.truth(question))})),
    ...quantities.map((quantity, n) => ({
      name: `n${n}`,
      sql: `(${subject.number(quantity)})::DOUBLE`,
    })),
    ...(asksBusinesses && subject.business ? [{name: 'business', sql: subject.business}] : []),
    ...(subject.group ? [{name: 'part_of', sql: subject.group}] : []),
    {name: 'mark', sql: places.some(({dim}) => dim === 'size_class') ? subject.mark : '0'},
  ];
  const all = subjectOf('units');
  const answered = await database.rows(groupQuery(columnsOf(all), all.from()));
  const pairs =
    apart.length > 0 && programmes.size > 0
      ? await database.rows(pairQuery(subjectOf, columnsOf, apart))
      : [];
  const rows = [...answered, ...pairs, ...pairs];
  const named = columnsOf(all).map(({name}) => name);
  const mark = named.indexOf('mark');
  const numbersOf = (name: string): Int32Array | null => {
    const at = named.indexOf(name);
    return at < 0 ? null : Int32Array.from(rows, (row) => (row[at] ?? -1) as number);
  };
  const [businesses, groups] = ['business', 'part_of'].map(numbersOf);
  const asTheyAre = (i: number): boolean =>
    i >= answered.length && i < answered.length + pairs.length;
  const answers = new Map<string, Uint8Array>();
  questions.forEach((question, q) => {
    const p = apart.indexOf(question);
    const {programme} = question.per;
    const own = Uint8Array.from(rows, (row, i) => {
      const mine = p >= 0 && asTheyAre(i) && programmes.get(row[mark + 1] as string) === programme;
      return (mine ? row[mark + 2 + p] : row[places.length + q]) as number;
    });
    answers.set(question.key, own);
  });
  const first = places.length + questions.length;
  return {
    answers,
    numbers: new Map(
      quantities.map((quantity, n) => [
        JSON.stringify(quantity),
        Float64Array.from(rows, (row) => (row[first + n] ?? NaN) as number),
      ]),
    ),
    weights: Float64Array.from(rows, (row, i) => {
      const things = row[row.length - 1] as number;
      return i < answered.length || asTheyAre(i) ? things : -things;
    }),
    ...(businesses && {businesses}),
    ...(groups && {groups}),
    estimated: Uint8Array.from(rows, (row) => (row[mark] === 1 ? YES : 0)),
    column: ({dim, level}) => {
      const a = places.findIndex((one) => one.dim === dim && one.level === level);
      return rows.map((row) => row[a]);
    },
    chosen: all.chosen,
  };
}

/** The same of those who had something of a programme, and what they answer about it. */
function pairQuery(
  subjectOf: (over: 'units' | 'programmes') => Subject,
  columnsOf: (subject: Subject) => ColumnSql[],
  apart: readonly Question[],
): string {
  const own = subjectOf('programmes');
  const columns = [
    ...columnsOf(own),
    {name: 'programme', sql: 'q.programme'},
    ...apart.map((question, p) => ({name: `p${p}`, sql: answerSql(own.truth(question, 'own'))})),
  ];
  return groupQuery(columns, own.from());
}

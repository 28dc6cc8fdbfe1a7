import {YES} from '../data/column.js';
import type {RegionLevel} from '../data/region.js';
import type {PartitionAxis} from '../engine/aggregate.js';
import type {Areas} from '../engine/areas.js';
import {classAxis, periodAxis, regionAxis, sizeAxis} from '../engine/axes.js';
import type {Breakdown} from '../engine/request.js';
import {unitDims} from '../engine/things.js';
import {eventsOf} from '../sql/events.js';
import {answerSql, groupQuery, type ColumnSql} from '../sql/group-query.js';
import {columnIn, rowsOf, type SqlFacts} from '../sql/source.js';
import {unitAxes} from '../sql/unit-axes.js';
import {UnitSql, type PerSql} from '../sql/unit-sql.js';
import {folded} from '../sql/words.js';
import {eventSpec} from '../indicator/events.js';
import type {Dimension} from '../indicator/indicator.js';
import type {Database, Value} from './database.js';
import type {Question} from './things.js';

/** Names of the categories that words of the tables make. */
export interface Names {
  readonly channels: readonly string[];
  /** Programmes by their folded name, in order. */
  readonly programmes: ReadonlyMap<string, number>;
  /** Categories of a dimension that the register tells, in order. */
  readonly classes: (dim: Dimension, kbli: Breakdown['kbli']) => readonly string[];
  /** The category of a word. */
  readonly classOf: (dim: Dimension, kbli: Breakdown['kbli'], word: string) => string | null;
}

/** Businesses in a period as groups of equal ones. */
export interface UnitGroups {
  readonly answers: ReadonlyMap<string, Uint8Array>;
  readonly weights: Float64Array;
  /** 1 where another criterion than sales decided about the class. */
  readonly estimated: Uint8Array;
  axes(breakdown: Breakdown, areas: Areas | null): PartitionAxis[];
  /** Which option each `choose` took. */
  readonly chosen: Readonly<Record<string, string>>;
}

/**
 * Asks for all units, grouped by their place and by what they answer.
 *
 * Programmes overlap, and there may be many: what a unit answers in one of them differs from what it
 * answers where it had nothing of it only for those who had something of it. So all units stand in
 * the groups once, as if they had nothing of any programme, and for each programme those that had
 * something of it stand there once more as they are and, with a negative weight, as if they had not.
 */
export async function unitGroups(
  database: Database,
  facts: SqlFacts,
  {
    questions,
    dims,
    level,
    names,
  }: {
    readonly questions: readonly Question[];
    readonly dims: readonly Dimension[];
    /** Level of the areas; `null` where the region has only its margin. */
    readonly level: RegionLevel | null;
    readonly names: Names;
  },
): Promise<UnitGroups> {
  const apart = questions.filter(({per}) => per.programme !== undefined);
  const own = dims.filter((dim) => dim !== 'region' && unitDims.includes(dim));
  const axes: Dimension[] = ['region', 'period', ...own];
  const ask = (programme: 'own' | 'none'): {sql: string; unit: UnitSql} => {
    const unit = new UnitSql(facts);
    const per = (question: Question, of: 'own' | 'none'): PerSql => ({
      ...(question.per.channel !== undefined && {channel: names.channels[question.per.channel]}),
      ...(question.per.programme !== undefined && {programme: of}),
    });
    const columns: ColumnSql[] = [
      ...unitAxes(facts.tables, unit.joins, axes, level).map(({sql}, a) => ({name: `a${a}`, sql})),
      ...questions.map((question, q) => ({
        name: `q${q}`,
        sql: answerSql(unit.truth(question.expression, per(question, 'none'))),
      })),
      {name: 'mark', sql: own.includes('size_class') ? 'u.estimated::INTEGER' : '0'},
    ];
    if (programme === 'none') return {sql: groupQuery(columns, unit.from()), unit};
    columns.push({name: 'programme', sql: 'q.programme'});
    apart.forEach((question, p) =>
      columns.push({
        name: `p${p}`,
        sql: answerSql(unit.truth(question.expression, per(question, 'own'))),
      }),
    );
    const key = columnIn(facts.tables, 'aid', eventSpec('aid').programme, 'text', 't') as string;
    const pairs = `(SELECT DISTINCT e.unit, ${folded(key)} AS programme
      FROM unit_${eventsOf('aid')} e JOIN ${rowsOf('aid')} t ON t."row" = e."row"
      WHERE ${key} IS NOT NULL) q JOIN units u ON u.unit = q.unit`;
    return {sql: groupQuery(columns, unit.from(pairs)), unit};
  };
  const base = ask('none');
  const answered = await database.rows(base.sql);
  const pairs =
    apart.length > 0 && names.programmes.size > 0 ? await database.rows(ask('own').sql) : [];
  const width = axes.length + questions.length;
  const rows = [...answered, ...pairs, ...pairs];
  const weightAt = (row: readonly Value[]): number => row[row.length - 1] as number;
  const answers = new Map<string, Uint8Array>();
  questions.forEach((question, q) => {
    const p = apart.indexOf(question);
    const {programme} = question.per;
    answers.set(
      question.key,
      Uint8Array.from(rows, (row, i) => {
        const asItIs = i >= answered.length && i < answered.length + pairs.length;
        const mine =
          asItIs &&
          programme !== undefined &&
          names.programmes.get(row[width + 1] as string) === programme;
        return (mine ? row[width + 2 + p] : row[axes.length + q]) as number;
      }),
    );
  });
  return {
    answers,
    weights: Float64Array.from(rows, (row, i) =>
      i >= answered.length + pairs.length ? -weightAt(row) : weightAt(row),
    ),
    estimated: Uint8Array.from(rows, (row) => (row[width] === 1 ? YES : 0)),
    chosen: base.unit.chosen,
    axes: (breakdown, areas) =>
      axesOf(facts.periods, names, breakdown, areas, (dim) => {
        const a = axes.indexOf(dim);
        return rows.map((row) => row[a]);
      }),
  };
}

/**
 * The axes of a breakdown, with the category of every group.
 *
 * @param column what the groups say along a dimension; nothing where there are no groups
 */
export function axesOf(
  periods: readonly string[],
  names: Names,
  {dims, kbli}: Breakdown,
  areas: Areas | null,
  column: (dim: Dimension) => readonly Value[],
): PartitionAxis[] {
  const numbers = (dim: Dimension): Int32Array =>
    Int32Array.from(column(dim), (one) => (one === null ? -1 : (one as number)));
  return [
    regionAxis(areas, areas === null ? new Int32Array(0) : numbers('region')),
    periodAxis({periods}, numbers('period')),
    ...dims
      .filter((dim) => unitDims.includes(dim))
      .map((dim) => {
        if (dim === 'size_class')
          return sizeAxis({codes: Int8Array.from(numbers(dim)), estimated: new Uint8Array(0)});
        const classes = names.classes(dim, kbli);
        const index = new Map(classes.map((name, i) => [name, i]));
        const of = Int32Array.from(column(dim), (word) => {
          const name = word === null ? null : names.classOf(dim, kbli, word as string);
          return name === null ? -1 : (index.get(name) ?? -1);
        });
        return classAxis(dim, {names: classes, of});
      }),
  ];
}

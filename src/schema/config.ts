import * as z from 'zod/mini';
import {UmkmError} from '../errors.js';
import {foldText} from './header.js';
import {nearestKeys} from './nearest-keys.js';
import {registry} from './registry.js';
import {reported, reportedContext} from './reported.js';
import {businessRefOf, rowTables} from './tables.js';

const day = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'date'));
const year = z.string().check(z.regex(/^(?:19|20)\d{2}$/, 'year'));
const text = z.string().check(z.minLength(1, 'text'));
const bilingual = z.strictObject({id: text, en: text});
const area = z.strictObject({code: text, name: text});
const flag = z.enum(['A', 'P', 'E', 'I', 'F', 'B', 'D', 'U', 'V', 'M', 'L', 'O', 'Q']);
const tableName = z.enum([...rowTables.map(({name}) => name), 'reported']);
/** Tables whose rows name a business of the register. */
const linkedTable = z.enum(
  rowTables.flatMap(({name, spec}) => (businessRefOf(name, spec) === null ? [] : [name])),
);
/** Columns of the registry by which another table may name a business. */
const linkKey = z.enum(
  Object.values(registry.columns).flatMap(({key, type}) => (type === 'code' ? [key] : [])),
);
const columnKeys = new Set(
  [...rowTables.map(({spec}) => spec), reported, {columns: reportedContext}].flatMap(({columns}) =>
    Object.keys(columns),
  ),
);
/** The key of some column, or `-` or `null` for a column that is to be left out. */
const columnKey = z.nullable(
  z.string().check(
    z.refine((key) => key === '-' || columnKeys.has(key), {
      error: ({input}) => nearestKeys(String(input), columnKeys).join(', '),
    }),
  ),
);

/** A target of one area, one group or the whole; without `region` and `by` it is of the whole. */
const target = z.strictObject({
  period: year,
  region: z.optional(text),
  by: z.optional(z.record(z.string(), text)),
  target: z.number(),
  lowerIsBetter: z.optional(z.boolean()),
});
const predicate = z.strictObject({id: text, label: bilingual, from: z.number().check(z.gte(0))});

const merged = z.strictObject({
  code: text,
  name: text,
  members: z.array(text).check(z.minLength(2)),
});

/** Rules of disclosure control; their values are confidential and in no output. */
const disclosure = z.strictObject({
  /** `suppress` (default) withholds, `round` rounds, `none` publishes everything: a choice to answer for. */
  method: z.optional(z.enum(['suppress', 'round', 'none'])),
  /** Counts crossed with aid, licences, channels: unsafe from 1 to below this. Default 5. */
  sensitive: z.optional(z.int().check(z.gte(0))),
  /** Counts that the register alone tells. Default 0: public. */
  plain: z.optional(z.int().check(z.gte(0))),
  /** Fewest businesses an amount may rest on. Default 3. */
  contributors: z.optional(z.int().check(z.gte(1))),
  /** p % rule for amounts. */
  pPercent: z.optional(z.number().check(z.gt(0), z.lte(100))),
  /** (n, k) rule for amounts: unsafe where the n largest make up more than k %. */
  dominance: z.optional(
    z.strictObject({
      n: z.int().check(z.gte(1)),
      k: z.number().check(z.gt(0), z.lte(100)),
    }),
  ),
  /** Rows in one category: unsafe on the side that hurts (default), on both, or never. */
  groups: z.optional(z.enum(['hurtful', 'both', 'none'])),
  /** Base of rounding, from 3. Default 5. */
  base: z.optional(z.int().check(z.gte(3))),
  /** What is shown as one, before anything is computed. */
  collapse: z.optional(
    z.strictObject({
      /** Areas of one level: code and name of the area that stands for them, and their codes. */
      areas: z.optional(z.array(merged)),
      /** Size classes: `{code: 'kecil_menengah', name: …, members: ['kecil', 'menengah']}`. */
      classes: z.optional(z.array(merged)),
    }),
  ),
});

/** Tables of a database, by the name that each goes by as if it were a file. */
const databaseSources = z.record(
  z.string().check(z.regex(/^[\w-]{1,60}$/, 'name')),
  z
    .strictObject({
      /** A table or view: `simumkm.pelaku_usaha`. */
      table: z.optional(text),
      /** One SELECT instead of it. */
      query: z.optional(text),
    })
    .check(
      z.refine(
        ({table, query}) => (table === undefined) !== (query === undefined),
        'table_or_query',
      ),
    ),
);

const schema = z.strictObject({
  /** Title of the page. */
  title: z.optional(text),
  /** Who publishes the figures. */
  publisher: z.optional(text),
  /** Source that every figure names; the publisher unless given. */
  source: z.optional(text),
  /** The place that the figures are about. */
  region: z.optional(z.strictObject({code: text, name: z.optional(text)})),
  /** Day whose state the figures describe. */
  asOf: z.optional(day),
  /** What is dated later is not counted; `asOf` unless given. */
  cutOff: z.optional(day),
  /** Whose area codes the files hold. */
  codeSystem: z.optional(z.enum(['kemendagri', 'bps'])),
  /** File with codes and names of areas, beside this one. */
  regions: z.optional(text),
  /** Column of the register by which another table names a business. */
  link: z.optional(z.partialRecord(linkedTable, linkKey)),
  /** Where the tables of an office lie that are too many for one machine; who may log in stands elsewhere. */
  clickhouse: z.optional(
    z.strictObject({
      /** Address of each shard, in their order. */
      shards: z.optional(z.array(text)),
      /** Address of one server that knows the cluster. */
      url: z.optional(text),
      /** Name of the cluster there. */
      cluster: z.optional(text),
      /** Database of the office. */
      database: z.optional(text),
      /** Tables that the office has there already, read as files are. */
      sources: z.optional(databaseSources),
    }),
  ),
  /** Tables of a PostgreSQL database; where it is and who logs in stands in the environment alone. */
  postgres: z.optional(
    z.strictObject({
      sources: databaseSources,
      /** Seconds that the server may take for a piece of an answer. Default 600. */
      timeout: z.optional(z.int().check(z.gte(1), z.lte(86_400))),
    }),
  ),
  /** What DuckDB may take of the machine. */
  duckdb: z.optional(
    z.strictObject({
      /** `4GB`, or a share of the memory there is, `50%`; 80 % unless given. */
      memoryLimit: z.optional(
        z.string().check(z.regex(/^\d{1,6}(?:\.\d{1,3})? ?(?:%|[MGT]i?B)$/, '4GB, 800MB, 50%')),
      ),
      /** Folder for what does not fit into memory; that of the system unless given. */
      tempDirectory: z.optional(text),
      /** Cores to work with; all unless given. */
      threads: z.optional(z.int().check(z.gte(1))),
    }),
  ),
  /** Size classes by the rule in force in each year, or by one for all years. */
  sizeRegime: z.optional(z.enum(['in_force', 'uu20_2008', 'pp7_2021'])),
  /** Remark that every page shows, such as that the figures are invented. */
  notice: z.optional(bilingual),
  /** Areas that are expected to report. */
  areas: z.optional(z.array(area)),
  /** What is to be said of the figures of a year. */
  periods: z.optional(
    z.record(
      year,
      z.strictObject({
        flags: z.optional(z.array(flag)),
        /** Planned day of the final figures, where these are provisional. */
        final: z.optional(day),
        /** Day by which areas had to report; without it the cut-off. */
        due: z.optional(day),
      }),
    ),
  ),
  /** First years of a new definition, source or area, which nothing is compared across. */
  breaks: z.optional(z.array(z.strictObject({period: year, note: bilingual}))),
  /** Which table a file is, by its name. */
  tables: z.optional(z.record(z.string(), tableName)),
  /** Which column a header is, by file or table; null leaves it out. */
  columns: z.optional(z.record(z.string(), z.record(z.string(), columnKey))),
  /** Targets of an indicator: one a year, or a list with areas and groups. */
  targets: z.optional(z.record(z.string(), z.union([z.record(year, z.number()), z.array(target)]))),
  /** Ratings of a result as a share of its target, each from its threshold to the next. */
  predicates: z.optional(
    z.array(predicate).check(
      z.refine(
        (list) => list.every(({from}, at) => (at === 0 ? from === 0 : from > list[at - 1].from)),
        'ascending_from_0',
      ),
      z.refine((list) => areDistinct(list.map(({id}) => id)), 'distinct'),
    ),
  ),
  /** The tables are a simple random sample; of how many businesses, where that is known. */
  sample: z.optional(z.strictObject({population: z.optional(z.int().check(z.gte(1)))})),
  /** Every agency of the government, those without a programme included. */
  agencies: z.optional(z.array(text).check(z.refine(areDistinct, 'distinct'))),
  /** A figure of each area by which areas stand in order, as their poverty rate. */
  areaRank: z.optional(
    z.strictObject({
      variable: text,
      values: z.record(text, z.number()),
      poorest: z.enum(['highest', 'lowest']),
    }),
  ),
  /** Figures that a page shows beside the usual ones, and usual ones that it does not. */
  published: z.optional(
    z.strictObject({
      add: z.optional(
        z.array(
          z.strictObject({
            indicator: text,
            by: z.optional(z.array(text)),
            params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
          }),
        ),
      ),
      omit: z.optional(z.array(text)),
    }),
  ),
  /** Rules of disclosure control; their values are confidential and in no output. */
  disclosure: z.optional(disclosure),
});

/** What a `pantau.json` may hold; JSON Schemas are made of it. */
export {schema as configSchema};

/** What `pantau.json` says that the files do not. Every field may be absent. */
export type Config = z.infer<typeof schema>;

/** One thing that is wrong in a configuration. */
export interface ConfigIssue {
  /** Where: `periods.2018.flags.0`; empty for the whole. */
  readonly path: string;
  /** What stands there, as JSON, cut to a readable length. */
  readonly found: string;
  /** What should: a type, a form, or the allowed words. */
  readonly expected: string;
}

/** Checks a configuration; the issues are empty exactly when there is a `config`. */
export function checkConfig(value: unknown): {
  config: Config | null;
  issues: readonly ConfigIssue[];
} {
  const result = z.safeParse(schema, value);
  if (result.success) return {config: result.data, issues: []};
  return {config: null, issues: result.error.issues.flatMap((issue) => explain(issue, value))};
}

/**
 * Reads the text of a `pantau.json`.
 *
 * @throws UmkmError `CONFIG_JSON` where it is no JSON, `CONFIG_INVALID` with its issues
 */
export function parseConfig(text: string, file = 'pantau.json'): Config {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UmkmError('CONFIG_JSON', {file, ...placeOf(error as Error, text)}, {cause: error});
  }
  assertConfig(value, file);
  return value;
}

/** Line and column of a syntax error, by the position that every engine's message tells. */
function placeOf({message}: Error, text: string): {line: number; column: number} {
  const told = /position (\d+)/.exec(message);
  const before = text.slice(0, told ? Number(told[1]) : text.length).split('\n');
  return {line: before.length, column: (before.at(-1) ?? '').length + 1};
}

/**
 * Refuses a configuration that another program made and that is none.
 *
 * @throws UmkmError `CONFIG_INVALID` with its issues
 */
export function assertConfig(value: unknown, file = 'config'): asserts value is Config {
  const {config, issues} = checkConfig(value);
  if (config) return;
  const {path, found, expected} = issues[0];
  const all = issues.map((issue) => `${issue.path}: ${issue.found} (${issue.expected})`);
  throw new UmkmError('CONFIG_INVALID', {file, path, found, expected, issues: all});
}

/** Whether no two names are written alike but for case, spaces and signs. */
function areDistinct(names: readonly string[]): boolean {
  return new Set(names.map(foldText)).size === names.length;
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue, value: unknown): ConfigIssue[] {
  const path = issue.path.map(String);
  // Of the forms that may stand here, the one that is meant: a list, or else an object.
  if (issue.code === 'invalid_union') {
    const meant = issue.errors[Array.isArray(at(path, value)) ? issue.errors.length - 1 : 0];
    return meant.flatMap((one) => explain({...one, path: [...issue.path, ...one.path]}, value));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => place([...path, key], value, 'known_key'));
  }
  if (issue.code === 'invalid_key') return [place(path, value, 'year')];
  return [place(path, value, expectation(issue))];
}

function place(path: readonly string[], value: unknown, expected: string): ConfigIssue {
  const found = JSON.stringify(at(path, value)) ?? 'undefined';
  return {
    path: path.join('.'),
    found: found.length > 60 ? `${found.slice(0, 59)}…` : found,
    expected,
  };
}

/** What stands at a path. */
function at(path: readonly string[], value: unknown): unknown {
  let found = value;
  for (const key of path)
    found = found === null || typeof found !== 'object' ? undefined : Reflect.get(found, key);
  return found;
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).slice(0, 16).join(', ');
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'text' : `>= ${issue.minimum}`;
  return issue.message;
}

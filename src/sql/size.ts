import {sizeClasses, sizeLimits, type SizeRegime} from '../indicator/size-class.js';
import {columnIn, type SqlTables} from './source.js';
import {quoted, quotedList} from './words.js';

/** Numbers that stand for what is no class: a branch of a larger firm, and an unknown class. */
export const NO_UMKM = -1;
export const UNKNOWN_CLASS = 4;

/** Under which rule the class of a period is made, and whether stated classes are of that rule. */
export interface PeriodRule {
  readonly regime: SizeRegime;
  readonly stated: boolean;
}

/** Size class of a unit `u` from its observation `o` and its register row `r`. */
export interface SizeSql {
  /** 0 mikro … 3 besar, `UNKNOWN_CLASS` or `NO_UMKM`. */
  readonly code: string;
  /** Whether another criterion than annual sales decided. */
  readonly estimated: string;
}

/**
 * Classifies as a programme does: by annual sales, else monthly sales × 12, else capital, else the
 * class as written where it was written under the same rule. Amounts in the register count only for
 * units without an observation.
 *
 * @param rules the rule of each period, in their order
 */
export function sizeSql(tables: SqlTables, rules: readonly PeriodRule[]): SizeSql {
  const observed = amountsOf(tables, 'observation', 'o');
  const registered = amountsOf(tables, 'registry', 'r');
  const pick = (name: keyof Amounts, none: string): string => {
    const [a, b] = [observed[name] ?? none, registered[name] ?? none];
    return a === b ? a : `CASE WHEN u.observation IS NOT NULL THEN ${a} ELSE ${b} END`;
  };
  const [annual, monthly, capital, assets] = (
    ['annual', 'monthly', 'capital', 'assets'] as const
  ).map((name) => pick(name, 'NULL::DOUBLE'));
  const branch = branchSql(tables);
  const sales = `coalesce(${annual}, ${monthly} * 12)`;
  const assetsFirst = periodsWhere(rules, ({regime}) => regime === 'uu20_2008');
  const worth = `coalesce(CASE WHEN ${assetsFirst} THEN ${assets} END, ${capital})`;
  const written = periodsWhere(rules, ({stated}) => stated);
  const code = `CASE WHEN ${branch} THEN ${NO_UMKM}
    WHEN ${isAmount('sales')} THEN ${classOf('sales', 'sales', rules)}
    WHEN ${isAmount('worth')} THEN ${classOf('worth', 'capital', rules)}
    WHEN ${written} THEN coalesce(${pick('stated', 'NULL')}, ${UNKNOWN_CLASS})
    ELSE ${UNKNOWN_CLASS} END`;
  const estimated = `NOT ${branch} AND CASE WHEN ${isAmount('sales')} THEN ${annual} IS NULL
    ELSE coalesce(${isAmount('worth')}, FALSE) END`;
  const fill = (sql: string): string =>
    sql.replaceAll('«sales»', `(${sales})`).replaceAll('«worth»', `(${worth})`);
  return {code: `(${fill(code)})::TINYINT`, estimated: `(${fill(estimated)})`};
}

function isAmount(name: string): string {
  return `(«${name}» >= 0 AND «${name}» < 'infinity'::DOUBLE)`;
}

/** Upper bounds are inclusive. */
function classOf(
  name: string,
  criterion: 'sales' | 'capital',
  rules: readonly PeriodRule[],
): string {
  const under = (regime: SizeRegime): string => {
    const whens = sizeLimits[regime][criterion].map(
      (limit, i) => `WHEN «${name}» <= ${limit} THEN ${i}`,
    );
    return `CASE ${whens.join(' ')} ELSE ${whens.length} END`;
  };
  const older = periodsWhere(rules, ({regime}) => regime === 'uu20_2008');
  return `CASE WHEN ${older} THEN ${under('uu20_2008')} ELSE ${under('pp7_2021')} END`;
}

function periodsWhere(rules: readonly PeriodRule[], test: (rule: PeriodRule) => boolean): string {
  const numbers = rules.flatMap((rule, period) => (test(rule) ? [period] : []));
  if (numbers.length === 0) return 'FALSE';
  return numbers.length === rules.length ? 'TRUE' : `(u.period IN (${numbers.join(', ')}))`;
}

/** What a table says about size; `null` where it has no such column. */
interface Amounts {
  readonly annual: string | null;
  readonly monthly: string | null;
  readonly capital: string | null;
  readonly assets: string | null;
  readonly stated: string | null;
}

function amountsOf(tables: SqlTables, table: string, alias: string): Amounts {
  const number = (key: string): string | null => columnIn(tables, table, key, 'number', alias);
  const stated = columnIn(tables, table, 'sizeClass', 'text', alias);
  const classes = sizeClasses.map((name, i) => `WHEN ${quoted(name)} THEN ${i}`).join(' ');
  return {
    annual: number('annualTurnover'),
    monthly: number('monthlyTurnover'),
    capital: number('capital'),
    assets: number('assets'),
    stated: stated === null ? null : `CASE ${stated} ${classes} END`,
  };
}

/** Whether the register says that a business is a branch or subsidiary of a larger firm. */
function branchSql(tables: SqlTables): string {
  const parent = columnIn(tables, 'registry', 'affiliatedTo', 'text', 'r');
  if (parent === null) return 'FALSE';
  return `coalesce(${parent} IN ${quotedList(['menengah', 'besar'])}, FALSE)`;
}

import {dateColumn, numberAt, numberColumn, textAt, textColumn, yearOfDay} from '../data/access.js';
import {MISSING_DAY} from '../data/column.js';
import type {Table} from '../data/table.js';
import type {SizeClass} from '../indicator/size-class.js';
import {classIndex, regimeOfYear, sizeClasses, sizeLimits} from '../indicator/size-class.js';
import type {Finding} from './finding.js';

/**
 * Businesses whose stated class is not the one of their stated sales. Law has two criteria joined by
 * "or", so that a class which their capital gives is no contradiction.
 *
 * @param year the year of rows that state none
 */
export function sizeContradictions(table: Table, year: number): Finding[] {
  const stated = textColumn(table, 'sizeClass');
  const sales = numberColumn(table, 'annualTurnover');
  if (!stated || !sales) return [];
  const capital = numberColumn(table, 'capital') ?? numberColumn(table, 'assets');
  const years = numberColumn(table, 'dataYear');
  const dates = dateColumn(table, 'recordDate');
  const findings: Finding[] = [];
  for (let row = 0; row < table.length; row++) {
    const name = textAt(stated, row);
    const amount = numberAt(sales, row);
    if (name === null || !(amount > 0)) continue;
    const day = dates?.days[row] ?? MISSING_DAY;
    const own = numberAt(years, row);
    const when = !Number.isNaN(own) ? own : day !== MISSING_DAY ? yearOfDay(day) : year;
    const limits = sizeLimits[regimeOfYear(when)];
    const bySales = sizeClasses[classIndex(limits.sales, amount)];
    const held = numberAt(capital, row);
    const byCapital = held > 0 ? sizeClasses[classIndex(limits.capital, held)] : null;
    if (!isSizeClass(name) || name === bySales || name === byCapital) continue;
    findings.push({code: 'CHECK_SIZE_CLASS', row, params: {stated: name, bySales, sales: amount}});
  }
  return findings;
}

function isSizeClass(name: string): name is SizeClass {
  return (sizeClasses as readonly string[]).includes(name);
}

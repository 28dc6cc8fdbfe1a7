import type {Dataset, Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import type {Mark, TableModel} from '../../widgets/internal/model.js';

/*
 * Values of figures against the figures of their file: read from its arrays and written by `Intl`,
 * by nothing that the figures themselves use.
 */

/** Where the values that marks carry are not those of the file at the same categories. */
export function compareDetails(
  tag: string,
  marks: readonly Pick<Mark, 'label' | 'detail' | 'echo'>[],
  snapshot: Snapshot,
  lang: Lang,
): string[] {
  return marks.flatMap(({label, detail, echo}) => {
    if (echo || !isCell(detail)) return [];
    const {by, value} = detail;
    const datasets = snapshot.link.item.filter(
      ({id}) =>
        id.length === Object.keys(by).length + 1 &&
        Object.keys(by).every((dim) => id.includes(dim)),
    );
    const held = datasets.flatMap((dataset): Metrics[] => {
      const metrics = metricsAt(dataset, by);
      return metrics ? [metrics] : [];
    });
    // The value of a class is its name.
    const isWord = datasets.some(({extension}) => extension.unit === 'class');
    const found = held.some((metrics) => Object.values(metrics).includes(value));
    const counts = ['numerator', 'denominator'].filter((name) => {
      const count = detail[name];
      return typeof count === 'number' && !held.some((metrics) => metrics[name] === count);
    });
    return [
      ...(found
        ? []
        : [`${tag}: "${label}" carries ${value}, the file does not at ${JSON.stringify(by)}`]),
      ...counts.map((name) => `${tag}: "${label}" carries a ${name} that the file does not`),
      ...(isWord || saysValue(label, value, lang)
        ? []
        : [`${tag}: "${label}" does not say ${value}`]),
    ];
  });
}

type Metrics = Readonly<Record<string, number | null>>;

interface CellDetail extends Readonly<Record<string, unknown>> {
  readonly by: Readonly<Record<string, string>>;
  readonly value: number | null;
}

/** Details of one cell; marks of several cells carry other things. */
function isCell(detail: Mark['detail']): detail is CellDetail {
  return (
    detail !== undefined &&
    'value' in detail &&
    typeof detail.by === 'object' &&
    Object.keys(detail.by as object).length > 0
  );
}

/** All metrics of a dataset at these categories; null where it has no such categories. */
function metricsAt(
  {id, size, dimension, value}: Dataset,
  by: Readonly<Record<string, string>>,
): Metrics | null {
  const metrics = dimension.metric.category.index;
  let at = 0;
  for (let d = 0; d < id.length - 1; d++) {
    const place = dimension[id[d]].category.index.indexOf(by[id[d]]);
    if (place < 0) return null;
    at = at * size[d] + place;
  }
  return Object.fromEntries(
    metrics.map((name, m) => [name, value[at * metrics.length + m] ?? null]),
  );
}

const absent: Readonly<Record<Lang, RegExp>> = {
  id: /disembunyikan|belum melapor|tidak tersedia|tidak berlaku|tidak dapat dibandingkan|tanpa pembagi|data terlalu sedikit|masukan tidak sah|tidak ada/i,
  en: /withheld|not reported|not available|not applicable|not comparable|nothing to divide|too few data|invalid input|none/i,
};

function saysValue(label: string, value: number | null, lang: Lang): boolean {
  if (value === null) return absent[lang].test(label) || /\d/.test(label);
  const tokens = label.match(/\d(?:[\d.,]*\d)?/g) ?? [];
  return tokens.some((token) => scales.some((scale) => writes(token, value / scale, lang)));
}

const scales = [1, 1e6, 1e9, 1e12];

/** Whether digits are a value, rounded to as many decimals as they have. */
function writes(token: string, value: number, lang: Lang): boolean {
  const point = lang === 'id' ? ',' : '.';
  const decimals = token.includes(point) ? token.length - token.indexOf(point) - 1 : 0;
  return decimals <= 4 && write(value, decimals, lang).some((text) => text === token);
}

/** A value and the two beside it at a half, which a binary fraction may miss by its last bit. */
function write(value: number, decimals: number, lang: Lang): string[] {
  const format = new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const size = Math.abs(value);
  return [size, size * (1 + 1e-12)].map((one) => format.format(one));
}

/** Where a table's texts are not its numbers, or its numbers neither in the file nor made of others. */
export function compareTexts(
  tag: string,
  {columns, rows}: TableModel,
  {held, lang}: {readonly held: (value: number) => boolean; readonly lang: Lang},
): string[] {
  return rows.flatMap(({header, cells}, r) =>
    cells.flatMap(({text, raw}, c) => {
      if (typeof raw !== 'number') return [];
      const place = `${tag}: ${header}, ${columns[c + 1].label}: ${text}`;
      const tokens = text.match(/\d(?:[\d.,]*\d)?/g) ?? [];
      // The first number; what follows in brackets is its share.
      const scale = /triliun|trillion/.test(text)
        ? 1e12
        : /miliar|billion/.test(text)
          ? 1e9
          : /juta|million/.test(text)
            ? 1e6
            : 1;
      const right = tokens.length === 0 || writes(tokens[0] ?? '', raw / scale, lang);
      const known = held(raw) || isMade(raw, rows, r, c);
      return [
        ...(right ? [] : [`${place} is written for ${raw}`]),
        ...(known ? [] : [`${place} (${raw}) is neither in the file nor made of what is`]),
      ];
    }),
  );
}

/**
 * Whether a number is made of others of its row or column: the sum of those known, the difference or
 * the quotient of two (of a target that is an upper bound 200 less that), the count of names beside it.
 */
function isMade(raw: number, rows: TableModel['rows'], r: number, c: number): boolean {
  const numbers = (list: readonly (number | string | null | undefined)[]): number[] =>
    list.filter((one): one is number => typeof one === 'number');
  const {cells} = rows[r];
  const beside = numbers(cells.map(({raw: other}, i) => (i === c ? null : other)));
  const above = numbers(rows.map(({cells: own}, i) => (i === r ? null : own[c]?.raw)));
  const names = cells.flatMap(({raw: other}) =>
    typeof other === 'string' ? [other.split(', ').length] : [],
  );
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const near = (value: number): boolean =>
    Math.abs(value - raw) <= 1e-9 * Math.max(1, Math.abs(raw), Math.abs(value));
  return (
    [sum(beside), sum(above), ...names].some(near) ||
    (raw === 0 && cells.some(({raw: other}) => other === null)) ||
    beside.some((a) =>
      beside.some((b) => [a - b, (100 * a) / b, (100 * b) / a, 200 - (100 * a) / b].some(near)),
    )
  );
}

import {sampleSnapshot} from '../support/snapshot.js';
import {changed, rebuilt, without, type Malformed} from './damage.js';

const first = 'link.item[0]';

/** Every required field left out, found by walking over a snapshot that has all fields. */
export function missingParts(): Malformed[] {
  const found: Malformed[] = [];
  walk(sampleSnapshot(), '', (path) => {
    if (!mayBeLeftOut.some((pattern) => pattern.test(path))) found.push(without(path));
  });
  return found;
}

const mayBeLeftOut = [
  // Without these it is no snapshot at all.
  /^(class|extension|extension\.format)$/,
  /\.(parts|role|child|flags|reasons|status|breaks|params|final|revised|targets|labelEn)$/,
  /\.role\.\w+$|\.category\.unit\b|dimension\.\w+\.extension$/,
  // What stands under names from outside, and items of lists.
  /\.(label|child|labelEn|msInd|params|final|targets|status|flags|reasons|revised)\.\w+$|\.\d+$/,
];

/** Parts of another type than they should be. */
export function wrongTypes(): Malformed[] {
  return [
    changed('a label that is a number', 'label', 7),
    changed('a title that is an object', 'extension.title', {id: 'a', en: 'b'}),
    changed('items that are no list', 'link.item', {0: {}, length: 1}),
    changed('items that are null', 'link.item', [null], `${first}`),
    changed('items that are texts', 'link.item', ['x'], `${first}`),
    changed('ids like a list', 'link.item.0.id', {0: 'metric', length: 1}),
    changed('values as an object', 'link.item.0.value', {0: 1, 1: 2}),
    changed('a numeric text among the values', 'link.item.0.value.5', '17.85', `${first}.value[5]`),
    changed('a truth among the values', 'link.item.0.value.5', true, `${first}.value[5]`),
    changed('a list among the values', 'link.item.0.value.5', [17.85], `${first}.value[5]`),
    changed('NaN among the values', 'link.item.0.value.5', NaN, `${first}.value[5]`),
    changed('Infinity among the values', 'link.item.0.value.5', Infinity, `${first}.value[5]`),
    changed('a bigint among the values', 'link.item.0.value.5', 7n, `${first}.value[5]`),
    changed('a hole among the values', 'link.item.0.value', new Array(10), `${first}.value[0]`),
    changed('status as a list', 'link.item.0.status', ['O']),
    changed('a status that is a list', 'link.item.0.status.0', ['O']),
    changed('one flag instead of a list', 'link.item.0.extension.flags', {5: 'E'}),
    changed('targets that are texts', 'link.item.0.extension.targets', {2018: '40'}),
    changed('targets without an end', 'link.item.0.extension.targets', {2018: Infinity}),
    changed('a dimension that is null', 'link.item.0.dimension.region', null),
    changed('a dimension that is a list', 'link.item.0.dimension.region', []),
    changed('categories that are null', 'link.item.0.dimension.period.category.index', null),
    changed('categories that are numbers', 'link.item.0.dimension.period.category.index', [1, 2]),
    changed('labels that are a list', 'link.item.0.dimension.period.category.label', ['a', 'b']),
    changed('a role that is a text', 'link.item.0.role.geo', 'region'),
    changed('a notice that is a text', 'extension.notice', 'rekaan'),
    changed('areas that are null', 'extension.reporting.areas', [null]),
    changed('a report that is a text', 'extension.reporting.areas.0.reported', 'ya'),
    changed('code lists as plain texts', 'extension.codeLists', ['Kemendagri']),
    changed('notes that are texts', 'link.item.0.extension.notes', ['catatan']),
    changed('a date as a number', 'extension.asOf', 20181231),
  ];
}

/** Sizes that do not fit, or that would fill the memory. */
export function wrongSizes(): Malformed[] {
  return [
    changed('sizes that are no whole numbers', 'link.item.0.size', [1, 2.5, 5], `${first}.size[1]`),
    changed('a negative size', 'link.item.0.size', [-1, -2, 5], `${first}.size[0]`),
    changed('sizes as texts', 'link.item.0.size', ['1', '2', '5'], `${first}.size[0]`),
    changed('sizes whose product is huge', 'link.item.0.size', [1e9, 1e9, 5], `${first}.size[0]`),
    changed('sizes whose product overflows', 'link.item.0.size', [2 ** 53, 2 ** 53, 2 ** 53]),
    changed(
      'a size beyond every number',
      'link.item.0.size',
      [1e308, 1e308, 5],
      `${first}.size[0]`,
    ),
    changed('too few sizes', 'link.item.0.size', [10], `${first}.size`),
    changed('4 billion sizes', 'link.item.0.size', longest(), `${first}.size[0]`),
    changed('too few values', 'link.item.0.value', [], `${first}.value`),
    changed('one value too many', 'link.item.0.value.10', null, `${first}.value`),
    changed(
      'a list that claims 4 billion values',
      'link.item.0.value',
      longest(),
      `${first}.value[0]`,
    ),
    changed('no categories', 'link.item.0.dimension.period.category.index', []),
    changed('no dimensions', 'link.item.0.id', [], `${first}.id`),
    {
      name: 'categories of eight dimensions whose product is huge',
      input: huge,
      code: 'SNAPSHOT_SHAPE',
      path: `${first}.value`,
      problem: 'length',
    },
  ];
}

function walk(part: unknown, path: string, visit: (path: string) => void): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key.includes('.')) continue;
    const at = path === '' ? key : `${path}.${key}`;
    visit(at);
    walk(value, at, visit);
  }
}

function longest(): unknown[] {
  const list: unknown[] = [];
  list.length = 2 ** 32 - 1;
  return list;
}

function huge(): unknown {
  const index = Array.from({length: 1000}, (_, i) => `c${String(i)}`);
  const label = Object.fromEntries(index.map((id) => [id, id]));
  const id = Array.from({length: 8}, (_, d) => `d${String(d)}`);
  const dimension = Object.fromEntries(id.map((d) => [d, {label: d, category: {index, label}}]));
  return rebuilt((item) => ({
    ...item,
    id: [...id, 'metric'],
    size: [...id.map(() => 1000), 5],
    role: {},
    dimension: {...dimension, metric: (item.dimension as typeof dimension).metric},
  }));
}

import {sampleSnapshot} from '../support/snapshot.js';
import {changed, forged, rebuilt, type Malformed} from './damage.js';

const first = 'link.item[0]';
const second = 'link.item[1]';

/** Names that stand for nothing, or that every object inherits. */
export function wrongNames(): Malformed[] {
  const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const renamed = inherited.flatMap((name) => [
    changed(`the dimension ${name}`, 'link.item.0.id.0', name, `${first}.id[0]`, 'name'),
    changed(
      `the category ${name}`,
      'link.item.0.dimension.period.category.index.0',
      name,
      `${first}.dimension.period.category.index[0]`,
      'name',
    ),
    changed(
      `the metric ${name}`,
      'link.item.0.dimension.metric.category.index.4',
      name,
      `${first}.dimension.metric.category.index[4]`,
      'name',
    ),
  ]);
  const keyed = inherited.flatMap((name) => [
    forged(`the key ${name} among labels`, `"label":{"2017"`, `"label":{"${name}":"x","2017"`),
    forged(`the key ${name} among dimensions`, `"dimension":{`, `"dimension":{"${name}":{},`),
    forged(`the key ${name} among statuses`, `"status":{`, `"status":{"${name}":"P",`),
  ]);
  return [
    ...renamed,
    ...keyed,
    changed('a role of a dimension that is not there', 'link.item.0.role.geo', ['wilayah']),
    changed('a role of an inherited name', 'link.item.0.role.geo', ['constructor']),
    changed('an id without its dimension', 'link.item.0.id.0', 'wilayah'),
    changed('a metric that does not come last', 'link.item.0.id', ['metric', 'region', 'period']),
    changed('no metric', 'link.item.0.id', ['region', 'period', 'measure'], `${first}.id`),
    changed('a core metric missing', 'link.item.0.dimension.metric.category', {
      index: ['value', 'numerator', 'denominator', 'low', 'high'],
      label: {value: '', numerator: '', denominator: '', low: '', high: ''},
    }),
    changed('metrics in another order', 'link.item.0.dimension.metric.category.index', [
      'numerator',
      'value',
      'denominator',
      'unknown',
      'low',
    ]),
    changed('a category without label', 'link.item.0.dimension.period.category.label', {2017: ''}),
    changed('an empty category', 'link.item.0.dimension.period.category.index.0', ''),
    changed('an English label of no category', 'link.item.0.dimension.region.extension.labelEn', {
      '99.02': 'Elsewhere',
    }),
    changed('a dimension that no id names', 'link.item.0.dimension.extra', {
      label: 'x',
      category: {index: ['a'], label: {a: 'a'}},
    }),
    changed('an unknown direction', 'link.item.0.extension.direction', 'sideways'),
    changed('an unknown method', 'extension.disclosure.method', 'hoping'),
  ];
}

/** Flags, reasons and revisions of no value, and reasons that do not fit. */
export function wrongPositions(): Malformed[] {
  const places = ['10', '-1', '1.5', '05', '1e0', ' 5', 'x', 'length', 'NaN', '4294967296'];
  return [
    ...places.map((at) =>
      changed(
        `a status at ${at}`,
        'link.item.0.status',
        {0: 'O', [at]: 'P'},
        `${first}.status.${at}`,
      ),
    ),
    changed('a flag beyond the values', 'link.item.0.extension.flags', {99: ['P']}),
    changed('a reason beyond the values', 'link.item.0.extension.reasons', {
      0: 'missing_input',
      10: 'break',
    }),
    changed('a revision beyond the values', 'link.item.0.extension.revised', {
      10: {value: 1, asOf: '2018-01-01'},
    }),
    changed('an unknown flag', 'link.item.0.status', {0: 'Z'}, `${first}.status.0`, 'value'),
    changed('two flags where one stands', 'link.item.0.status', {0: 'EP'}, `${first}.status.0`),
    changed('an unknown flag in the list', 'link.item.0.extension.flags', {5: ['E', 'p']}),
    changed('an unknown reason', 'link.item.0.extension.reasons', {0: 'forgotten'}),
    changed('a null without a reason', 'link.item.0.extension.reasons', {}, `${first}.value[0]`),
    changed(
      'a withheld figure whose value is there',
      'link.item.0.extension.reasons',
      {0: 'missing_input', 5: 'suppressed'},
      `${first}.value[5]`,
      'reason',
    ),
  ];
}

/** Areas below areas in a way that no tree has. */
export function hierarchies(): Malformed[] {
  const child = 'link.item.1.dimension.region.category.child';
  const at = `${second}.dimension.region.category.child`;
  return [
    changed('an area below itself', child, {'99.01': ['99.01']}, at, 'loop'),
    changed(
      'two areas below each other',
      child,
      {'99.01': ['99.01.01'], '99.01.01': ['99.01']},
      at,
    ),
    changed('a circle of three areas', child, {
      '99.01': ['99.01.01'],
      '99.01.01': ['99.01.02'],
      '99.01.02': ['99.01'],
    }),
    changed(
      'an area below two others',
      child,
      {'99.01': ['99.01.02'], '99.01.01': ['99.01.02']},
      at,
    ),
    changed('an area below another twice', child, {'99.01': ['99.01.01', '99.01.01']}, at, 'twice'),
    changed('a child that is no category', child, {'99.01': ['99.02']}, at, 'name'),
    changed('a parent that is no category', child, {'98.01': ['99.01']}, at, 'name'),
    changed('children as one text', child, {'99.01': '99.01.01'}, at),
    {
      name: 'a circle of 20,000 areas',
      input: circle,
      code: 'SNAPSHOT_SHAPE',
      path: `${first}.dimension.region.category.child`,
      problem: 'loop',
    },
  ];
}

/** Things that may stand once only. */
export function doubles(): Malformed[] {
  const item = sampleSnapshot().link.item[0];
  const part = sampleSnapshot().extension.parts?.[0];
  return [
    changed('a dimension twice', 'link.item.0.id', ['region', 'region', 'metric'], `${first}.id`),
    changed('a category twice', 'link.item.0.dimension.period.category.index', ['2017', '2017']),
    changed('a dataset twice', 'link.item', [item, item], second, 'twice'),
    changed('a file twice', 'extension.parts', [part, part], 'extension.parts[1].file', 'twice'),
  ];
}

/** Texts and numbers of the right type and the wrong content. */
export function values(): Malformed[] {
  const file = 'extension.parts.0.file';
  const at = 'extension.parts[0].file';
  return [
    changed('a day in another order', 'extension.asOf', '31-12-2018'),
    changed('a day with markup', 'extension.asOf', '2018-12-31<b>'),
    changed('another JSON-stat', 'version', '1.0'),
    changed('a hash that is none', 'extension.inputs.0.sha256', 'x'.repeat(64)),
    changed('a negative count', 'extension.inputs.0.read', -1),
    changed('half a row', 'extension.inputs.0.accepted', 0.5),
    changed('a version with a fraction', 'link.item.0.extension.indicatorVersion', 1.5),
    changed('a file on another site', file, 'https://example.org/a.json', at),
    changed('a file of another host', file, '//example.org/a.json', at),
    changed('a file from the root', file, '/etc/areas.json', at),
    changed('a file above the folder', file, '../areas/a.json', at),
    changed('a file above the folder, later', file, 'areas/../../a.json', at),
    changed('another scheme', file, 'data:text/plain,a.json', at),
    changed('a file of another kind', file, 'areas/a.html', at),
  ];
}

function circle(): unknown {
  const index = Array.from({length: 20_000}, (_, i) => `a${String(i)}`);
  const child = Object.fromEntries(index.map((id, i) => [id, [index[(i + 1) % index.length]]]));
  const label = Object.fromEntries(index.map((id) => [id, id]));
  return rebuilt((item) => ({
    ...item,
    size: [index.length, 2, 5],
    dimension: {
      ...(item.dimension as object),
      region: {label: 'Wilayah', category: {index, label, child}},
    },
  }));
}

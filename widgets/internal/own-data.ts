import {UmkmError} from '../../src/errors.js';
import {
  count,
  Damage,
  demand,
  dictionary,
  isObject,
  list,
  name,
  number,
  object,
  orNull,
  text,
  within,
} from '../../src/snapshot/check.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import {FORMAT, type Bilingual, type Dataset, type Snapshot} from '../../src/snapshot/v1.js';
import {loose, placeAxis, readAxis, renamed, timeAxis, type Axis} from './own-data-axes.js';
import {keepOwnNames} from './own-names.js';

/**
 * A snapshot, or any JSON-stat file with one dataset as one: version 2.0, a collection that holds
 * it, or a bundle of version 1. Its place becomes `region`, its time `period`, each of its metrics
 * an indicator; nothing is added up and no total is made.
 *
 * @param input text of a file, or what `JSON.parse` made of it
 * @throws UmkmError as `parseSnapshot`; `SNAPSHOT_SHAPE` names the part of the file as it came
 */
export function readData(input: unknown): Snapshot {
  try {
    return parseSnapshot(input);
  } catch (error) {
    if (!(error instanceof UmkmError) || error.code !== 'SNAPSHOT_FORMAT') throw error;
    const found = datasetIn(
      typeof input === 'string' ? JSON.parse(input.replace(/^\ufeff/, '')) : input,
    );
    if (found === null) throw error;
    try {
      return snapshotOf(fields(found));
    } catch (damage) {
      if (!(damage instanceof Damage)) throw damage;
      const {path, problem} = damage;
      throw new UmkmError('SNAPSHOT_SHAPE', {path: path.slice(1, 160), problem});
    }
  }
}

function datasetIn(data: unknown): Readonly<Record<string, unknown>> | null {
  if (!isObject(data)) return null;
  if (data.class === 'dataset') return data;
  const item: unknown = isObject(data.link) ? data.link.item : Object.values(data);
  if (!Array.isArray(item) || item.length !== 1) return null;
  const [found] = item as readonly unknown[];
  if (!isObject(found) || !isObject(found.dimension)) return null;
  // Before version 2 these stood among the dimensions.
  const {id, size, role, ...dimension} = found.dimension;
  return Array.isArray(id) ? {...found, id, size, role, dimension} : found;
}

interface Own {
  readonly label: string | undefined;
  readonly source: string | undefined;
  readonly updated: string | undefined;
  readonly note: readonly string[] | undefined;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role: Dataset['role'] | undefined;
  readonly dimension: Readonly<Record<string, unknown>>;
  /** A list, or figures by their place. */
  readonly value: Readonly<Record<number, number | null>>;
  readonly status: (at: number) => string | undefined;
}

const ids = list(name);
const figure = orNull(number);
const fields = object<Own>({
  label: loose(text),
  source: loose(text),
  updated: loose(text),
  note: loose((part) => list(text)(typeof part === 'string' ? [part] : part)),
  id: ids,
  size: list(count),
  role: loose(object<Dataset['role']>({geo: loose(ids), time: loose(ids), metric: loose(ids)})),
  dimension: dictionary((part) => part),
  value: (part) => (Array.isArray(part) ? list(figure) : dictionary(figure))(part),
  status: (part) => {
    if (isObject(part)) return (at) => letterOf(part[at]);
    if (Array.isArray(part)) return (at) => letterOf(part[part.length > 1 ? at : 0]);
    return () => letterOf(part);
  },
});

/** Letters of SDMX, and small ones where Eurostat means the same by them. */
function letterOf(status: unknown): string | undefined {
  if (status === 'c') return 'Q';
  const known = /^[BOMLHQJSDKWIFEPNUVGAbdefpu]$/;
  return typeof status === 'string' && known.test(status) ? status.toUpperCase() : undefined;
}

/** A page cannot show more figures than this. */
const MOST = 1e6;

function snapshotOf(own: Own): Snapshot {
  const {id, size, dimension, value, label = '', source = '', updated = ''} = own;
  demand(size.length === id.length, 'length', '.size');
  const cells = size.reduce((product, length) => product * length, 1);
  demand(cells > 0 && cells <= MOST, 'length', '.size');
  demand(!Array.isArray(value) || value.length === cells, 'length', '.value');
  const stray = Array.isArray(value)
    ? undefined
    : Object.keys(value).find((at) => !(Number(at) < cells));
  demand(stray === undefined, 'name', `.value.${stray}`);
  let step = cells;
  const read = id.map((dim, d) => {
    step /= size[d];
    return within(
      () => `.dimension.${dim}`,
      () => readAxis(dimension[dim], dim, size[d], step),
    );
  });
  const item = datasetsOf(own, read);
  const {child = {}, index, label: labels} = item[0].dimension.region.category;
  const below = new Set(Object.values(child).flat());
  const code = child[''] ? '' : index.find((one) => !below.has(one))!;
  const words = {id: label, en: label};
  return {
    version: '2.0',
    class: 'collection',
    label,
    source,
    updated,
    link: {item},
    extension: {
      format: FORMAT,
      title: label,
      publisher: source,
      region: {code, label: labels[code] ?? '', level: 'wilayah'},
      asOf: '',
      cutOff: '',
      library: '',
      inputs: [],
      reporting: null,
      sizeRegime: '',
      codeLists: [],
      disclosure: {applied: false, method: 'none', withheld: 0},
      revision: null,
      citation: {author: source, title: label, date: updated, version: '', text: words},
      notice: null,
    },
  };
}

const nowhere: Axis = {id: '', label: '', ids: [''], labels: {'': ''}, offsets: [0], units: {}};

/** One for each metric; one alone where there are none, or where they are the parts of a value. */
function datasetsOf(own: Own, read: readonly Axis[]): Dataset[] {
  const {role = {}, label = ''} = own;
  let others = read;
  // Where no role is given, a name may be one.
  const take = (given: readonly string[] | undefined, usual: RegExp): Axis | undefined => {
    const found = others.find(({id}) => (given?.length ? id === given[0] : usual.test(id)));
    others = others.filter((axis) => axis !== found);
    return found;
  };
  const metric = take(role.metric, /^metric$/);
  const place = take(role.geo, /^(region|wilayah)$/i);
  const time = take(role.time, /^(periode?|tahun|year|time)$/i);
  const shown = others.filter(({ids: {length}}) => length > 1);
  const axes = [
    placeAxis(place ?? nowhere),
    ...shown.map((axis) =>
      renamed(axis, /^(region|period|metric)$/.test(axis.id) ? `${axis.id}_` : axis.id, totalOf),
    ),
    timeAxis(time ?? nowhere),
  ];
  const alias = Object.fromEntries(
    [place, ...shown, time].flatMap((axis, i) => (axis ? [[axis.id, axes[i].id]] : [])),
  );
  // A dimension of one category tells figures apart from others that are not here.
  const notes = [
    ...others.filter((axis) => !shown.includes(axis)).map(spoken),
    ...(own.note ?? []),
  ];
  const {ids: metrics, labels, offsets, units} = metric ?? {...nowhere, ids: ['value']};
  const parted = metrics.includes('value');
  return (parted ? ['value'] : metrics).map((indicator) => {
    const parts = parted ? [indicator, ...metrics.filter((one) => one !== indicator)] : [indicator];
    const heads = axes.map((axis) => axis.label).filter(Boolean);
    const single = parted || metrics.length === 1;
    const {label: word = '', symbol = ''} = units[indicator] ?? {};
    const dataset = datasetOf(own, axes, {
      indicator,
      title: (single && label) || labels[indicator] || heads.join(', '),
      unit: unitOf(word || symbol),
      notes,
      parts: parted ? parts : ['value'],
      offsets: parts.map((one) => offsets[metrics.indexOf(one)]),
    });
    keepOwnNames(dataset, alias);
    return dataset;
  });
}

function spoken({label, ids: [id], labels}: Axis): string {
  return `${label}: ${labels[id]}`;
}

function totalOf(id: string, label: string): string {
  return /^(_T|total)$/i.test(id) || /^(total|jumlah)$/i.test(label) ? 'total' : id;
}

function unitOf(unit: string): string {
  if (/^(%|persen|per ?cent)(?!.*poin)/i.test(unit)) return 'percent';
  return /^(rupiah|rp|idr)$/i.test(unit) ? 'rupiah' : unit;
}

interface Figures {
  readonly indicator: string;
  readonly title: string;
  readonly unit: string;
  readonly notes: readonly string[];
  /** Metrics and how far each lies from the first in the file. */
  readonly parts: readonly string[];
  readonly offsets: readonly number[];
}

function datasetOf(
  own: Own,
  axes: readonly Axis[],
  {indicator, title, unit, notes, parts, offsets}: Figures,
): Dataset {
  const value: (number | null)[] = [];
  const status: Record<string, string> = {};
  const reasons: Record<string, string> = {};
  const read = (d: number, at: number): void => {
    if (d < axes.length) return axes[d].offsets.forEach((offset) => read(d + 1, at + offset));
    offsets.forEach((offset, m) => {
      const found = own.value[at + offset] ?? null;
      const flag = own.status(at + offset);
      if (flag !== undefined) status[value.length] = flag;
      if (m === 0 && found === null) reasons[value.length] = reasonOf(flag);
      value.push(found);
    });
  };
  read(0, 0);
  const words = (said: string): Bilingual => ({id: said, en: said});
  const none = words('');
  const all = [...axes, {...nowhere, id: 'metric', ids: parts}];
  return {
    version: '2.0',
    class: 'dataset',
    label: title,
    source: own.source ?? '',
    updated: own.updated ?? '',
    id: all.map(({id}) => id),
    size: all.map(({ids: {length}}) => length),
    role: {geo: ['region'], time: ['period'], metric: ['metric']},
    dimension: Object.fromEntries(
      all.map(({id, label, ids: index, labels, child}) => [
        id,
        {label, category: {index, label: labels, ...(child && {child})}},
      ]),
    ),
    value,
    status,
    extension: {
      indicator,
      indicatorVersion: 0,
      title: words(title),
      definition: none,
      formula: none,
      numerator: none,
      denominator: none,
      unknown: none,
      unit,
      direction: 'neutral',
      sizeRegime: null,
      notes: notes.map(words),
      msInd: {},
      reasons,
    },
  };
}

function reasonOf(flag: string | undefined): string {
  return flag === 'Q' ? 'suppressed' : flag === 'M' ? 'not_applicable' : 'missing_input';
}

import {coreMetrics, type Dataset, type Snapshot} from '../snapshot/v1.js';
import {metricOf} from './columns.js';
import {distinct} from './dataset-names.js';
import {figuresOf, type Figure} from './figures.js';
import {
  NOT_APPLICABLE,
  codeIdsOf,
  componentId,
  dimensionId,
  indicatorIdsOf,
  unitId,
} from './sdmx-codes.js';
import {sdmxText} from './sdmx-text.js';

export interface SdmxCsvExportOptions {
  /** Of the format: 1.0 goes with SDMX 2.1, 2.0 with SDMX 3.0. */
  readonly version?: '1.0' | '2.0';
}

/** The dataflow that all observations belong to. */
const dataflow = 'UMKM:DF_UMKM(1.0)';

/**
 * All figures of a snapshot as one SDMX-CSV message of one dataflow. The key of an observation is
 * `FREQ`, `REF_AREA`, `INDICATOR`, every other dimension that some dataset has, and `TIME_PERIOD`:
 * a total is `_T`, what is unknown `_U`, and `_Z` stands where the dataset is not broken down by the
 * dimension. `OBS_VALUE` is empty where there is no figure and `OBS_STATUS` says why: `Q` withheld,
 * `O` missing; `A` is a normal one. Numerator, denominator, unknown and further figures are
 * attributes. Ids follow `[A-Za-z0-9_@$-]+`: `33.01` is `33_01`, and `AREA_CODE` keeps the code as
 * the office writes it. `sdmxCodesCsv` names all ids. Lines end in a line feed.
 *
 * @example
 * sdmxCsvOf(snapshot, {version: '2.0'}).split('\n')[0]; // 'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,…'
 */
export function sdmxCsvOf(
  snapshot: Snapshot,
  {version = '2.0'}: SdmxCsvExportOptions = {},
): string {
  const frame: Readonly<Record<string, string>> =
    version === '2.0'
      ? {STRUCTURE: 'dataflow', STRUCTURE_ID: dataflow, ACTION: 'I'}
      : {DATAFLOW: dataflow};
  const {dimensions, metrics} = componentsOf(snapshot);
  const columns = [...dimensions, ...measure, ...metrics.values(), ...otherAttributes];
  const indicators = indicatorIdsOf(snapshot.link.item);
  const codes = codeIdsOf(snapshot);
  return sdmxText([
    [...Object.keys(frame), ...columns],
    ...snapshot.link.item.flatMap((dataset, i) => {
      const readings = new Map<string, Reading>([
        ...dimensions.map((id): [string, Reading] => [id, () => NOT_APPLICABLE]),
        ...keyReadings(dataset, indicators[i], codes),
        ...figureReadings(dataset, metrics),
      ]);
      const row = columns.map((id): Reading => readings.get(id) ?? (() => null));
      const first = Object.values(frame);
      return figuresOf(dataset).map((figure) => [...first, ...row.map((read) => read(figure))]);
    }),
  ]);
}

/** The figure itself. */
const measure = ['OBS_VALUE', 'OBS_STATUS', 'UNIT_MEASURE'];

/** What else is said of a figure, behind its metrics. */
const otherAttributes = ['OBS_FLAGS', 'WITHHELD', 'REASON', 'AREA_CODE'];

interface Components {
  /** In the order of a key. */
  readonly dimensions: readonly string[];
  /** Metrics beside the value, by name, and the id of their attribute. */
  readonly metrics: ReadonlyMap<string, string>;
}

/** The columns of all datasets together. */
function componentsOf({link: {item}}: Snapshot): Components {
  const inner = new Set(
    item.flatMap((dataset) => dataset.id.slice(0, -1).map((dim) => dimensionId(dim, dataset))),
  );
  inner.delete('REF_AREA');
  inner.delete('TIME_PERIOD');
  const dimensions = ['FREQ', 'REF_AREA', 'INDICATOR', ...inner, 'TIME_PERIOD'];
  const taken = new Set([...dimensions, ...measure, ...otherAttributes]);
  const names = new Set([
    ...coreMetrics,
    ...item.flatMap(({dimension}) => dimension.metric.category.index),
  ]);
  names.delete('value');
  return {
    dimensions,
    metrics: new Map([...names].map((name) => [name, distinct(componentId(name), taken, '_')])),
  };
}

/** What a column holds of a figure. */
type Reading = (figure: Figure) => string | number | null;

function keyReadings(
  dataset: Dataset,
  indicator: string,
  codes: ReadonlyMap<string, ReadonlyMap<string, string>>,
): [string, Reading][] {
  return [
    ['FREQ', () => 'A'],
    ['INDICATOR', () => indicator],
    ...dataset.id.slice(0, -1).map((dim): [string, Reading] => {
      const ids = codes.get(dim);
      return [dimensionId(dim, dataset), ({by}) => ids?.get(by[dim]) ?? by[dim]];
    }),
  ];
}

function figureReadings(
  dataset: Dataset,
  metrics: ReadonlyMap<string, string>,
): [string, Reading][] {
  const unit = unitId(dataset);
  const area = dataset.id.find((dim) => dimensionId(dim, dataset) === 'REF_AREA');
  return [
    ['OBS_VALUE', ({value}) => value],
    ['OBS_STATUS', ({status}) => status],
    ['UNIT_MEASURE', () => unit],
    ...dataset.dimension.metric.category.index.flatMap((name): [string, Reading][] => {
      const id = metrics.get(name);
      return id === undefined ? [] : [[id, (figure) => metricOf(figure, name)]];
    }),
    ['OBS_FLAGS', ({flags}) => flags.join(' ')],
    [
      'WITHHELD',
      ({value, withheld = []}) =>
        value === null ? null : withheld.map((name) => metrics.get(name) ?? name).join(' '),
    ],
    ['REASON', ({reason}) => reason],
    ['AREA_CODE', ({by}) => (area === undefined ? null : by[area])],
  ];
}

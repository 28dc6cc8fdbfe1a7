import {metricUnits} from '../snapshot/metric-units.js';
import {coreMetrics, type Dataset, type Reporting} from '../snapshot/v1.js';
import {dimensionLabel} from '../text/categories.js';
import {exportWords} from '../text/exports.js';
import {furtherFigureLabel} from '../text/further-figures.js';
import {words, type Lang} from '../text/words.js';
import {stateText, type Figure} from './figures.js';

/** A column of a table that has one row per figure. */
export interface Column {
  /** Name that stays the same in every language. */
  readonly name: string;
  readonly title: string;
  readonly kind:
    'code' | 'label' | 'period' | 'number' | 'status' | 'flags' | 'withheld' | 'reason' | 'state';
  /** Of a code and its label. */
  readonly dimension?: string;
  readonly unit?: string;
  readonly cell: (figure: Figure) => string | number | null;
}

/**
 * The columns of a dataset: code and label of each dimension, the metrics, and what the figure is to
 * be trusted for. Labels of periods are left out where they only repeat the code.
 */
export function columnsOf(dataset: Dataset, lang: Lang, reporting: Reporting | null): Column[] {
  const t = exportWords[lang];
  const dims = dataset.id.slice(0, -1);
  const {index: metrics, unit: stated} = dataset.dimension.metric.category;
  const units = {...metricUnits(dataset.extension, metrics), ...stated};
  const columns: Column[] = [
    ...dims.flatMap((dim) => dimensionColumns(dataset, dim, lang)),
    ...metrics.map((name): Column => {
      const unit = units[name].label;
      const title = metricTitle(name, lang);
      return {
        name,
        title: name === 'value' && unit !== undefined ? `${title} (${unit})` : title,
        kind: 'number',
        ...(unit !== undefined && {unit}),
        cell: (figure) => metricOf(figure, name),
      };
    }),
    {name: 'obs_status', title: t.status, kind: 'status', cell: ({status}) => status},
    {name: 'flags', title: t.flags, kind: 'flags', cell: ({flags}) => flags.join(' ')},
    {
      name: 'withheld',
      title: t.withheld,
      kind: 'withheld',
      cell: ({value, withheld = []}) => (value === null ? '' : withheld.join(' ')),
    },
    {name: 'reason', title: t.reason, kind: 'reason', cell: ({reason}) => reason},
    {
      name: 'state',
      title: t.state,
      kind: 'state',
      cell: (figure) => stateText(figure, reporting, lang),
    },
  ];
  return withDistinctNames(columns);
}

function dimensionColumns(dataset: Dataset, dim: string, lang: Lang): Column[] {
  const {label: own, category, extension} = dataset.dimension[dim];
  const title = lang === 'id' ? own : dimensionLabel(dim, lang);
  const isPeriod = dataset.role.time?.includes(dim) ?? false;
  if (isPeriod && category.index.every((id) => category.label[id] === id)) {
    return [{name: dim, title, kind: 'period', dimension: dim, cell: ({by}) => by[dim]}];
  }
  const name = (id: string): string =>
    (lang === 'en' ? extension?.labelEn?.[id] : undefined) ?? category.label[id];
  return [
    {
      name: dim,
      title: exportWords[lang].codeOf(title),
      kind: 'code',
      dimension: dim,
      cell: ({by}) => by[dim],
    },
    {name: `${dim}_label`, title, kind: 'label', dimension: dim, cell: ({by}) => name(by[dim])},
  ];
}

/** A metric of a figure by its name. */
export function metricOf(figure: Figure, name: string): number | null {
  return (coreMetrics as readonly string[]).includes(name)
    ? figure[name as (typeof coreMetrics)[number]]
    : (figure.extra[name] ?? null);
}

function metricTitle(name: string, lang: Lang): string {
  if (name === 'value') return exportWords[lang].value;
  if (name === 'numerator' || name === 'denominator' || name === 'unknown') {
    return words[lang][name];
  }
  return furtherFigureLabel(name, lang);
}

/** A further figure may be called as a dimension is. */
function withDistinctNames(columns: readonly Column[]): Column[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    let {name} = column;
    while (seen.has(name)) name = `${name}_`;
    seen.add(name);
    return {...column, name};
  });
}

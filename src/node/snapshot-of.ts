import {FORMAT, type Dataset, type Snapshot} from '../snapshot/v1.js';
import {version} from '../version.js';

/** A snapshot of one dataset: what only the snapshot it was taken from says is not known here. */
export function snapshotOf(dataset: Dataset): Snapshot {
  const {source, updated, dimension, extension} = dataset;
  const category = dimension.region?.category;
  const code = category?.index[0] ?? '';
  const label = category?.label[code] ?? '';
  const title = extension.title.id;
  return {
    version: '2.0',
    class: 'collection',
    label: title,
    source,
    updated,
    link: {item: [dataset]},
    extension: {
      format: FORMAT,
      title,
      publisher: source,
      region: {code, label, level: ''},
      asOf: updated,
      cutOff: updated,
      library: version,
      inputs: [],
      reporting: null,
      sizeRegime: extension.sizeRegime ?? '',
      codeLists: [],
      disclosure: {applied: true, method: 'suppression', withheld: 0},
      revision: null,
      citation: {author: source, title, date: updated, version, text: {id: '', en: ''}},
      notice: null,
    },
  };
}

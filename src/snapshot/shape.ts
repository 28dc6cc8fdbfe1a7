import {
  count,
  dictionary,
  like,
  list,
  name,
  number,
  object,
  optional,
  orNull,
  text,
  truth,
  type Check,
} from './check.js';
import {checkDataset, datasetKey, demandDistinct} from './dataset-rules.js';
import type {
  Bilingual,
  Dataset,
  DatasetExtension,
  Dimension,
  DisclosureOutcome,
  Snapshot,
  SnapshotExtension,
} from './v1.js';

const day = like('\\d{4}-\\d\\d-\\d\\d');
const hash = like('[0-9a-f]{64}');
const flag = like('[BOMLHQJSDKWIFEPNUVGA]');
/** Below the folder of the index: no other site, no folder above. */
const file = like('[\\w-]+([./][\\w-]+)*\\.json');
const texts = dictionary(text);
const words = object<Bilingual>({id: text, en: text});

const dimension = object<Dimension>({
  label: text,
  category: object<Dimension['category']>({
    index: list(name),
    label: texts,
    child: optional(dictionary(list(name))),
    unit: optional(dictionary(object({decimals: optional(count), label: optional(text)}))),
  }),
  extension: optional(object({labelEn: optional(texts)})),
});

const datasetExtension = object<DatasetExtension>({
  indicator: name,
  indicatorVersion: count,
  title: words,
  definition: words,
  formula: words,
  numerator: words,
  denominator: words,
  unknown: words,
  sentence: optional(words),
  unit: text,
  direction: like('up|down|neutral'),
  sizeRegime: orNull(text),
  notes: list(words),
  msInd: texts,
  flags: optional(dictionary(list(flag))),
  reasons: optional(
    dictionary(
      like(
        'zero_denominator|missing_input|break|suppressed|insufficient_n|not_applicable|invalid_input|not_independent',
      ),
    ),
  ),
  breaks: optional(list(object({period: text, note: words}))),
  params: optional(texts),
  final: optional(dictionary(day)),
  revised: optional(dictionary(object({value: orNull(number), asOf: day}))),
  targets: optional(dictionary(number)),
});

const fields = object<Dataset>({
  version: like('2\\.0'),
  class: like('dataset'),
  label: text,
  source: text,
  updated: day,
  id: list(name),
  size: list(count),
  role: object({
    geo: optional(list(name)),
    time: optional(list(name)),
    metric: optional(list(name)),
  }),
  dimension: dictionary(dimension),
  value: list(orNull(number)),
  status: optional(dictionary(flag)),
  extension: datasetExtension,
});

const dataset: Check<Dataset> = (part) => {
  const found = fields(part);
  checkDataset(found);
  return found;
};

const extension = object<SnapshotExtension>({
  format: text,
  title: text,
  publisher: text,
  region: object({code: name, label: text, level: text}),
  asOf: day,
  cutOff: day,
  library: text,
  inputs: list(
    object({
      file: text,
      sha256: hash,
      table: orNull(text),
      read: count,
      accepted: count,
      refused: count,
      setAside: count,
      mapping: list(object({header: text, column: orNull(text), how: text})),
    }),
  ),
  reporting: orNull(
    object({
      level: text,
      period: text,
      by: day,
      areas: list(object({code: name, label: text, reported: truth})),
    }),
  ),
  sizeRegime: text,
  codeLists: list(object({list: text, edition: text})),
  disclosure: object({
    applied: truth,
    method: like<DisclosureOutcome['method']>('suppression|rounding|none'),
    withheld: count,
  }),
  revision: orNull(object({previousAsOf: day, previousSha256: hash, changed: count})),
  predicates: optional(list(object({from: number, label: words}))),
  citation: object({author: text, title: text, date: day, version: text, text: words}),
  parts: optional(
    list(
      object({
        code: name,
        label: text,
        file,
        bytes: count,
        sha256: hash,
        indicators: optional(list(name)),
        positions: optional(list(count)),
      }),
    ),
  ),
  notice: orNull(words),
});

const collection = object<Snapshot>({
  version: like('2\\.0'),
  class: like('collection'),
  label: text,
  source: text,
  updated: day,
  link: object({item: list(dataset)}),
  extension,
});

/** Everything that format `pantau-umkm/1` demands, as one check. */
export const snapshot: Check<Snapshot> = (part) => {
  const found = collection(part);
  const {
    link: {item},
    extension: {parts = []},
  } = found;
  demandDistinct(item.map(datasetKey), (at) => `.link.item[${at}]`);
  demandDistinct(
    parts.map((one) => one.file),
    (at) => `.extension.parts[${at}].file`,
  );
  return found;
};

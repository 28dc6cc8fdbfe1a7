import type {Snapshot} from '../snapshot/v1.js';
import {unitWords} from '../text/unit-words.js';
import {codeListsOf} from './code-lists.js';
import {codeIdsOf, componentId, dimensionId, indicatorIdsOf, unitId} from './sdmx-codes.js';
import {sdmxText} from './sdmx-text.js';

/**
 * What the ids of `sdmxCsvOf` stand for: component, id, the code in the snapshot, names in both
 * languages, the id above it.
 */
export function sdmxCodesCsv(snapshot: Snapshot): string {
  return sdmxText([
    ['COMPONENT', 'ID', 'CODE', 'NAME', 'NAME_EN', 'PARENT'],
    ...sdmxCodesOf(snapshot).map(({component, id, code, name, nameEn, parent}) => [
      component,
      id,
      code,
      name,
      nameEn,
      parent,
    ]),
  ]);
}

/** A code of an SDMX code list and where it comes from. */
interface SdmxCode {
  /** Id of the dimension or attribute that uses it: `REF_AREA`. */
  readonly component: string;
  readonly id: string;
  /** As the snapshot has it: `33.01`. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parent: string | null;
}

function sdmxCodesOf(snapshot: Snapshot): SdmxCode[] {
  const datasets = snapshot.link.item;
  const ids = codeIdsOf(snapshot);
  const components = new Map(
    datasets.flatMap((dataset) => dataset.id.map((dim) => [dim, dimensionId(dim, dataset)])),
  );
  const categories = codeListsOf(snapshot).flatMap(({dimension, codes}) =>
    codes.map(({code, label, labelEn, parent}) => ({
      component: components.get(dimension) ?? componentId(dimension),
      id: ids.get(dimension)?.get(code) ?? code,
      code,
      name: label,
      nameEn: labelEn,
      parent: parent === null ? null : (ids.get(dimension)?.get(parent) ?? null),
    })),
  );
  const indicators = indicatorIdsOf(datasets).map((id, i) => {
    const {indicator, title} = datasets[i].extension;
    const named = {name: title.id, nameEn: title.en};
    return {component: 'INDICATOR', id, code: indicator, ...named, parent: null};
  });
  const units = datasets.map((dataset) => {
    const {unit, msInd} = dataset.extension;
    const name = msInd.satuan ?? unit;
    const nameEn = unitWords(unit, name, 'en');
    return {component: 'UNIT_MEASURE', id: unitId(dataset), code: unit, name, nameEn, parent: null};
  });
  const seen = new Set<string>();
  return [...categories, ...indicators, ...units].filter(({component, id}) => {
    const key = `${component} ${id}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

import type {Config} from '../../schema/config.js';
import {foldArea} from './label.js';
import type {LabelMeaning} from './label-tree.js';
import {readLabels} from './label-tree.js';
import type {Staged} from './reported-stage.js';
import type {SaidColumn} from './said-column.js';

/**
 * What the labels of a table say of its rows, by row; none where no column holds labels. A row whose
 * unit is stated lacks its figures, and heads nothing.
 */
export function labelsOf(
  column: SaidColumn | undefined,
  unit: SaidColumn | undefined,
  staged: Staged,
  anyFigure: (row: number) => boolean,
  isArea: (name: string) => boolean,
): ReadonlyMap<number, LabelMeaning> {
  if (!column) return new Map();
  const rows: number[] = [];
  const labels: {label: string; filled: boolean}[] = [];
  for (let row = 0; row < staged.length; row++) {
    const label = staged.text(column.match.index, row);
    if (label === '') continue;
    const counted = unit !== undefined && staged.text(unit.match.index, row) !== '';
    rows.push(row);
    labels.push({label, filled: counted || anyFigure(row)});
  }
  const meanings = readLabels(labels, isArea);
  return new Map(rows.map((row, at) => [row, meanings[at]]));
}

/** Whether a name is one of the areas that the configuration lists. */
export function areaNames({region, areas = []}: Config): (name: string) => boolean {
  const names = new Set((region ? [region, ...areas] : areas).map(({name = ''}) => foldArea(name)));
  names.delete('');
  return (name) => names.has(foldArea(name));
}

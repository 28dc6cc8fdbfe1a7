import type {Snapshot} from '../../src/snapshot/v1.js';
import {words, type Lang} from '../../src/text/words.js';
import type {FigureAbsence, FigureModel, TableModel} from './model.js';
import {isOwn} from './own-names.js';

/**
 * A figure of one's own file, its table without the columns of counts that the file does not have:
 * nobody has withheld them.
 */
export function withoutUncounted<Made extends FigureModel | FigureAbsence>(
  made: Made,
  {link: {item}}: Snapshot,
  lang: Lang,
): Made {
  return 'absent' in made || !item.every(isOwn)
    ? made
    : {...made, table: counted(made.table, lang)};
}

function counted({columns, rows, ...rest}: TableModel, lang: Lang): TableModel {
  const state = words[lang].notAvailable;
  const keeps = columns.map(
    (_, i) => i === 0 || rows.some(({cells}) => cells[i - 1] && !cells[i - 1].uncounted),
  );
  return {
    ...rest,
    columns: columns.filter((_, i) => keeps[i]),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.flatMap((cell, i) => {
        if (!keeps[i + 1]) return [];
        return cell.uncounted && row.cells[0].raw !== null ? [{...cell, state}] : [cell];
      }),
    })),
  };
}

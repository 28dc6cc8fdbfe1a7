import type {ColumnSpec} from '../../schema/spec.js';
import type {LateReport} from '../cell/cell.js';
import {COERCED, issue} from '../cell/cell.js';
import {enumReader} from './enum-reader.js';
import {TextBuilder} from './text-builder.js';

/** Stand for the letters until the whole column of a file is known. */
const letters: Readonly<Record<string, string>> = {p: 'p?', w: 'w?'};

/**
 * Builds the column of L/P or P/W: beside *wanita* a `P` is *pria*, and everywhere else *perempuan*.
 * `W` is a woman in any company.
 */
export class GenderBuilder extends TextBuilder {
  constructor(spec: ColumnSpec) {
    const read = enumReader(spec);
    super({
      interpret(text) {
        const letter = letters[text.trim().toLowerCase()];
        return letter === undefined ? read(text) : {text: letter};
      },
    });
  }

  override closeFile(from: number, to: number, report: LateReport): void {
    const {codes} = this;
    /** What each code of the column says, as far as it was met. */
    const texts: (string | null | undefined)[] = [];
    const rows: Readonly<Record<string, number[]>> = {'p?': [], 'w?': []};
    let men = false;
    for (let row = from; row < to; row++) {
      const code = codes[row] ?? -1;
      if (code < 0) continue;
      const text = (texts[code] ??= this.textAt(row));
      if (text === 'male') men = true;
      else if (text === 'p?' || text === 'w?') rows[text].push(row);
    }
    const swapped = rows['w?'].length > 0 && !men;
    this.write(rows['p?'], swapped ? 'male' : 'female');
    this.write(rows['w?'], 'female');
    if (swapped && rows['p?'].length > 0)
      report(rows['p?'][0], COERCED, issue('READ_GENDER_LETTER', 'info'), 'P');
  }

  private write(rows: readonly number[], gender: string): void {
    if (rows.length === 0) return;
    const code = this.codeOf(gender);
    for (const row of rows) this.codes[row] = code;
  }
}

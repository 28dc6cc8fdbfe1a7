import {textColumn} from '../../data/access.js';
import type {TextColumn} from '../../data/column.js';
import type {Table, Tables} from '../../data/table.js';
import {isFiller} from '../../code/code-check.js';
import {checkNik} from '../../code/nik.js';
import {checkNpwp} from '../../code/npwp.js';

/**
 * Numbers the owners of the register, so that one owner's businesses are known as such after the
 * numbers that tell who somebody is are let go: `registry.owners`, in order of first appearance.
 * Businesses are of one owner where a whole and valid NIK or tax number stands with both; one without
 * either stands by itself. Names are not looked at: two people may share one.
 *
 * @returns the same tables where no owner has two businesses
 */
export function withOwners(tables: Tables): Tables {
  const {registry} = tables;
  const owners = registry && ownersOf(registry);
  return owners ? {...tables, registry: {...registry, owners}} : tables;
}

function ownersOf(registry: Table): Int32Array | null {
  const niks = textColumn(registry, 'ownerNik');
  const taxNumbers = textColumn(registry, 'npwp');
  const owners = new Owners(registry.length);
  // A resident's NIK is a tax number too, so that the two are compared where both are there.
  const known = taxNumbers && new Map<string, number>();
  if (taxNumbers) unite(owners, taxNumbers, {identityOf: taxNumberOf, known});
  if (niks) unite(owners, niks, {identityOf: nikOf, known});
  return owners.joined ? owners.numbers() : null;
}

function taxNumberOf(text: string): string | null {
  return checkNpwp(text).npwp16;
}

function nikOf(text: string): string | null {
  const {code} = checkNik(text);
  return code === null || isFiller(code) ? null : code;
}

/**
 * Joins the rows of equal numbers.
 *
 * @param known rows by numbers that were met before, to which those of the column are added; left
 *   out, no number is looked at that stands only once: to make the texts of all takes time
 */
function unite(
  owners: Owners,
  column: TextColumn,
  {
    identityOf,
    known,
  }: {
    readonly identityOf: (text: string) => string | null;
    readonly known: Map<string, number> | undefined;
  },
): void {
  const first = new Int32Array(column.size ?? column.dictionary.length).fill(-1);
  const identities = new Map<number, string | null>();
  const identity = (code: number): string | null => {
    let own = identities.get(code);
    if (own === undefined) identities.set(code, (own = identityOf(column.dictionary[code])));
    return own;
  };
  column.codes.forEach((code, row) => {
    if (code < 0) return;
    if (first[code] < 0) first[code] = row;
    else if (identity(code) !== null) owners.join(first[code], row);
  });
  if (known === undefined) return;
  first.forEach((row, code) => {
    const own = row < 0 ? null : identity(code);
    if (own === null) return;
    const other = known.get(own);
    if (other === undefined) known.set(own, row);
    else owners.join(other, row);
  });
}

/** Rows that are put together, each set known by its first row. */
class Owners {
  joined = false;
  readonly #first: Int32Array;

  constructor(length: number) {
    this.#first = Int32Array.from({length}, (_, row) => row);
  }

  join(a: number, b: number): void {
    const [one, other] = [this.#of(a), this.#of(b)];
    if (one === other) return;
    this.joined = true;
    this.#first[Math.max(one, other)] = Math.min(one, other);
  }

  numbers(): Int32Array {
    let count = 0;
    const numbers = new Int32Array(this.#first.length);
    for (let row = 0; row < numbers.length; row++) {
      const first = this.#of(row);
      numbers[row] = first === row ? count++ : numbers[first];
    }
    return numbers;
  }

  #of(row: number): number {
    const first = this.#first;
    while (first[row] !== row) row = first[row] = first[first[row]];
    return row;
  }
}

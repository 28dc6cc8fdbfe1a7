import {further} from '../further/later.js';
import * as pieces from '../further/pieces.js';
import {readData} from '../own-data.js';
import {productPieces} from '../products/later.js';
import * as ofProducts from '../products/pieces.js';
import {useOwnReader} from '../read-snapshot.js';

/** Has everything at hand that a page would load later. */
export function giveAll(): void {
  useOwnReader(readData);
  further.made = pieces;
  productPieces.made = ofProducts;
}

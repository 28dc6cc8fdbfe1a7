import type {CSSResultGroup} from 'lit';
import {UmkmFamily} from './internal/family.js';
import {matrixStyles} from './internal/matrix/styles.js';
import {productPieces} from './internal/products/later.js';
import {late, trend} from './internal/sections/late.js';
import {ranked} from './internal/sections/ranked.js';

/**
 * Featured products: their ranking, where each is concentrated and growing, and how many villages
 * have a mapped product.
 *
 * @tag umkm-products
 * @attr {"ranking" | "quadrants" | "concentration" | "villages" | "diversity"} view - ranking (default), LQ by DLQ, LQ of each area, mapped villages, concentration over time
 */
export class UmkmProducts extends UmkmFamily {
  static override readonly tag = 'umkm-products';
  static override readonly about = {id: 'Produk unggulan', en: 'Featured products'};
  static override styles: CSSResultGroup = [UmkmFamily.styles, matrixStyles];
  static override readonly views = {
    ranking: [ranked('product.ranking', {along: 'kbli'})],
    quadrants: [late(productPieces, ({quadrants}) => quadrants)],
    concentration: [late(productPieces, ({concentration}) => concentration)],
    villages: [ranked('product.desa_mapped')],
    diversity: [trend('product.hhi')],
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-products': UmkmProducts;
  }
}

import type {CSSResultGroup} from 'lit';
import {UmkmFamily} from './internal/family.js';
import {matrixPart, matrixStyles} from './internal/matrix-part.js';
import {matrixModel} from './internal/matrix/model.js';
import {quadrants} from './internal/products/quadrants.js';
import {figure} from './internal/sections/figure.js';
import {ranked} from './internal/sections/ranked.js';
import {trend} from './internal/sections/trend.js';

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
    quadrants: [quadrants],
    concentration: [
      figure(
        (context) => matrixModel({...context, by: 'region,kbli'}, 'product.lq'),
        ({data}, frame) => matrixPart(data, frame),
        {id: 'LQ tiap wilayah', en: 'LQ of each area'},
      ),
    ],
    villages: [ranked('product.desa_mapped')],
    diversity: [trend('product.hhi')],
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-products': UmkmProducts;
  }
}

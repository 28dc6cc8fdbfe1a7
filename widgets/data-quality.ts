import {UmkmFamily} from './internal/family.js';
import {fields} from './internal/sections/fields.js';
import {trend} from './internal/sections/late.js';
import {ranked} from './internal/sections/ranked.js';
import {tiles} from './internal/sections/tiles.js';

/**
 * How far the figures can be trusted: completeness, validity, uniqueness, timeliness and
 * consistency, by area and by column of the register, and who has not reported.
 *
 * @tag umkm-data-quality
 * @attr {"dimensions" | "areas" | "columns" | "trend"} view - the five dimensions (default), completeness by area, by column, or over time
 */
export class UmkmDataQuality extends UmkmFamily {
  static override readonly tag = 'umkm-data-quality';
  static override readonly about = {id: 'Mutu data UMKM', en: 'Quality of MSME data'};
  static override readonly views = {
    dimensions: [
      fields('dq.overall', {
        title: {id: 'Lima dimensi mutu', en: 'Five dimensions of quality'},
        metrics: {
          completeness: {id: 'Kelengkapan', en: 'Completeness'},
          validity: {id: 'Keabsahan', en: 'Validity'},
          uniqueness: {id: 'Ketunggalan', en: 'Uniqueness'},
          timeliness: {id: 'Kemutakhiran', en: 'Timeliness'},
          consistency: {id: 'Konsistensi', en: 'Consistency'},
        },
      }),
      tiles({id: 'Rekaman', en: 'Records'}, [
        {
          indicator: 'dq.uniqueness',
          metric: 'duplicate_records',
          title: {id: 'Rekaman ganda', en: 'Duplicate records'},
        },
        {
          indicator: 'dq.timeliness',
          metric: 'never_updated',
          title: {id: 'Tanpa tanggal pembaruan', en: 'Without a date of update'},
        },
        {
          indicator: 'dq.stale',
          title: {id: 'Angka yang mengulang tahun lalu', en: 'Figures repeating last year’s'},
        },
      ]),
    ],
    areas: [ranked('dq.completeness')],
    columns: [ranked('dq.completeness', {along: 'field'}), ranked('dq.validity', {along: 'field'})],
    trend: [trend('dq.completeness'), trend('dq.timeliness')],
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-data-quality': UmkmDataQuality;
  }
}

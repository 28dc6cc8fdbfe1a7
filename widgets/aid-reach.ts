import type {Lang} from '../src/text/words.js';
import {aidChart} from './internal/aid/chart.js';
import {aidMessages} from './internal/aid/messages.js';
import {aidModel, type AidModel} from './internal/aid/model.js';
import {UmkmFamily} from './internal/family.js';
import {fields} from './internal/sections/fields.js';
import {ranked} from './internal/sections/ranked.js';
import {tiles} from './internal/sections/tiles.js';
import {trend} from './internal/sections/trend.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';

/**
 * How many of the businesses that aid is meant for it reached: by area against the target, or by
 * programme; below, recipients of several programmes, mentoring after aid, and groups without a
 * list of members. An area that is withheld or has not reported never counts as low.
 *
 * Reads `aid.coverage` and, where published, `aid.multiple`, `aid.followup`, `aid.group_members`.
 *
 * @tag umkm-aid-reach
 * @attr {"accuracy" | "classes" | "followup" | "value" | "trend"} view - targeting, coverage by class, what followed, value per recipient, coverage over time; reach by area where it is left out
 * @attr {"region" | "programme"} by - rows of the chart; the areas below the region where it is left out
 */
export class UmkmAidReach extends UmkmFamily<AidModel> {
  static override readonly tag = 'umkm-aid-reach';
  static readonly messages = aidMessages;
  static override readonly views = {
    accuracy: [
      tiles({id: 'Ketepatan sasaran', en: 'Targeting'}, [
        {
          indicator: 'aid.exclusion_error',
          title: {id: 'Sasaran belum menerima', en: 'Eligible, not yet reached'},
        },
        {
          indicator: 'aid.inclusion_error',
          title: {id: 'Penerima bukan sasaran', en: 'Recipients not eligible'},
        },
        {
          indicator: 'aid.multiple',
          title: {id: 'Lebih dari satu program', en: 'More than one programme'},
        },
        {
          indicator: 'aid.timeliness',
          title: {id: 'Tersalur tepat waktu', en: 'Delivered on time'},
        },
      ]),
      trend('aid.exclusion_error'),
    ],
    classes: [ranked('aid.coverage', {along: 'size_class', sort: 'order'})],
    followup: [
      ranked('aid.followup'),
      fields('aid.still_used', {
        title: {id: 'Masih dimanfaatkan setelah 6 bulan', en: 'Still in use after 6 months'},
        unit: 'count',
        metrics: {
          due: {id: 'Genap 6 bulan', en: '6 months old'},
          yes: {id: 'Masih dimanfaatkan', en: 'In use'},
          no: {id: 'Tidak dimanfaatkan', en: 'Not in use'},
        },
      }),
    ],
    value: [
      ranked('aid.value_per_recipient'),
      tiles({id: 'Pemerataan antarwilayah', en: 'Evenness between areas'}, [
        {indicator: 'aid.theil', title: {id: 'Indeks Theil', en: 'Theil index'}},
        {
          indicator: 'aid.concentration_index',
          title: {id: 'Indeks konsentrasi', en: 'Concentration index'},
        },
      ]),
    ],
    trend: [trend('aid.coverage')],
  };

  protected override subject(lang: Lang, context: FigureContext | null): string {
    return [aidMessages[lang].chart, context?.place].filter(Boolean).join(', ');
  }

  protected override main(context: FigureContext): AidModel | FigureAbsence {
    return aidModel(context);
  }

  protected override mainChart(model: AidModel, frame: ChartFrame): Drawing {
    return aidChart(model, frame);
  }

  protected override reservedHeight(width: number): number {
    return width < 480 ? 800 : 660;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-aid-reach': UmkmAidReach;
  }
}

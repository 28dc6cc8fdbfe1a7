import type {CSSResultGroup} from 'lit';
import {UmkmFamily} from './internal/family.js';
import {funnelStyles} from './internal/funnel-part.js';
import {funnelChart} from './internal/funnel/chart.js';
import {funnelModel} from './internal/funnel/model.js';
import {figure} from './internal/sections/figure.js';
import {grouped, trend} from './internal/sections/late.js';
import {ranked} from './internal/sections/ranked.js';
import {tiles} from './internal/sections/tiles.js';
import type {SectionMaker} from './internal/section.js';
import type {Lang} from '../src/text/words.js';

/**
 * Licences step by step (NIB, P-IRT, halal, trademark), each beside its share of those it applies to,
 * and what became of those who came to the integrated centre.
 *
 * @tag umkm-legality
 * @attr {"licences" | "areas" | "compared" | "centre" | "trend"} view - steps of licensing (default), NIB by area, all licences by area, the centre's services, NIB over time
 */
export class UmkmLegality extends UmkmFamily {
  static override readonly tag = 'umkm-legality';
  static override readonly about = {id: 'Perizinan UMKM', en: 'Licences of MSMEs'};
  static override styles: CSSResultGroup = [UmkmFamily.styles, funnelStyles];
  static override readonly views = {
    licences: [
      funnel('legality.funnel', {id: 'Tahap perizinan', en: 'Steps of licensing'}),
      tiles({id: 'Izin dan hak', en: 'Licences and rights'}, [
        {indicator: 'legality.nib_share', title: {id: 'Ber-NIB', en: 'With a NIB'}},
        {
          indicator: 'legality.pirt_in_force',
          title: {id: 'P-IRT masih berlaku', en: 'P-IRT in force'},
        },
        {
          indicator: 'legality.ip',
          title: {id: 'Punya kekayaan intelektual', en: 'With intellectual property'},
        },
      ]),
    ],
    areas: [ranked('legality.nib_share')],
    compared: [grouped('legality.funnel', {across: 'licence'})],
    centre: [funnel('centre.service_funnel', {id: 'Layanan pusat', en: 'Services of the centre'})],
    trend: [trend('legality.nib_share')],
  };
}

function funnel(indicator: string, title: Readonly<Record<Lang, string>>): SectionMaker {
  return figure((context) => funnelModel({...context, by: ''}, indicator), funnelChart, title);
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-legality': UmkmLegality;
  }
}

import type {CSSResultGroup} from 'lit';
import {UmkmFamily} from './internal/family.js';
import {matrixPart} from './internal/matrix-part.js';
import {matrixStyles} from './internal/matrix/styles.js';
import {matrixModel} from './internal/matrix/model.js';
import type {SectionMaker} from './internal/section.js';
import {figure} from './internal/sections/figure.js';
import {ranked} from './internal/sections/ranked.js';
import {tiles} from './internal/sections/tiles.js';
import type {Lang} from '../src/text/words.js';

/**
 * Agencies working together: who runs which kind of programme, whom two of them serve, how much of
 * the budget was spent, and which agreements are in force.
 *
 * @tag umkm-agencies
 * @attr {"matrix" | "overlap" | "budget" | "agreements"} view - programmes of each agency (default), businesses served by two, absorption, MoU and PKS
 */
export class UmkmAgencies extends UmkmFamily {
  static override readonly tag = 'umkm-agencies';
  static override readonly about = {id: 'Kerja bersama antardinas', en: 'Agencies together'};
  static override styles: CSSResultGroup = [UmkmFamily.styles, matrixStyles];
  static override readonly views = {
    matrix: [
      matrix('agency.programme_matrix', {id: 'Program tiap dinas', en: 'Programmes by agency'}),
    ],
    overlap: [
      matrix('agency.overlap', {id: 'Dilayani bersama', en: 'Served together'}),
      tiles({id: 'Usaha yang dilayani', en: 'Businesses served'}, [
        {
          indicator: 'agency.served_by_two',
          title: {id: 'Dilayani dua dinas atau lebih', en: 'Served by two or more'},
        },
      ]),
    ],
    budget: [ranked('agency.absorption', {along: 'agency'})],
    agreements: [
      ranked('agency.mou_status', {along: 'status', at: {kind: 'total'}, sort: 'order'}),
      tiles({id: 'Naskah yang berlaku', en: 'Agreements in force'}, [
        {
          indicator: 'agency.mou_active',
          title: {id: 'Berkegiatan', en: 'With activity'},
          complete: true,
        },
      ]),
    ],
  };
}

function matrix(indicator: string, title: Readonly<Record<Lang, string>>): SectionMaker {
  return figure(
    (context) => matrixModel({...context, by: ''}, indicator),
    ({data}, frame) => matrixPart(data, frame),
    title,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-agencies': UmkmAgencies;
  }
}

import {UmkmFamily} from './internal/family.js';
import {fields} from './internal/sections/fields.js';
import {trend} from './internal/sections/late.js';
import {tiles} from './internal/sections/tiles.js';

/**
 * Business matching: who found a partner, which partnerships went on, how many partners a business
 * has, and what was traded. Names never appear.
 *
 * @tag umkm-network
 * @attr {"matching" | "continuation" | "trend"} view - the whole in numbers (default), what became of the partnerships, or matches over time
 */
export class UmkmNetwork extends UmkmFamily {
  static override readonly tag = 'umkm-network';
  static override readonly about = {id: 'Jejaring dan kemitraan UMKM', en: 'MSME networks'};
  static override readonly views = {
    matching: [
      tiles({id: 'Temu bisnis', en: 'Business matching'}, [
        {
          indicator: 'network.match_rate',
          title: {id: 'Peserta yang mendapat mitra', en: 'Participants who found a partner'},
        },
        {
          indicator: 'network.continuation',
          title: {id: 'Berlanjut setelah 6 bulan', en: 'Going on after 6 months'},
        },
        {
          indicator: 'network.degree',
          title: {id: 'Mitra per usaha', en: 'Partners per business'},
        },
        {
          indicator: 'network.transaction_value',
          title: {id: 'Nilai transaksi', en: 'Value of transactions'},
        },
      ]),
      continuation(),
    ],
    continuation: [continuation()],
    trend: [trend('network.match_rate')],
  };
}

function continuation(): ReturnType<typeof fields> {
  return fields('network.continuation', {
    title: {id: 'Kemitraan setelah 6 bulan', en: 'Partnerships after 6 months'},
    unit: 'count',
    metrics: {
      due: {id: 'Genap 6 bulan', en: '6 months old'},
      yes: {id: 'Berlanjut', en: 'Going on'},
      no: {id: 'Berhenti', en: 'Ended'},
      not_yet_due: {id: 'Belum genap 6 bulan', en: 'Not yet 6 months'},
    },
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-network': UmkmNetwork;
  }
}

import type {Dataset} from '../src/snapshot/v1.js';
import {UmkmFamily} from './internal/family.js';
import type {SectionMaker} from './internal/section.js';
import {fields} from './internal/sections/fields.js';
import {sliceOf} from './internal/sections/pick.js';
import {gap, trend} from './internal/sections/late.js';
import {ranked} from './internal/sections/ranked.js';
import {tiles} from './internal/sections/tiles.js';

/**
 * How many of the businesses that aid is meant for it reached: by area against the target, or by
 * programme; below, recipients of several programmes, mentoring after aid, and groups without a
 * list of members. An area that is withheld or has not reported never counts as low.
 *
 * Reads `aid.coverage` and, where published, `aid.multiple`, `aid.followup`, `aid.group_members`.
 *
 * @tag umkm-aid-reach
 * @attr {"coverage" | "accuracy" | "classes" | "followup" | "value" | "trend"} view - reach by area (default), targeting, coverage by class, what followed, value per recipient, coverage over time
 * @attr {"region" | "programme"} by - rows of the chart; the areas below the region where it is left out
 */
export class UmkmAidReach extends UmkmFamily {
  static override readonly tag = 'umkm-aid-reach';
  static override readonly about = {id: 'Jangkauan bantuan', en: 'Aid coverage'};
  static override readonly views = {
    coverage: [reach(), recipients()],
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
    classes: [
      gap('aid.coverage', {between: 'size_class'}),
      ranked('aid.coverage', {along: 'size_class', sort: 'order'}),
    ],
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

  protected override reservedHeight(width: number): number {
    return width < 480 ? 800 : 660;
  }
}

/** Coverage by area or programme. */
function reach(): SectionMaker {
  const shared = {
    noun: (dataset: Dataset) => (isOfActive(dataset) ? active : eligible).noun,
    counts: (dataset: Dataset) => (isOfActive(dataset) ? active : eligible).counts,
  };
  const byArea = ranked('aid.coverage', shared);
  const byProgramme = ranked('aid.coverage', {
    ...shared,
    along: 'programme',
    whole: {id: 'Semua program', en: 'All programmes'},
    note: {
      id: 'Satu usaha dapat menerima beberapa program; jumlahnya bisa melebihi jangkauan semua program.',
      en: 'A business may be in several programmes; the shares may add to more than that of all programmes.',
    },
  });
  return (context) => (context.by === 'programme' ? byProgramme : byArea)(context);
}

/** What is known about those who were reached; nothing where it is not known who was. */
function recipients(): SectionMaker {
  const among = tiles({id: 'Di antara penerima bantuan', en: 'Among aid recipients'}, [
    {
      indicator: 'aid.multiple',
      title: {id: 'Lebih dari satu program', en: 'More than one programme'},
      noun: {id: 'penerima', en: 'recipients'},
      lines: {repeats: {id: '# berulang di satu program', en: '# repeated in one programme'}},
    },
    {
      indicator: 'aid.followup',
      title: {id: 'Didampingi dalam 30 hari', en: 'Mentored within 30 days'},
      noun: {id: 'jatuh tempo', en: 'due'},
      lines: {
        not_due: {id: '# belum jatuh tempo', en: '# not due yet'},
        unknown: {id: '# tanpa tanggal serah terima', en: '# without a hand-over date'},
      },
    },
    {
      indicator: 'aid.group_members',
      metric: 'groups_without_list',
      title: {id: 'Tanpa daftar anggota', en: 'Without a member list'},
      name: {id: 'Kelompok tanpa daftar anggota', en: 'Groups without a member list'},
      optional: true,
      lines: {
        groups: {id: 'dari # kelompok penerima', en: 'of # recipient groups'},
        value: {id: '# anggota terdaftar', en: '# listed members'},
        value_not_attributed: {
          id: '# tidak terbagi ke usaha',
          en: '# not attributed to businesses',
        },
      },
    },
  ]);
  return (context) =>
    sliceOf(context, 'aid.coverage', context.by === 'programme' ? ['programme'] : []) &&
    among(context);
}

const eligible = {
  noun: {id: 'usaha sasaran', en: 'eligible businesses'},
  counts: {id: 'penerima / sasaran', en: 'recipients / eligible'},
};
const active = {
  noun: {id: 'usaha aktif', en: 'active businesses'},
  counts: {id: 'penerima / aktif', en: 'recipients / active'},
};

/** Where no table says whom aid is meant for, the library counts all active businesses instead. */
function isOfActive({extension}: Dataset): boolean {
  return /\baktif\b/.test(extension.denominator.id);
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-aid-reach': UmkmAidReach;
  }
}

import {css, type CSSResultGroup} from 'lit';
import {UmkmFamily} from './internal/family.js';
import type {SectionMaker} from './internal/section.js';
import {dots, type DotGroup} from './internal/sections/dots.js';
import {gap, grouped, trend} from './internal/sections/late.js';
import {ranked} from './internal/sections/ranked.js';
import {tiles} from './internal/sections/tiles.js';
import {whole} from './internal/sections/whole.js';

const businesses = {id: 'usaha', en: 'businesses'};

/**
 * How many businesses use a digital channel: any of them as one number, each of them as a dot, and
 * how far micro and small businesses are apart. The base is always all businesses; those whose
 * answer is unknown stay in it and are shown.
 *
 * Reads `digital.any`, `digital.per_channel` and, where published, `digital.any` by size class and
 * `digital.gap`.
 *
 * @tag umkm-digital-adoption
 * @attr {"channels" | "ladder" | "areas" | "compared" | "gaps" | "trend"} view - any channel and each (default), steps of the digital ladder, adoption by area, channels by area, gaps between groups, channels over time
 * @attr {"channel" | "size_class"} by - only this breakdown; both where it is left out
 */
export class UmkmDigitalAdoption extends UmkmFamily {
  static override readonly tag = 'umkm-digital-adoption';
  static override readonly about = {id: 'Adopsi digital', en: 'Digital adoption'};
  static override readonly views = {
    channels: [any(), breakdowns()],
    ladder: [
      ranked('digital.ladder', {along: 'stage', sort: 'order'}),
      tiles({id: 'Kedalaman', en: 'Depth'}, [
        {
          indicator: 'digital.intensity',
          title: {id: 'Kanal yang cocok dan dipakai', en: 'Suitable channels in use'},
        },
        {
          indicator: 'digital.cohort_active',
          title: {id: 'Aktif sebulan setelah onboarding', en: 'Active a month after onboarding'},
        },
      ]),
    ],
    areas: [ranked('digital.any')],
    compared: [grouped('digital.per_channel', {across: 'channel'})],
    gaps: [
      gap('digital.any', {between: 'size_class'}),
      ranked('digital.any', {along: 'size_class', sort: 'order'}),
      gap('digital.any', {between: 'owner_sex'}),
      ranked('digital.any', {along: 'owner_sex', sort: 'order'}),
    ],
    trend: [trend('digital.per_channel', {by: 'channel'})],
  };
  static override styles: CSSResultGroup = [
    UmkmFamily.styles,
    css`
      .plot .headline-number {
        font-size: 36px;
        font-weight: 700;
        letter-spacing: -0.02em;
      }
      .plot .headline-unit {
        font-size: 20px;
        font-weight: 600;
        letter-spacing: 0;
      }
      .narrow .plot .headline-number {
        font-size: 28px;
      }
      .narrow .plot .headline-unit {
        font-size: 16px;
      }
      .rest {
        fill: var(--_main-wash);
        stroke: var(--_axis);
        stroke-width: 0.5;
      }
    `,
  ];

  protected override reservedHeight(width: number): number {
    return width < 480 ? 590 : 660;
  }
}

function any(): SectionMaker {
  return whole('digital.any', {
    name: {id: 'Sedikitnya satu saluran', en: 'At least one channel'},
    said: {id: 'memakai sedikitnya satu saluran digital', en: 'use at least one digital channel'},
    used: {id: 'memakai', en: 'use one'},
    unused: {id: 'tidak memakai', en: 'use none'},
    noun: businesses,
  });
}

/** By channel and by size class, or the one that `by` names. */
function breakdowns(): SectionMaker {
  const groups: readonly DotGroup[] = [
    {
      indicator: 'digital.per_channel',
      along: 'channel',
      title: {id: 'Per saluran', en: 'By channel'},
      note: {
        id: 'Satu usaha dapat memakai beberapa saluran; jumlahnya bisa melebihi 100%.',
        en: 'A business may use several channels; the shares may add to more than 100%.',
      },
    },
    {
      indicator: 'digital.any',
      along: 'size_class',
      sort: 'order',
      title: {id: 'Menurut skala usaha', en: 'By size class'},
      // The column beside it is headed "tidak diketahui" too.
      unknown: {id: 'Skala belum jelas', en: 'Class not known'},
      gap: {
        indicator: 'digital.gap',
        title: {id: 'Selisih kecil dan mikro', en: 'Gap between small and micro'},
        between: ['mikro', 'kecil'],
      },
    },
  ];
  return (context) =>
    dots(
      groups.filter(
        ({along}) => !/^(channel|size_class)$/.test(context.by) || along === context.by,
      ),
      businesses,
    )(context);
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-digital-adoption': UmkmDigitalAdoption;
  }
}

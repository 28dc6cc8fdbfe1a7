import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/stat.js';
import {kabupatenContoh} from './fixtures/example.js';
import {
  statAcrossBreak,
  statApproximate,
  statDown,
  statEmpty,
  statGap,
  statPlain,
  statSmall,
  statUnreported,
  statWithheld,
} from './fixtures/stat.js';
import {dark, narrow, never} from './fixtures/stage.js';

const meta: Meta = {
  title: 'Bagan/Angka',
  component: 'umkm-stat',
};
export default meta;

function show(render: () => TemplateResult): StoryObj {
  return {render};
}

/** A share with base, change in points, and a target that it misses. */
export const Normal = show(
  () => html`<umkm-stat indicator="aid.coverage" .data=${statPlain}></umkm-stat>`,
);

/** The last point is not final: hollow, dotted way, star. */
export const Provisional = show(
  () => html`<umkm-stat indicator="size.class" .data=${kabupatenContoh()}></umkm-stat>`,
);

export const Published = show(
  () => html`<umkm-stat indicator="mentoring.coverage" .data=${kabupatenContoh()}></umkm-stat>`,
);

/** Never rise or fall across a new definition. */
export const AcrossBreak = show(
  () => html`<umkm-stat indicator="size.class" .data=${statAcrossBreak}></umkm-stat>`,
);

/** A year without a figure is a gap, and nothing is compared with it. */
export const Gap = show(
  () => html`<umkm-stat indicator="aid.coverage" .data=${statGap}></umkm-stat>`,
);

/** Lower is better. */
export const Lower = show(
  () => html`<umkm-stat indicator="dq.stale_share" .data=${statDown}></umkm-stat>`,
);

export const Approximate = show(
  () => html`<umkm-stat indicator="size.class" .data=${statApproximate}></umkm-stat>`,
);

export const SmallBase = show(
  () => html`<umkm-stat indicator="aid.coverage" .data=${statSmall}></umkm-stat>`,
);

/** The last figure is withheld, the ones before are not. */
export const Withheld = show(
  () => html`<umkm-stat indicator="aid.coverage" .data=${statWithheld}></umkm-stat>`,
);

export const NotReported = show(
  () =>
    html`<umkm-stat
      indicator="aid.coverage"
      region="99.01.18"
      period="2024"
      .data=${statUnreported}
    ></umkm-stat>`,
);

export const Table = show(
  () => html`<umkm-stat view="table" indicator="aid.coverage" .data=${statPlain}></umkm-stat>`,
);

export const English = show(
  () => html`<umkm-stat lang="en" indicator="aid.coverage" .data=${statPlain}></umkm-stat>`,
);

/** As in a row of four. */
export const Narrow = show(() =>
  narrow(html`<umkm-stat indicator="aid.coverage" .data=${statPlain}></umkm-stat>`, 150),
);

export const Dark = show(() =>
  dark(html`<umkm-stat theme="dark" indicator="aid.coverage" .data=${statPlain}></umkm-stat>`),
);

export const WithoutIndicator = show(
  () => html`<umkm-stat .data=${kabupatenContoh()}></umkm-stat>`,
);

export const Empty = show(
  () => html`<umkm-stat indicator="aid.coverage" .data=${statEmpty}></umkm-stat>`,
);

export const Loading = show(
  () => html`<umkm-stat indicator="aid.coverage" .data=${never}></umkm-stat>`,
);

export const Failed = show(
  () => html`<umkm-stat indicator="aid.coverage" .data=${'bukan JSON'}></umkm-stat>`,
);

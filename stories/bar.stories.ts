import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/bar.js';
import {aidEmpty, aidPlain, aidProvisional, aidWithTarget, aidWithheld} from './fixtures/aid.js';
import {cell, dataset, periodDim, rate, regionDim, snapshot} from './fixtures/base.js';
import {digitalPlain} from './fixtures/digital.js';
import {composition, licences} from './fixtures/views.js';
import {dark, narrow, never} from './fixtures/stage.js';

const meta: Meta = {
  title: 'Bagan/Batang',
  component: 'umkm-bar',
};
export default meta;

function show(render: () => TemplateResult): StoryObj {
  return {render};
}

/** Thirty-four invented areas, more than are drawn at once. */
const areas = Array.from({length: 34}, (_, i) => ({
  code: `99.01.${String(i + 1).padStart(2, '0')}`,
  label: `Kecamatan Rekaan ${i + 1}`,
}));

const manyAreas = snapshot(
  [
    dataset(
      'digital.any',
      'percent',
      {id: 'Memakai saluran digital', en: 'Digital adoption, any channel'},
      [regionDim(undefined, areas), periodDim('2024')],
      [
        rate({region: '99.01', period: '2024'}, 3910, 9520),
        ...areas.map(({code}, i) =>
          rate({region: code, period: '2024'}, 40 + ((i * 37) % 200), 280),
        ),
      ],
    ),
  ],
  {reporting: null},
);

/** Growth of each area: some fell, and the figures of one cannot be compared. */
const growth = snapshot(
  [
    dataset(
      'growth.yoy',
      'percent',
      {id: 'Pertumbuhan jumlah usaha', en: 'Growth of businesses'},
      [regionDim(undefined, areas.slice(0, 5)), periodDim('2024')],
      [
        rate({region: '99.01', period: '2024'}, 120, 9400),
        rate({region: areas[0].code, period: '2024'}, 96, 1840),
        rate({region: areas[1].code, period: '2024'}, -58, 2210),
        rate({region: areas[2].code, period: '2024'}, 31, 1975),
        rate({region: areas[3].code, period: '2024'}, -4, 1502),
        cell({region: areas[4].code, period: '2024'}, null, {flags: ['B'], reason: 'break'}),
      ],
    ),
  ],
  {reporting: null},
);

export const Normal = show(
  () =>
    html`<umkm-bar indicator="digital.per_channel" by="channel" .data=${digitalPlain}></umkm-bar>`,
);

export const WithTarget = show(
  () => html`<umkm-bar indicator="aid.coverage" .data=${aidWithTarget}></umkm-bar>`,
);

/** More rows than are drawn: the rest waits behind a button and stands in the table. */
export const ManyRows = show(
  () => html`<umkm-bar indicator="digital.any" .data=${manyAreas}></umkm-bar>`,
);

export const Negative = show(
  () => html`<umkm-bar indicator="growth.yoy" .data=${growth}></umkm-bar>`,
);

export const Provisional = show(
  () => html`<umkm-bar indicator="aid.coverage" .data=${aidProvisional}></umkm-bar>`,
);

export const Table = show(
  () => html`<umkm-bar view="table" indicator="aid.coverage" .data=${aidWithTarget}></umkm-bar>`,
);

export const English = show(
  () => html`<umkm-bar lang="en" indicator="aid.coverage" .data=${aidWithTarget}></umkm-bar>`,
);

export const Narrow = show(() =>
  narrow(html`<umkm-bar indicator="aid.coverage" .data=${aidWithTarget}></umkm-bar>`),
);

/** Long names move above their bars instead of being cut. */
export const NarrowLongNames = show(() =>
  narrow(html`<umkm-bar indicator="aid.coverage" by="programme" .data=${aidPlain}></umkm-bar>`),
);

/** The categories of an indicator in each area, the whole first. */
export const Grouped = show(
  () => html`<umkm-bar view="grouped" indicator="legality.funnel" .data=${licences}></umkm-bar>`,
);

/** What a count consists of; parts that are withheld stand together, or there is no bar. */
export const Stacked = show(
  () => html`<umkm-bar view="stacked" indicator="size.class" .data=${composition}></umkm-bar>`,
);

export const StackedTable = show(
  () =>
    html`<umkm-bar view="stacked table" indicator="size.class" .data=${composition}></umkm-bar>`,
);

export const NarrowStacked = show(() =>
  narrow(
    html`<umkm-bar
      lang="en"
      view="stacked"
      indicator="size.class"
      .data=${composition}
    ></umkm-bar>`,
  ),
);

export const Dark = show(() =>
  dark(html`<umkm-bar theme="dark" indicator="aid.coverage" .data=${aidWithTarget}></umkm-bar>`),
);

export const WithoutIndicator = show(() => html`<umkm-bar .data=${aidPlain}></umkm-bar>`);

export const Withheld = show(
  () => html`<umkm-bar indicator="aid.coverage" .data=${aidWithheld}></umkm-bar>`,
);

export const Empty = show(
  () => html`<umkm-bar indicator="aid.coverage" .data=${aidEmpty}></umkm-bar>`,
);

export const Loading = show(
  () => html`<umkm-bar indicator="aid.coverage" .data=${never}></umkm-bar>`,
);

export const Failed = show(
  () => html`<umkm-bar indicator="aid.coverage" .data=${'bukan JSON'}></umkm-bar>`,
);

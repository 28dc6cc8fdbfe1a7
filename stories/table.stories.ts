import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/table.js';
import {kabupatenContoh} from './fixtures/example.js';
import {empty, gaps, normal, someWithheld} from './fixtures/growth.js';
import {villages} from './fixtures/own.js';
import {dark, narrow, never} from './fixtures/stage.js';

const meta: Meta = {
  title: 'Bagan/Tabel',
  component: 'umkm-table',
};
export default meta;

function show(render: () => TemplateResult): StoryObj {
  return {render};
}

export const ByPeriodAndClass = show(
  () =>
    html`<umkm-table indicator="size.class" by="period,size_class" .data=${normal}></umkm-table>`,
);

/** With one dimension the parts of the value stand beside it. */
export const ByPeriod = show(
  () => html`<umkm-table indicator="growth.yoy" by="period" .data=${normal}></umkm-table>`,
);

export const ByClass = show(
  () =>
    html`<umkm-table
      indicator="size.class"
      by="size_class"
      period="2022"
      .data=${normal}
    ></umkm-table>`,
);

/** Areas along the rows, periods along the columns, and a small line over them. */
export const Sparklines = show(
  () =>
    html`<umkm-table
      indicator="aid.coverage"
      by="region"
      columns="period"
      sparkline
      .data=${kabupatenContoh()}
    ></umkm-table>`,
);

/** Scrolls below its head and can be searched. */
export const Long = show(() => html`<umkm-table sparkline .data=${villages(38)}></umkm-table>`);

/** Only the rows that show are laid out; all of them are there. */
export const VeryLong = show(() => html`<umkm-table .data=${villages(150)}></umkm-table>`);

export const LongAndNarrow = show(() =>
  narrow(html`<umkm-table sparkline .data=${villages(90)}></umkm-table>`),
);

export const Gaps = show(
  () => html`<umkm-table indicator="size.class" by="period,size_class" .data=${gaps}></umkm-table>`,
);

export const Withheld = show(
  () =>
    html`<umkm-table
      indicator="size.class"
      by="period,size_class"
      .data=${someWithheld}
    ></umkm-table>`,
);

export const English = show(
  () =>
    html`<umkm-table
      lang="en"
      indicator="size.class"
      by="period,size_class"
      .data=${normal}
    ></umkm-table>`,
);

export const Narrow = show(() =>
  narrow(
    html`<umkm-table indicator="size.class" by="period,size_class" .data=${normal}></umkm-table>`,
  ),
);

export const Dark = show(() =>
  dark(
    html`<umkm-table
      theme="dark"
      indicator="size.class"
      by="period,size_class"
      .data=${normal}
    ></umkm-table>`,
  ),
);

export const Empty = show(
  () => html`<umkm-table indicator="size.class" .data=${empty}></umkm-table>`,
);

export const Loading = show(
  () => html`<umkm-table indicator="size.class" .data=${never}></umkm-table>`,
);

export const Failed = show(
  () => html`<umkm-table indicator="size.class" .data=${'[]'}></umkm-table>`,
);

import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/line.js';
import {empty, gaps, normal, notReported, steady} from './fixtures/growth.js';
import {dark, narrow, never} from './fixtures/stage.js';

const meta: Meta = {
  title: 'Bagan/Garis',
  component: 'umkm-line',
};
export default meta;

function show(render: () => TemplateResult): StoryObj {
  return {render};
}

/** One line for each class; new limits interrupt all of them. */
export const ByClass = show(
  () => html`<umkm-line indicator="size.class" by="size_class" .data=${normal}></umkm-line>`,
);

export const One = show(() => html`<umkm-line indicator="growth.yoy" .data=${normal}></umkm-line>`);

export const Steady = show(
  () => html`<umkm-line indicator="size.class" .data=${steady}></umkm-line>`,
);

export const Gaps = show(
  () => html`<umkm-line indicator="size.class" by="size_class" .data=${gaps}></umkm-line>`,
);

export const English = show(
  () =>
    html`<umkm-line lang="en" indicator="size.class" by="size_class" .data=${normal}></umkm-line>`,
);

export const Narrow = show(() =>
  narrow(html`<umkm-line indicator="size.class" by="size_class" .data=${normal}></umkm-line>`),
);

export const Dark = show(() =>
  dark(
    html`<umkm-line
      theme="dark"
      indicator="size.class"
      by="size_class"
      .data=${normal}
    ></umkm-line>`,
  ),
);

export const NotReported = show(
  () => html`<umkm-line indicator="size.class" .data=${notReported}></umkm-line>`,
);

export const Empty = show(
  () => html`<umkm-line indicator="size.class" .data=${empty}></umkm-line>`,
);

/** No attribute `indicator`. */
export const Unnamed = show(() => html`<umkm-line .data=${normal}></umkm-line>`);

export const Loading = show(
  () => html`<umkm-line indicator="size.class" .data=${never}></umkm-line>`,
);

export const Failed = show(
  () => html`<umkm-line indicator="size.class" .data=${'{}'}></umkm-line>`,
);

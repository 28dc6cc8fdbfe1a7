import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/funnel.js';
import {kabupatenContoh} from './fixtures/example.js';
import {
  funnelEmpty,
  funnelLicences,
  funnelShares,
  funnelStages,
  funnelStates,
  funnelWithheld,
} from './fixtures/funnel.js';
import {dark, narrow, never} from './fixtures/stage.js';

const meta: Meta = {
  title: 'Bagan/Corong',
  component: 'umkm-funnel',
};
export default meta;

function show(render: () => TemplateResult): StoryObj {
  return {render};
}

/** The strict count as bars, the share of those that need a licence beside them. */
export const Normal = show(
  () => html`<umkm-funnel indicator="legality.funnel" .data=${funnelLicences}></umkm-funnel>`,
);

/** Steps of one cohort, each part of the one before. */
export const Stages = show(
  () => html`<umkm-funnel indicator="centre.service_funnel" .data=${funnelStages}></umkm-funnel>`,
);

/** Without a strict count the steps are no part of each other: no wedges, no losses. */
export const Shares = show(
  () => html`<umkm-funnel indicator="legality.funnel" .data=${funnelShares}></umkm-funnel>`,
);

export const Published = show(
  () => html`<umkm-funnel indicator="legality.funnel" .data=${kabupatenContoh()}></umkm-funnel>`,
);

export const PublishedStages = show(
  () =>
    html`<umkm-funnel indicator="centre.service_funnel" .data=${kabupatenContoh()}></umkm-funnel>`,
);

export const PublishedArea = show(
  () =>
    html`<umkm-funnel
      indicator="legality.funnel"
      region="99.01.02"
      .data=${kabupatenContoh()}
    ></umkm-funnel>`,
);

/** One step withheld, one not available: no bar, no wedge to or from it. */
export const States = show(
  () => html`<umkm-funnel indicator="centre.service_funnel" .data=${funnelStates}></umkm-funnel>`,
);

export const Table = show(
  () =>
    html`<umkm-funnel
      view="table"
      indicator="legality.funnel"
      .data=${funnelLicences}
    ></umkm-funnel>`,
);

export const English = show(
  () =>
    html`<umkm-funnel lang="en" indicator="legality.funnel" .data=${funnelLicences}></umkm-funnel>`,
);

export const Narrow = show(() =>
  narrow(html`<umkm-funnel indicator="legality.funnel" .data=${funnelLicences}></umkm-funnel>`),
);

export const NarrowShares = show(() =>
  narrow(html`<umkm-funnel indicator="legality.funnel" .data=${funnelShares}></umkm-funnel>`),
);

export const Dark = show(() =>
  dark(
    html`<umkm-funnel
      theme="dark"
      indicator="legality.funnel"
      .data=${funnelLicences}
    ></umkm-funnel>`,
  ),
);

export const WithoutIndicator = show(
  () => html`<umkm-funnel .data=${kabupatenContoh()}></umkm-funnel>`,
);

export const Withheld = show(
  () => html`<umkm-funnel indicator="centre.service_funnel" .data=${funnelWithheld}></umkm-funnel>`,
);

export const Empty = show(
  () => html`<umkm-funnel indicator="centre.service_funnel" .data=${funnelEmpty}></umkm-funnel>`,
);

export const Loading = show(
  () => html`<umkm-funnel indicator="centre.service_funnel" .data=${never}></umkm-funnel>`,
);

export const Failed = show(
  () => html`<umkm-funnel indicator="centre.service_funnel" .data=${'bukan JSON'}></umkm-funnel>`,
);

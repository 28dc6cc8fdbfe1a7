import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/aid-reach.js';
import {
  aidEmpty,
  aidFactsMissing,
  aidGroupsWithheld,
  aidPlain,
  aidProvisional,
  aidWithTarget,
  aidWithheld,
} from './fixtures/aid.js';
import {dark, narrow, never} from './fixtures/stage.js';

const meta: Meta = {
  title: 'Widget/Jangkauan bantuan',
  component: 'umkm-aid-reach',
};
export default meta;

function show(render: () => TemplateResult): StoryObj {
  return {render};
}

/** Nine of sixteen kecamatan reach the target; one is withheld, one silent, one has a small base. */
export const WithTarget = show(
  () => html`<umkm-aid-reach .data=${aidWithTarget}></umkm-aid-reach>`,
);

export const WithoutTarget = show(() => html`<umkm-aid-reach .data=${aidPlain}></umkm-aid-reach>`);

export const ByProgramme = show(
  () => html`<umkm-aid-reach by="programme" .data=${aidPlain}></umkm-aid-reach>`,
);

export const Provisional = show(
  () => html`<umkm-aid-reach .data=${aidProvisional}></umkm-aid-reach>`,
);

/** Of the recipients, one figure is withheld, one was never reported, one is not published. */
export const FactsMissing = show(
  () => html`<umkm-aid-reach .data=${aidFactsMissing}></umkm-aid-reach>`,
);

/** Few groups have no list of members: how few is withheld. */
export const GroupsWithheld = show(
  () => html`<umkm-aid-reach .data=${aidGroupsWithheld}></umkm-aid-reach>`,
);

export const Table = show(
  () => html`<umkm-aid-reach view="table" .data=${aidWithTarget}></umkm-aid-reach>`,
);

export const English = show(
  () => html`<umkm-aid-reach lang="en" .data=${aidWithTarget}></umkm-aid-reach>`,
);

export const Narrow = show(() =>
  narrow(html`<umkm-aid-reach .data=${aidWithTarget}></umkm-aid-reach>`),
);

export const NarrowByProgramme = show(() =>
  narrow(html`<umkm-aid-reach by="programme" .data=${aidPlain}></umkm-aid-reach>`),
);

export const Narrowest = show(() =>
  narrow(html`<umkm-aid-reach .data=${aidFactsMissing}></umkm-aid-reach>`, 288),
);

export const Dark = show(() =>
  dark(html`<umkm-aid-reach theme="dark" .data=${aidWithTarget}></umkm-aid-reach>`),
);

export const Grey = show(
  () => html`<umkm-aid-reach theme="grey" .data=${aidWithTarget}></umkm-aid-reach>`,
);

export const Withheld = show(() => html`<umkm-aid-reach .data=${aidWithheld}></umkm-aid-reach>`);

export const Empty = show(() => html`<umkm-aid-reach .data=${aidEmpty}></umkm-aid-reach>`);

export const Loading = show(() => html`<umkm-aid-reach .data=${never}></umkm-aid-reach>`);

export const Failed = show(() => html`<umkm-aid-reach .data=${'bukan JSON'}></umkm-aid-reach>`);

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
import {chosen, figureStories, type FigureArgs} from './fixtures/figure-story.js';
import {dark, narrow, never} from './fixtures/stage.js';

/** The views are drawn from all published figures; the states of the main one from small files. */
const published = figureStories({
  views: ['accuracy', 'classes', 'followup', 'value', 'trend'],
  indicators: [
    'aid.coverage',
    'aid.multiple',
    'aid.followup',
    'aid.group_members',
    'aid.exclusion_error',
    'aid.inclusion_error',
    'aid.timeliness',
    'aid.still_used',
    'aid.value_per_recipient',
    'aid.theil',
    'aid.concentration_index',
  ],
  figure: (args, data) => html`<umkm-aid-reach ${chosen(args)} .data=${data}></umkm-aid-reach>`,
});

const meta: Meta<FigureArgs> = {
  title: 'Widget/Jangkauan bantuan',
  component: 'umkm-aid-reach',
  ...published,
};
export default meta;

type Story = StoryObj<FigureArgs>;

function show(render: () => TemplateResult): Story {
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

/** All that the invented kabupaten publishes. */
export const Published: Story = {};
export const ViewAccuracy: Story = {args: {view: 'accuracy'}};
export const ViewClasses: Story = {args: {view: 'classes'}};
export const ViewFollowup: Story = {args: {view: 'followup'}};
export const ViewValue: Story = {args: {view: 'value'}};
export const ViewTrend: Story = {args: {view: 'trend'}};
export const Area: Story = {args: {region: '99.01.02'}};
export const SmallBase: Story = {args: {state: 'small'}};
export const Break: Story = {args: {state: 'break'}};
export const NotReported: Story = {args: {state: 'missing'}};
export const Denied: Story = {args: {state: 'denied'}};
export const FailedAndRetried: Story = {args: {state: 'failed'}};
export const Offline: Story = {args: {state: 'offline'}};
export const Stale: Story = {args: {state: 'stale'}};

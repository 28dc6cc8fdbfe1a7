import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/digital-adoption.js';
import {
  digitalEmpty,
  digitalPlain,
  digitalProvisional,
  digitalStates,
  digitalUnknown,
  digitalWithheld,
} from './fixtures/digital.js';
import {chosen, figureStories, type FigureArgs} from './fixtures/figure-story.js';
import {dark, narrow, never} from './fixtures/stage.js';

/** The views are drawn from all published figures; the states of the main one from small files. */
const published = figureStories({
  views: ['ladder', 'areas', 'compared', 'gaps', 'trend'],
  indicators: [
    'digital.any',
    'digital.per_channel',
    'digital.gap',
    'digital.ladder',
    'digital.intensity',
    'digital.cohort_active',
  ],
  figure: (args, data) =>
    html`<umkm-digital-adoption ${chosen(args)} .data=${data}></umkm-digital-adoption>`,
});

const meta: Meta<FigureArgs> = {
  title: 'Widget/Adopsi digital',
  component: 'umkm-digital-adoption',
  ...published,
};
export default meta;

type Story = StoryObj<FigureArgs>;

function show(render: () => TemplateResult): Story {
  return {render};
}

export const Normal = show(
  () => html`<umkm-digital-adoption .data=${digitalPlain}></umkm-digital-adoption>`,
);

export const ByChannel = show(
  () => html`<umkm-digital-adoption by="channel" .data=${digitalPlain}></umkm-digital-adoption>`,
);

export const BySizeClass = show(
  () => html`<umkm-digital-adoption by="size_class" .data=${digitalPlain}></umkm-digital-adoption>`,
);

/** A third of the answers is unknown: the heading calls the share a lower bound. */
export const MuchUnknown = show(
  () => html`<umkm-digital-adoption .data=${digitalUnknown}></umkm-digital-adoption>`,
);

/** One channel withheld, one not available, one class with a small base, the gap withheld. */
export const States = show(
  () => html`<umkm-digital-adoption .data=${digitalStates}></umkm-digital-adoption>`,
);

export const Provisional = show(
  () => html`<umkm-digital-adoption .data=${digitalProvisional}></umkm-digital-adoption>`,
);

export const Table = show(
  () => html`<umkm-digital-adoption view="table" .data=${digitalPlain}></umkm-digital-adoption>`,
);

export const English = show(
  () => html`<umkm-digital-adoption lang="en" .data=${digitalPlain}></umkm-digital-adoption>`,
);

export const Narrow = show(() =>
  narrow(html`<umkm-digital-adoption .data=${digitalPlain}></umkm-digital-adoption>`),
);

export const Narrowest = show(() =>
  narrow(html`<umkm-digital-adoption .data=${digitalStates}></umkm-digital-adoption>`, 288),
);

export const Dark = show(() =>
  dark(html`<umkm-digital-adoption theme="dark" .data=${digitalPlain}></umkm-digital-adoption>`),
);

export const Grey = show(
  () => html`<umkm-digital-adoption theme="grey" .data=${digitalPlain}></umkm-digital-adoption>`,
);

export const Withheld = show(
  () => html`<umkm-digital-adoption .data=${digitalWithheld}></umkm-digital-adoption>`,
);

export const Empty = show(
  () => html`<umkm-digital-adoption .data=${digitalEmpty}></umkm-digital-adoption>`,
);

export const Loading = show(
  () => html`<umkm-digital-adoption .data=${never}></umkm-digital-adoption>`,
);

export const Failed = show(
  () => html`<umkm-digital-adoption .data=${'bukan JSON'}></umkm-digital-adoption>`,
);

/** All that the invented kabupaten publishes. */
export const Published: Story = {};
export const ViewLadder: Story = {args: {view: 'ladder'}};
export const ViewAreas: Story = {args: {view: 'areas'}};
export const ViewCompared: Story = {args: {view: 'compared'}};
export const ViewGaps: Story = {args: {view: 'gaps'}};
export const ViewTrend: Story = {args: {view: 'trend'}};
export const Area: Story = {args: {region: '99.01.02'}};
export const SmallBase: Story = {args: {state: 'small'}};
export const Break: Story = {args: {state: 'break'}};
export const NotReported: Story = {args: {state: 'missing'}};
export const Denied: Story = {args: {state: 'denied'}};
export const FailedAndRetried: Story = {args: {state: 'failed'}};
export const Offline: Story = {args: {state: 'offline'}};
export const Stale: Story = {args: {state: 'stale'}};

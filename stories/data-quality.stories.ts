import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../widgets/define/data-quality.js';
import {chosen, figureStories, type FigureArgs} from './fixtures/figure-story.js';
import {narrow} from './fixtures/stage.js';

const stories = figureStories({
  views: ['dimensions', 'areas', 'columns', 'trend'],
  indicators: [
    'dq.overall',
    'dq.completeness',
    'dq.validity',
    'dq.uniqueness',
    'dq.timeliness',
    'dq.stale',
  ],
  figure: (args, data) =>
    html`<umkm-data-quality ${chosen(args)} .data=${data}></umkm-data-quality>`,
});

const meta: Meta<FigureArgs> = {
  title: 'Widget/Mutu data',
  component: 'umkm-data-quality',
  ...stories,
};
export default meta;

type Story = StoryObj<FigureArgs>;

export const Dimensions: Story = {args: {view: 'dimensions'}};
export const Areas: Story = {args: {view: 'areas'}};
export const Columns: Story = {args: {view: 'columns'}};
export const Trend: Story = {args: {view: 'trend'}};

/** One kecamatan. */
export const Area: Story = {args: {region: '99.01.02'}};
/** An earlier year. */
export const Earlier: Story = {args: {period: '2023'}};
export const Narrow: Story = {render: (args) => narrow(stories.render(args))};

export const English: Story = {args: {lang: 'en'}};
export const Dark: Story = {args: {theme: 'dark'}};
export const Grey: Story = {args: {theme: 'grey'}};
export const Table: Story = {args: {view: 'table'}};

export const Few: Story = {args: {state: 'few'}};
export const Provisional: Story = {args: {state: 'provisional'}};
export const SmallBase: Story = {args: {state: 'small'}};
export const Break: Story = {args: {state: 'break'}};
export const Withheld: Story = {args: {state: 'withheld'}};
export const NotReported: Story = {args: {state: 'missing'}};
export const Empty: Story = {args: {state: 'empty'}};
export const Loading: Story = {args: {state: 'loading'}};
export const Denied: Story = {args: {state: 'denied'}};
export const Failed: Story = {args: {state: 'failed'}};
export const Offline: Story = {args: {state: 'offline'}};
export const Stale: Story = {args: {state: 'stale'}};

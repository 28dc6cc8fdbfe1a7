import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../widgets/define/agencies.js';
import {chosen, figureStories, type FigureArgs} from './fixtures/figure-story.js';
import {narrow} from './fixtures/stage.js';

const stories = figureStories({
  views: ['matrix', 'overlap', 'budget', 'agreements'],
  indicators: [
    'agency.programme_matrix',
    'agency.overlap',
    'agency.served_by_two',
    'agency.absorption',
    'agency.mou_status',
    'agency.mou_active',
  ],
  figure: (args, data) => html`<umkm-agencies ${chosen(args)} .data=${data}></umkm-agencies>`,
});

const meta: Meta<FigureArgs> = {
  title: 'Widget/Kerja bersama',
  component: 'umkm-agencies',
  ...stories,
};
export default meta;

type Story = StoryObj<FigureArgs>;

export const Matrix: Story = {args: {view: 'matrix'}};
export const Overlap: Story = {args: {view: 'overlap'}};
export const Budget: Story = {args: {view: 'budget'}};
export const Agreements: Story = {args: {view: 'agreements'}};

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

import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../widgets/define/legality.js';
import {chosen, figureStories, type FigureArgs} from './fixtures/figure-story.js';
import {narrow} from './fixtures/stage.js';

const stories = figureStories({
  views: ['licences', 'areas', 'compared', 'centre', 'trend'],
  indicators: [
    'legality.funnel',
    'legality.step_conversion',
    'legality.nib_share',
    'legality.pirt_in_force',
    'legality.ip',
    'centre.service_funnel',
  ],
  figure: (args, data) => html`<umkm-legality ${chosen(args)} .data=${data}></umkm-legality>`,
});

const meta: Meta<FigureArgs> = {
  title: 'Widget/Perizinan',
  component: 'umkm-legality',
  ...stories,
};
export default meta;

type Story = StoryObj<FigureArgs>;

export const Licences: Story = {args: {view: 'licences'}};
export const Areas: Story = {args: {view: 'areas'}};
export const Compared: Story = {args: {view: 'compared'}};
export const Centre: Story = {args: {view: 'centre'}};
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

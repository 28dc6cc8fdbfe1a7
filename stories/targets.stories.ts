import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../widgets/define/targets.js';
import {chosen, figureStories, type FigureArgs} from './fixtures/figure-story.js';
import {narrow} from './fixtures/stage.js';

const stories = figureStories({
  views: [],
  indicators: [
    'aid.coverage',
    'aid.inclusion_error',
    'digital.any',
    'mentoring.coverage',
    'legality.nib_share',
  ],
  figure: (args, data) => html`<umkm-targets ${chosen(args)} .data=${data}></umkm-targets>`,
});

const meta: Meta<FigureArgs> = {title: 'Widget/Target', component: 'umkm-targets', ...stories};
export default meta;

type Story = StoryObj<FigureArgs>;

/** Every target is 100 on one scale; where lower is better the row says so. */
export const Normal: Story = {};
/** A year without targets. */
export const WithoutTargets: Story = {args: {period: '2021'}};
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

import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../widgets/define/dashboard.js';
import {figureStories, type FigureArgs} from './fixtures/figure-story.js';

const stories = figureStories({
  views: [],
  indicators: [
    'size.class',
    'growth.yoy',
    'growth.contribution',
    'aid.coverage',
    'mentoring.coverage',
    'legality.nib_share',
  ],
  figure: ({lang, theme}, data) =>
    html`<umkm-dashboard
      lang=${lang || nothing}
      theme=${theme || nothing}
      .data=${data}
    ></umkm-dashboard>`,
});
const {lang, theme, state} = stories.argTypes;

const meta: Meta<FigureArgs> = {
  title: 'Widget/Dasbor',
  component: 'umkm-dashboard',
  ...stories,
  argTypes: {lang, theme, state},
};
export default meta;

type Story = StoryObj<FigureArgs>;

/** Everything that the invented kabupaten publishes. */
export const Normal: Story = {};
export const English: Story = {args: {lang: 'en'}};
export const Dark: Story = {args: {theme: 'dark'}};
export const Grey: Story = {args: {theme: 'grey'}};
/** A file of six indicators: only figures that have data appear. */
export const Few: Story = {args: {state: 'few'}};
export const Withheld: Story = {args: {state: 'withheld'}};
export const Empty: Story = {args: {state: 'empty'}};
export const Loading: Story = {args: {state: 'loading'}};
export const Denied: Story = {args: {state: 'denied'}};
export const Failed: Story = {args: {state: 'failed'}};
export const Offline: Story = {args: {state: 'offline'}};

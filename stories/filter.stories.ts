import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import '../widgets/define/filter.js';
import '../widgets/define/growth.js';
import '../widgets/define/mentoring.js';
import '../widgets/define/source.js';
import '../widgets/define/stat.js';
import {kabupatenContoh} from './fixtures/example.js';
import {dark, narrow, never, white} from './fixtures/stage.js';

interface FilterArgs {
  readonly by: string;
  readonly lang: string;
  readonly theme: string;
}

const meta: Meta<FilterArgs> = {
  title: 'Widget/Pilihan',
  component: 'umkm-filter',
  args: {by: 'region,period,size_class', lang: '', theme: ''},
  argTypes: {
    by: {control: 'text'},
    lang: {control: 'select', options: ['', 'id', 'en']},
    theme: {control: 'select', options: ['', 'light', 'dark', 'grey', 'auto']},
  },
  render: (args) => page(args),
};
export default meta;

type Story = StoryObj<FilterArgs>;

/** What is chosen holds for both figures below. */
export const Normal: Story = {};
export const RegionOnly: Story = {args: {by: 'region'}};
export const PeriodOnly: Story = {args: {by: 'period'}};
export const English: Story = {args: {lang: 'en'}};
export const Grey: Story = {args: {theme: 'grey'}, render: (args) => white(page(args))};
export const Dark: Story = {
  args: {theme: 'dark'},
  render: (args) => dark(filter(args)),
};
export const Narrow: Story = {render: (args) => narrow(filter(args), 288)};
/** An area, a year and a class that were chosen before: each figure follows what it can. */
export const Chosen: Story = {
  render: (args) => page(args, {region: '99.01.02', period: '2023', where: {size_class: 'mikro'}}),
};
/** Data that never arrive: nothing to choose from. */
export const Loading: Story = {
  render: () => html`<umkm-source .data=${never}><umkm-filter></umkm-filter></umkm-source>`,
};

function filter({by, lang, theme}: FilterArgs): TemplateResult {
  return html`<umkm-source .data=${kabupatenContoh()}>
    <umkm-filter
      by=${by || nothing}
      lang=${lang || nothing}
      theme=${theme || nothing}
    ></umkm-filter>
  </umkm-source>`;
}

function page({by, lang, theme}: FilterArgs, choice = {}): TemplateResult {
  return html`<umkm-source .data=${kabupatenContoh()} .choice=${choice}>
    <umkm-filter
      by=${by || nothing}
      lang=${lang || nothing}
      theme=${theme || nothing}
    ></umkm-filter>
    <umkm-growth lang=${lang || nothing} theme=${theme || nothing}></umkm-growth>
    <umkm-mentoring lang=${lang || nothing} theme=${theme || nothing}></umkm-mentoring>
  </umkm-source>`;
}

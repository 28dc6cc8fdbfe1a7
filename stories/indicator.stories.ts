import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import '../widgets/define/indicator.js';
import {chosen, figureStories, type FigureArgs} from './fixtures/figure-story.js';
import {narrow} from './fixtures/stage.js';

interface IndicatorArgs extends FigureArgs {
  readonly indicator: string;
  readonly by: string;
}

const stories = figureStories<IndicatorArgs>({
  views: ['grouped', 'stacked', 'histogram', 'gap'],
  indicators: ['mentoring.coverage', 'digital.per_channel', 'digital.any', 'size.class'],
  figure: (args, data) =>
    html`<umkm-indicator
      ${chosen(args)}
      indicator=${args.indicator}
      by=${args.by || nothing}
      .data=${data}
    ></umkm-indicator>`,
});

const meta: Meta<IndicatorArgs> = {
  title: 'Widget/Indikator apa pun',
  component: 'umkm-indicator',
  ...stories,
  args: {...stories.args, indicator: 'mentoring.coverage', by: ''},
};
export default meta;

type Story = StoryObj<IndicatorArgs>;

/** What fits best: bars by area. */
export const Areas: Story = {};
/** Categories of its own dimension. */
export const Categories: Story = {args: {indicator: 'legality.step_conversion'}};
/** Nothing but years. */
export const Years: Story = {args: {indicator: 'product.hhi'}};
/** Nothing but one number. */
export const Number: Story = {args: {indicator: 'agency.mou_active'}};
export const ByPeriod: Story = {args: {by: 'period'}};
export const ByPeriodAndChannel: Story = {
  args: {indicator: 'digital.per_channel', by: 'period,channel'},
};
/** Channels in each area, the whole first. */
export const Grouped: Story = {args: {indicator: 'digital.per_channel', view: 'grouped'}};
/** What the businesses of each area consist of. */
export const Stacked: Story = {args: {indicator: 'size.class', view: 'stacked'}};
export const StackedByOwner: Story = {
  args: {indicator: 'size.class', view: 'stacked', by: 'owner_sex,size_class'},
};
/** How many areas lie where; those without a figure stand apart. */
export const Histogram: Story = {args: {view: 'histogram'}};
export const HistogramOfRupiah: Story = {
  args: {indicator: 'aid.value_per_recipient', view: 'histogram'},
};
/** Two groups over the years. */
export const Gap: Story = {args: {indicator: 'digital.any', view: 'gap', by: 'owner_sex'}};
export const GapOfClasses: Story = {args: {indicator: 'aid.coverage', view: 'gap'}};
export const GapOfProgrammes: Story = {
  args: {indicator: 'aid.coverage', view: 'gap', by: 'programme'},
};
/** Money instead of shares. */
export const Rupiah: Story = {args: {indicator: 'aid.value_per_recipient'}};
export const WithoutIndicator: Story = {args: {indicator: ''}};
export const UnknownIndicator: Story = {args: {indicator: 'tidak.ada'}};
export const Area: Story = {args: {region: '99.01.02'}};
export const UnknownArea: Story = {args: {region: '99.99.99'}};
export const UnknownPeriod: Story = {args: {period: '1999'}};
export const Narrow: Story = {render: (args) => narrow(stories.render(args))};
export const English: Story = {args: {lang: 'en'}};
export const Dark: Story = {args: {theme: 'dark'}};
export const Grey: Story = {args: {theme: 'grey'}};
export const Table: Story = {args: {view: 'table'}};

export const GroupedNarrow: Story = {
  args: {indicator: 'digital.per_channel', view: 'grouped'},
  render: (args) => narrow(stories.render(args)),
};
export const GroupedFew: Story = {
  args: {indicator: 'digital.per_channel', view: 'grouped', state: 'few'},
};
export const StackedNarrow: Story = {
  args: {indicator: 'size.class', view: 'stacked'},
  render: (args) => narrow(stories.render(args)),
};
export const StackedGrey: Story = {
  args: {indicator: 'size.class', view: 'stacked', theme: 'grey'},
};
export const StackedTable: Story = {args: {indicator: 'size.class', view: 'stacked table'}};
export const StackedWithheld: Story = {
  args: {indicator: 'size.class', view: 'stacked', state: 'withheld'},
};
export const StackedProvisional: Story = {
  args: {indicator: 'size.class', view: 'stacked', state: 'provisional'},
};
export const HistogramNarrow: Story = {
  args: {view: 'histogram'},
  render: (args) => narrow(stories.render(args)),
};
export const HistogramTable: Story = {args: {view: 'histogram table'}};
export const HistogramEnglish: Story = {args: {view: 'histogram', lang: 'en'}};
export const HistogramNotReported: Story = {args: {view: 'histogram', state: 'missing'}};
/** An area below which nothing is published. */
export const HistogramOfArea: Story = {args: {view: 'histogram', region: '99.01.02'}};
export const GapNarrow: Story = {
  args: {indicator: 'digital.any', view: 'gap', by: 'owner_sex'},
  render: (args) => narrow(stories.render(args)),
};
export const GapProvisional: Story = {
  args: {indicator: 'digital.any', view: 'gap', by: 'size_class', state: 'provisional'},
};
export const GapSmallBase: Story = {
  args: {indicator: 'digital.any', view: 'gap', by: 'size_class', state: 'small'},
};
export const GapBreak: Story = {
  args: {indicator: 'digital.any', view: 'gap', by: 'size_class', state: 'break'},
};
export const GapEnglish: Story = {
  args: {indicator: 'digital.any', view: 'gap', by: 'owner_sex', lang: 'en'},
};

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

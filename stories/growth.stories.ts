import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/growth.js';
import {
  allWithheld,
  empty,
  fewer,
  freshBreak,
  gaps,
  normal,
  notReported,
  oneYear,
  pesisirSelatan,
  smallBases,
  someWithheld,
  steady,
  twoBroken,
  twoYears,
} from './fixtures/growth.js';
import {chosen, figureStories, type FigureArgs} from './fixtures/figure-story.js';
import {dark, narrow, never} from './fixtures/stage.js';

/** The views are drawn from all published figures; the states of the main one from small files. */
const published = figureStories({
  views: ['areas', 'composition', 'index', 'contribution', 'demography', 'entrepreneurship'],
  indicators: [
    'size.class',
    'growth.yoy',
    'growth.contribution',
    'growth.index',
    'growth.demography',
    'growth.entrepreneurship_ratio',
    'growth.proportion_became_entrepreneur',
  ],
  figure: (args, data) => html`<umkm-growth ${chosen(args)} .data=${data}></umkm-growth>`,
});

const meta: Meta<FigureArgs> = {
  title: 'Widget/Pertumbuhan',
  component: 'umkm-growth',
  ...published,
};
export default meta;

type Story = StoryObj<FigureArgs>;

function show(render: () => TemplateResult): Story {
  return {render};
}

/** Seven years, new class limits in 2021, a provisional last year. */
export const Normal = show(() => html`<umkm-growth .data=${normal}></umkm-growth>`);

/** Published figures: 2018 is rounded, provisional and not broken down by class. */
export const Provisional = show(() => html`<umkm-growth .data=${pesisirSelatan}></umkm-growth>`);

export const TwoYears = show(() => html`<umkm-growth .data=${twoYears}></umkm-growth>`);

export const OneYear = show(() => html`<umkm-growth .data=${oneYear}></umkm-growth>`);

export const Steady = show(() => html`<umkm-growth .data=${steady}></umkm-growth>`);

/** Changes from a handful of businesses are marked as such. */
export const SmallBases = show(() => html`<umkm-growth .data=${smallBases}></umkm-growth>`);

export const Fewer = show(() => html`<umkm-growth .data=${fewer}></umkm-growth>`);

/** The last year has new class limits: the heading says the level and no change. */
export const Break = show(() => html`<umkm-growth .data=${freshBreak}></umkm-growth>`);

export const BreakBetweenTwo = show(() => html`<umkm-growth .data=${twoBroken}></umkm-growth>`);

export const TotalsOnly = show(() => html`<umkm-growth by="total" .data=${normal}></umkm-growth>`);

/** A year that nobody reported, unknown classes, a last total without classes. */
export const Gaps = show(() => html`<umkm-growth .data=${gaps}></umkm-growth>`);

export const SomeWithheld = show(() => html`<umkm-growth .data=${someWithheld}></umkm-growth>`);

export const Table = show(() => html`<umkm-growth view="table" .data=${normal}></umkm-growth>`);

export const English = show(() => html`<umkm-growth lang="en" .data=${normal}></umkm-growth>`);

export const Narrow = show(() => narrow(html`<umkm-growth .data=${normal}></umkm-growth>`));

export const NarrowProvisional = show(() =>
  narrow(html`<umkm-growth .data=${pesisirSelatan}></umkm-growth>`),
);

export const NarrowTable = show(() =>
  narrow(html`<umkm-growth view="table" .data=${normal}></umkm-growth>`),
);

export const Narrowest = show(() =>
  narrow(html`<umkm-growth .data=${someWithheld}></umkm-growth>`, 288),
);

export const Dark = show(() =>
  dark(html`<umkm-growth theme="dark" .data=${normal}></umkm-growth>`),
);

export const Grey = show(() => html`<umkm-growth theme="grey" .data=${normal}></umkm-growth>`);

export const Withheld = show(() => html`<umkm-growth .data=${allWithheld}></umkm-growth>`);

export const NotReported = show(() => html`<umkm-growth .data=${notReported}></umkm-growth>`);

export const Empty = show(() => html`<umkm-growth .data=${empty}></umkm-growth>`);

export const Loading = show(() => html`<umkm-growth .data=${never}></umkm-growth>`);

export const Failed = show(() => html`<umkm-growth .data=${'bukan JSON'}></umkm-growth>`);

/** All that the invented kabupaten publishes. */
export const Published: Story = {};
export const ViewAreas: Story = {args: {view: 'areas'}};
export const ViewComposition: StoryObj<FigureArgs> = {args: {view: 'composition'}};
export const ViewIndex: Story = {args: {view: 'index'}};
export const ViewContribution: Story = {args: {view: 'contribution'}};
export const ViewDemography: Story = {args: {view: 'demography'}};
export const ViewEntrepreneurship: Story = {args: {view: 'entrepreneurship'}};
export const Area: Story = {args: {region: '99.01.02'}};
export const SmallBase: Story = {args: {state: 'small'}};
export const Denied: Story = {args: {state: 'denied'}};
export const FailedAndRetried: Story = {args: {state: 'failed'}};
export const Offline: Story = {args: {state: 'offline'}};
export const Stale: Story = {args: {state: 'stale'}};

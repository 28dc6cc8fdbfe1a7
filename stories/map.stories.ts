import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/map.js';
import {aidEmpty, aidPlain, aidWithheld} from './fixtures/aid.js';
import {kabupatenContoh} from './fixtures/example.js';
import {boundaries, boundariesApart, growth, mentoring, skewed} from './fixtures/map.js';
import {dark, narrow, never} from './fixtures/stage.js';

const meta: Meta = {
  title: 'Bagan/Peta',
  component: 'umkm-map',
};
export default meta;

function show(render: () => TemplateResult): StoryObj {
  return {render};
}

const map = (more: {lang?: string; theme?: string} = {}): TemplateResult =>
  html`<umkm-map
    lang=${more.lang ?? 'id'}
    theme=${more.theme ?? 'light'}
    indicator="mentoring.coverage"
    .data=${mentoring}
    .shapes=${boundaries}
  ></umkm-map>`;

export const Normal = show(() => map());

export const English = show(() => map({lang: 'en'}));

export const Dark = show(() => dark(map({theme: 'dark'})));

export const Grey = show(() => map({theme: 'grey'}));

/** On a phone every area is a tile, placed after its boundaries. */
export const Narrow = show(() => narrow(map()));

/** Between a phone and a page the list stands below the map. */
export const Middle = show(() => narrow(map(), 470));

/** Without boundaries tiles follow the order of codes. */
export const Tiles = show(
  () => html`<umkm-map indicator="mentoring.coverage" .data=${mentoring}></umkm-map>`,
);

/** Rises and falls: signed values, falls striped in grey print. */
export const Diverging = show(
  () => html`<umkm-map indicator="growth.yoy" .data=${growth} .shapes=${boundaries}></umkm-map>`,
);

export const DivergingGrey = show(
  () =>
    html`<umkm-map
      theme="grey"
      indicator="growth.yoy"
      .data=${growth}
      .shapes=${boundaries}
    ></umkm-map>`,
);

export const DivergingDark = show(() =>
  dark(
    html`<umkm-map
      theme="dark"
      indicator="growth.yoy"
      .data=${growth}
      .shapes=${boundaries}
    ></umkm-map>`,
  ),
);

/** Uneven figures: about as many areas in each class. */
export const Skewed = show(
  () =>
    html`<umkm-map
      indicator="aid.value_per_recipient"
      .data=${skewed}
      .shapes=${boundaries}
    ></umkm-map>`,
);

/** Codes that match nothing on either side are listed, and their figures stay. */
export const Unmatched = show(
  () =>
    html`<umkm-map
      indicator="mentoring.coverage"
      .data=${mentoring}
      .shapes=${boundariesApart}
    ></umkm-map>`,
);

/** Boundaries that cannot be had: tiles and why. */
export const BoundariesFailed = show(
  () =>
    html`<umkm-map
      indicator="mentoring.coverage"
      .data=${mentoring}
      .shapes=${{type: 'Tidak dikenal'}}
    ></umkm-map>`,
);

export const BoundariesLoading = show(
  () =>
    html`<umkm-map indicator="mentoring.coverage" .data=${mentoring} .shapes=${never}></umkm-map>`,
);

/** The whole invented kabupaten. */
export const KabupatenContoh = show(
  () =>
    html`<umkm-map
      indicator="mentoring.coverage"
      .data=${kabupatenContoh()}
      .shapes=${boundaries}
    ></umkm-map>`,
);

export const Table = show(
  () =>
    html`<umkm-map
      view="table"
      indicator="mentoring.coverage"
      .data=${mentoring}
      .shapes=${boundaries}
    ></umkm-map>`,
);

export const WithoutIndicator = show(() => html`<umkm-map .data=${aidPlain}></umkm-map>`);

export const Withheld = show(
  () =>
    html`<umkm-map indicator="aid.coverage" .data=${aidWithheld} .shapes=${boundaries}></umkm-map>`,
);

export const Empty = show(
  () => html`<umkm-map indicator="aid.coverage" .data=${aidEmpty}></umkm-map>`,
);

export const Loading = show(
  () => html`<umkm-map indicator="mentoring.coverage" .data=${never}></umkm-map>`,
);

export const Failed = show(
  () => html`<umkm-map indicator="mentoring.coverage" .data=${'bukan JSON'}></umkm-map>`,
);

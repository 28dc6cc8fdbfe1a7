import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import '../widgets/define/indicator.js';
import '../widgets/define/source.js';
import type {UmkmSource} from '../widgets/source.js';
import {narrow} from './fixtures/stage.js';
import {villages} from './fixtures/villages.js';

/**
 * From the kabupaten to its kecamatan and, where the file holds them, to their desa: a reader chooses
 * an area in a chart, opens it, and comes back up by the way that is written below the chart.
 */
const meta: Meta = {title: 'Widget/Turun tingkat wilayah', component: 'umkm-source'};
export default meta;

function shown(region: string, lang = 'id'): TemplateResult {
  return html`<umkm-source
    .data=${villages}
    lang=${lang}
    ${ref((element) => {
      if (element) (element as UmkmSource).choice = {region};
    })}
  >
    <umkm-indicator indicator="mentoring.coverage" by="region"></umkm-indicator>
    <umkm-indicator indicator="mentoring.coverage" view="histogram"></umkm-indicator>
  </umkm-source>`;
}

function story(region: string, lang?: string): StoryObj {
  return {render: () => shown(region, lang)};
}

export const Kabupaten = story('');
export const Kecamatan = story('99.01.01');
export const Desa = story('99.01.01.2002');
/** Nothing is published below it, and the figure says so. */
export const KecamatanWithoutDesa = story('99.01.03');
/** The way back stands where there is nothing to show. */
export const UnknownArea = story('99.01.77');
export const DesaWithheld = story('99.01.01.2004');
export const English = story('99.01.01', 'en');
export const Narrow: StoryObj = {render: () => narrow(shown('99.01.01.2002'))};

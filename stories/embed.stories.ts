import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import {until} from 'lit/directives/until.js';
import {
  embedCodes,
  embedTable,
  type EmbedCodes,
  type EmbedOptions,
  type StaticTable,
} from '../src/embed-code/index.js';
import {families} from '../src/embed-code/plan.js';
import type {Snapshot} from '../src/snapshot/v1.js';
import {embedWords} from '../src/text/embed.js';
import type {Lang} from '../src/text/words.js';
import '../widgets/all.js';
import {upgradePlaceholders} from '../widgets/internal/placeholders.js';
import {exampleAddress, kabupatenContoh} from './fixtures/example.js';
import './gallery.css';

interface Choice {
  readonly figure: string;
  readonly src: string;
  readonly lang: Lang;
  readonly period: string;
}

// As `dist/embed/pantau-umkm.js` does once it has defined all elements.
upgradePlaceholders();

const meta: Meta<Choice> = {
  title: 'Galeri/Embed di mana saja',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen'},
  args: {figure: 'growth', src: '/umkm/snapshot.json', lang: 'id', period: ''},
  argTypes: {
    figure: {control: 'select', options: [...Object.keys(families), 'targets', 'aid.coverage']},
    src: {control: 'text'},
    lang: {control: 'inline-radio', options: ['id', 'en']},
    period: {control: 'select', options: ['', '2023', '2024']},
  },
};
export default meta;

/** The ways onto another page, each with the code that the command `embed` writes, and a preview. */
export const Embed: StoryObj<Choice> = {
  render: (choice) =>
    html`${until(
      kabupatenContoh().then((snapshot) => page(choice, snapshot)),
      html`<p>Memuat contoh …</p>`,
    )}`,
};

const formats = ['tag', 'div', 'wordpress', 'joomla', 'blade', 'iframe'] as const;

function page({figure, src, lang, period}: Choice, snapshot: Snapshot): TemplateResult {
  const options: EmbedOptions = {
    ...(figure.includes('.') ? {key: figure} : {widget: figure}),
    src,
    lang,
    period,
  };
  const codes = embedCodes(snapshot, options);
  return html`<article class="umkm-page" lang="id">
    <p class="kicker">Semua angka di halaman ini rekaan</p>
    <h1>Embed di mana saja</h1>
    <p>
      Salin <code>pantau-umkm.js</code> dan <code>snapshot.json</code> ke situs Anda. Tidak ada
      permintaan ke server lain, dan Content-Security-Policy yang ketat sudah cukup. Gambar, alamat,
      dan bahasanya dipilih di panel Controls; perintah
      <code>pantau-umkm embed ${figure} snapshot.json</code> menulis kode yang sama.
    </p>

    <h2>Tampilannya</h2>
    <p>Isi div tetap terbaca tanpa JavaScript, dan diganti begitu gambarnya siap.</p>
    ${preview(options, embedTable(snapshot, options))}
    ${formats.map((format) => section(format, codes))}

    <h2>React</h2>
    ${code(
      'Kode: React',
      `import 'pantau-umkm/widgets/source/define';
import 'pantau-umkm/widgets/growth/define';

export function Pertumbuhan() {
  return (
    <umkm-source src="/umkm/snapshot.json">
      <umkm-growth region="99.01" />
    </umkm-source>
  );
}`,
    )}

    <h2>Vue</h2>
    <p>
      Di <code>vite.config.js</code>:
      <code
        >vue({template: {compilerOptions: {isCustomElement: (tag) =>
        tag.startsWith('umkm-')}}})</code
      >
    </p>
    ${code(
      'Kode: Vue',
      `<script setup>
import 'pantau-umkm/widgets/growth/define';
</script>

<template>
  <umkm-growth src="/umkm/snapshot.json" region="99.01" />
</template>`,
    )}
  </article>`;
}

/** A div as in the code, with the data of this page. */
function preview(options: EmbedOptions, {caption, columns, rows, remarks}: StaticTable) {
  return html`<div
    data-umkm=${options.widget ?? 'indicator'}
    data-src=${exampleAddress}
    data-indicator=${options.key ?? nothing}
    data-period=${options.period || nothing}
    data-lang=${options.lang ?? 'id'}
    data-theme="auto"
  >
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({header, cells}) =>
            html`<tr>
              <th scope="row">${header}</th>
              ${cells.map((text) => html`<td>${text}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${remarks.map((text) => html`<p>${text}</p>`)}
  </div>`;
}

function section(format: keyof EmbedCodes, codes: EmbedCodes): TemplateResult {
  const t = embedWords.id;
  return html`<h2>${t[format]}</h2>
    <p>${t[`${format}Note`]}</p>
    ${code(`Kode: ${t[format]}`, codes[format])}`;
}

function code(label: string, text: string): TemplateResult {
  return html`<pre tabindex="0" role="region" aria-label=${label}><code>${text}</code></pre>`;
}

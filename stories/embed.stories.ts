import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/define/growth.js';
import '../widgets/define/mentoring.js';
import '../widgets/define/source.js';
import {upgradePlaceholders} from '../widgets/internal/placeholders.js';
import {exampleAddress, kabupatenContoh} from './fixtures/example.js';
import './gallery.css';

// As `dist/embed/pantau-umkm.js` does once it has defined all elements.
upgradePlaceholders();

const meta: Meta = {
  title: 'Galeri/Embed di mana saja',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};
export default meta;

/** The ways onto another page: an element, a `<div>`, a frame, a framework. */
export const Embed: StoryObj = {render: () => page()};

function page(): TemplateResult {
  return html`<article class="umkm-page">
    <p class="kicker">Semua angka di halaman ini rekaan</p>
    <h1>Embed di mana saja</h1>
    <p>
      Salin <code>pantau-umkm.js</code> dan <code>snapshot.json</code> ke situs Anda. Tidak ada
      permintaan ke server lain, dan Content-Security-Policy yang ketat sudah cukup.
    </p>

    <h2>Tag di halaman sendiri</h2>
    <p>Semua gambar di dalam satu sumber berbagi satu berkas data dan satu pilihan pembaca.</p>
    ${code(
      'Kode: tag',
      `<script src="/umkm/pantau-umkm.js" defer></script>

<umkm-source src="/umkm/snapshot.json">
  <umkm-mentoring></umkm-mentoring>
</umkm-source>`,
    )}
    <umkm-source .data=${kabupatenContoh()}><umkm-mentoring></umkm-mentoring></umkm-source>

    <h2>Div untuk CMS yang membuang tag tak dikenal</h2>
    <p>
      Isi div tetap terbaca tanpa JavaScript, dan diganti begitu gambarnya siap. Di bawah ini div
      yang sama persis dengan kodenya.
    </p>
    ${code(
      'Kode: div',
      `<script src="/umkm/pantau-umkm.js" defer></script>

<div data-umkm="growth" data-src="/umkm/snapshot.json">
  Jumlah UMKM Kabupaten Contoh ada dalam berkas data.
</div>`,
    )}
    <div data-umkm="growth" data-src=${exampleAddress}>
      Jumlah UMKM Kabupaten Contoh ada dalam berkas data.
    </div>

    <h2>Iframe untuk yang hanya menerima alamat</h2>
    <p>Tombol Bagikan di bawah setiap gambar menulis baris ini, lengkap dengan tingginya.</p>
    ${code(
      'Kode: iframe',
      `<iframe
  src="https://dinas.example/umkm/#pertumbuhan"
  title="Pertumbuhan UMKM Kabupaten Contoh"
  width="100%" height="560" loading="lazy"
></iframe>`,
    )}

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

function code(label: string, text: string): TemplateResult {
  return html`<pre tabindex="0" role="region" aria-label=${label}><code>${text}</code></pre>`;
}

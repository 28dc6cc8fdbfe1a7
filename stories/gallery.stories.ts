import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import '../widgets/all.js';
import {kabupatenContoh} from './fixtures/example.js';
import {boundaries} from './fixtures/map.js';
import './gallery.css';

const meta: Meta = {
  title: 'Galeri/Kabupaten Contoh',
  tags: ['!autodocs'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};
export default meta;

/** The best figures of the invented kabupaten, in the order in which a head of office asks. */
export const Gallery: StoryObj = {render: () => gallery()};

function gallery(): TemplateResult {
  return html`<article class="umkm-page">
    <p class="kicker">Data rekaan: kabupaten, usaha, dan semua angka dibuat untuk contoh</p>
    <h1>Keadaan UMKM Kabupaten Contoh</h1>
    <p>
      Setiap judul di bawah ini disusun dari angkanya sendiri, lengkap dengan basisnya. Yang belum
      melapor, yang disembunyikan, dan yang masih sementara terlihat seperti apa adanya; tidak ada
      yang menjadi nol.
    </p>
    <umkm-source .data=${kabupatenContoh()}>
      <div class="umkm-numbers">
        <umkm-stat heading-level="2" indicator="size.class"></umkm-stat>
        <umkm-stat heading-level="2" indicator="aid.coverage"></umkm-stat>
        <umkm-stat heading-level="2" indicator="legality.nib_share"></umkm-stat>
        <umkm-stat heading-level="2" indicator="mentoring.coverage"></umkm-stat>
      </div>

      <h2>Apakah UMKM bertambah, dan siapa yang naik kelas?</h2>
      <p>
        Pada 2021 batas kelas usaha berubah. Angka sebelum dan sesudahnya tidak dibandingkan, dan
        grafiknya memutus garis di tempat itu.
      </p>
      <div class="umkm-columns">
        <umkm-growth class="wide"></umkm-growth>
        <umkm-size-mobility class="wide"></umkm-size-mobility>
      </div>

      <h2>Bantuan dan pendampingan sampai ke mana?</h2>
      <p>
        Wilayah yang belum melapor tidak dihitung rendah. Peta di layar sempit menjadi ubin, satu
        untuk setiap kecamatan.
      </p>
      <div class="umkm-columns">
        <umkm-map indicator="mentoring.coverage" .shapes=${boundaries}></umkm-map>
        <umkm-aid-reach></umkm-aid-reach>
        <umkm-aid-reach view="accuracy"></umkm-aid-reach>
        <umkm-mentoring view="load"></umkm-mentoring>
      </div>

      <h2>Seberapa digital, seberapa berizin?</h2>
      <div class="umkm-columns">
        <umkm-digital-adoption></umkm-digital-adoption>
        <umkm-legality></umkm-legality>
        <umkm-digital-adoption view="trend"></umkm-digital-adoption>
        <umkm-legality view="centre"></umkm-legality>
      </div>

      <h2>Apa yang diunggulkan, dan siapa mitranya?</h2>
      <div class="umkm-columns">
        <umkm-products view="quadrants"></umkm-products>
        <umkm-products></umkm-products>
        <umkm-network></umkm-network>
        <umkm-targets></umkm-targets>
      </div>

      <h2>Bagaimana dinas bekerja bersama, dan seberapa dapat dipercaya datanya?</h2>
      <div class="umkm-columns">
        <umkm-agencies class="wide"></umkm-agencies>
        <umkm-agencies view="budget"></umkm-agencies>
        <umkm-data-quality></umkm-data-quality>
      </div>
    </umkm-source>
  </article>`;
}

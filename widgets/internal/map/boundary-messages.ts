import {bilingual} from '../../../src/text/words.js';

/** What `umkm-map` says of boundaries, and of its zoom. */
export const boundaryMessages = bilingual({
  id: {
    tiles: (why: string) => `${why} Digambar peta petak.`,
    format: 'Batas wilayah bukan GeoJSON atau TopoJSON.',
    unjoined: 'Batas wilayah tidak memuat kode wilayah ini; tunjuk kolomnya dengan code-property.',
    foreign: (property: string, name: string) =>
      `Kode batas "${property}" bukan kode Kemendagri: menunjuk wilayah lain dari namanya (${name}).`,
    few: 'Kurang dari separuh wilayah punya batas.',
    dotless: (property: string) => `Kode batas "${property}" dibaca tanpa titik.`,
    unbounded: 'Tanpa batas',
    unmeasured: 'Batas tanpa angka',
    uncoded: (count: number) => `${count} bidang tanpa kode`,
    many: (count: number) => `${count} wilayah`,
    again: 'Muat batas wilayah lagi',
    zoom: 'Perbesaran peta',
    zoomIn: 'Perbesar',
    zoomOut: 'Perkecil',
    whole: 'Seluruh peta',
  },
  en: {
    tiles: (why: string) => `${why} Tiles are drawn instead.`,
    format: 'The boundaries are neither GeoJSON nor TopoJSON.',
    unjoined: 'The boundaries hold no codes of these areas; name the property with code-property.',
    foreign: (property: string, name: string) =>
      `The codes "${property}" of the boundaries are not Kemendagri's: they point to other areas than the names (${name}).`,
    few: 'Less than half of the areas have a boundary.',
    dotless: (property: string) =>
      `The codes "${property}" of the boundaries are read without dots.`,
    unbounded: 'No boundary',
    unmeasured: 'Boundary without a figure',
    uncoded: (count: number) => `${count} without a code`,
    many: (count: number) => `${count} areas`,
    again: 'Load the boundaries again',
    zoom: 'Zoom of the map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Whole map',
  },
});

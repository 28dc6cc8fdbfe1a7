import {bilingual} from '../../../src/text/words.js';

/** What `umkm-products` says of quadrants. */
export const productMessages = bilingual({
  id: {
    title: 'Keunggulan dan pertumbuhan',
    ofArea: (place: string, span: string) => `Produk menurut LQ dan DLQ, ${place}, ${span}`,
    ofProduct: (product: string, place: string, span: string) =>
      `${product} menurut LQ dan DLQ tiap wilayah, ${place}, ${span}`,
    heading: (count: string, what: string, names: string) => `${count} ${what} unggulan: ${names}`,
    none: (what: string) => `Belum ada ${what} yang unggulan menurut LQ dan DLQ`,
    products: 'produk',
    areas: 'wilayah',
    x: 'LQ: terpusat di sini',
    y: 'DLQ: tumbuh lebih cepat',
    quadrants: 'andalan|unggulan|tertinggal|prospektif',
    lq: 'LQ',
    dlq: 'DLQ',
    quadrant: 'Kuadran',
    count: 'Usaha',
    name: 'Nama',
  },
  en: {
    title: 'Advantage and growth',
    ofArea: (place: string, span: string) => `Products by LQ and DLQ, ${place}, ${span}`,
    ofProduct: (product: string, place: string, span: string) =>
      `${product} by LQ and DLQ of each area, ${place}, ${span}`,
    heading: (count: string, what: string, names: string) => `${count} leading ${what}: ${names}`,
    none: (what: string) => `No leading ${what} by LQ and DLQ`,
    products: 'products',
    areas: 'areas',
    x: 'LQ: concentrated here',
    y: 'DLQ: growing faster',
    quadrants: 'rising (andalan)|leading (unggulan)|lagging|promising (prospektif)',
    lq: 'LQ',
    dlq: 'DLQ',
    quadrant: 'Quadrant',
    count: 'Businesses',
    name: 'Name',
  },
});

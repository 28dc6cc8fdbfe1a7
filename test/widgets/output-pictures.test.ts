import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import '../../widgets/define/bar.js';
import '../../widgets/define/digital-adoption.js';
import '../../widgets/define/growth.js';
import '../../widgets/define/table.js';
// Else it comes between two pictures of the first map: one is of tiles that do not yet say why.
import '../../widgets/internal/map/geography.js';
import * as aidStories from '../../stories/aid-reach.stories.js';
import * as flowStories from '../../stories/flow.stories.js';
import * as funnelStories from '../../stories/funnel.stories.js';
import * as lineStories from '../../stories/line.stories.js';
import * as mapStories from '../../stories/map.stories.js';
import * as matrixStories from '../../stories/matrix.stories.js';
import * as statStories from '../../stories/stat.stories.js';
import {aidWithTarget} from '../../stories/fixtures/aid.js';
import {digitalPlain} from '../../stories/fixtures/digital.js';
import {normal, pesisirSelatan, someWithheld} from '../../stories/fixtures/growth.js';
import {choose, download, openMenu, toldBy, until} from './output-support.js';
import {storiesOf} from './story.js';
import {allInside, figureIn, inside, mount, settled, textOf} from './support.js';

const figures: readonly (readonly [name: string, template: () => TemplateResult])[] = [
  ['growth', () => html`<umkm-growth .data=${normal}></umkm-growth>`],
  ['growth, dark', () => html`<umkm-growth theme="dark" .data=${normal}></umkm-growth>`],
  ['growth, withheld', () => html`<umkm-growth .data=${someWithheld}></umkm-growth>`],
  ['growth of two years', () => html`<umkm-growth .data=${pesisirSelatan}></umkm-growth>`],
  ['bar', () => html`<umkm-bar indicator="aid.coverage" .data=${aidWithTarget}></umkm-bar>`],
  ['digital', () => html`<umkm-digital-adoption .data=${digitalPlain}></umkm-digital-adoption>`],
];

/** Of every other drawing, the story it begins with. */
const firstStories = Object.entries({
  aidStories,
  flowStories,
  funnelStories,
  lineStories,
  mapStories,
  matrixStories,
  statStories,
}).map(([name, stories]) => [name, storiesOf(stories)[0][1]] as const);

describe('pictures of a figure', () => {
  for (const [name, template] of [...figures, ...firstStories]) {
    for (const width of [328, 720]) {
      it(`${name}, ${width} px wide: PNG of twice its size, the same as the SVG alone`, async () => {
        const stage = await mount(template(), width);
        const own = figureIn(stage).clientWidth;
        await until(() => inside(figureIn(stage), '.plot')?.getAttribute('width') === `${own}`);
        await settled(stage);
        const png = await download(stage, 'Gambar PNG');
        const svg = await download(stage, 'Gambar vektor SVG');
        const bitmap = await createImageBitmap(png.blob);
        const margin = own < 480 ? 16 : 24;
        expect(bitmap.width).to.equal((own + 2 * margin) * 2);
        const painted = pixelsOf(bitmap, bitmap.width, bitmap.height);
        expect(coloursIn(painted), 'a blank picture').to.be.above(20);
        selfContained(await documentOf(svg.blob));
        const image = await imageOf(await svg.blob.text());
        expect([image.width * 2, image.height * 2]).to.deep.equal([bitmap.width, bitmap.height]);
        const shown = pixelsOf(image, bitmap.width, bitmap.height);
        expect(differing(painted, shown)).to.be.below(0.02);
      });
    }

    it(`${name}: a slide of 1920 × 1080 with everything on it`, async () => {
      const stage = await mount(template(), 328);
      const {blob, name: file} = await download(stage, 'PNG untuk slide (1920 × 1080)');
      expect(file).to.match(/-slide\.png$/);
      const bitmap = await createImageBitmap(blob);
      expect([bitmap.width, bitmap.height]).to.deep.equal([1920, 1080]);
      const pixels = pixelsOf(bitmap, 1920, 1080);
      expect(coloursIn(pixels)).to.be.above(20);
      // Nothing touches the edges: it is all on the slide.
      expect(edgeColours(pixels, 1920, 1080)).to.equal(1);
    });
  }

  it('carry heading, notice, filters, signs, source, date and reporting, and say them to all', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const {blob, name} = await download(stage, 'Gambar vektor SVG');
    expect(name).to.equal('umkm-kabupaten-contoh-naik-4-9-dari-2023-ke-2024-menjadi-2018-2024.svg');
    const svg = await documentOf(blob);
    const words = [...svg.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    for (const part of [
      'UMKM Kabupaten Contoh naik 4,9%',
      'Data rekaan',
      'Wilayah: Kabupaten Contoh.',
      'Sumber: ',
      'Keadaan 31 Desember 2024.',
      'kecamatan melapor.',
      '2024*',
      '* angka sementara.',
    ]) {
      expect(words.replace(/\s+/g, ' '), part).to.contain(part);
    }
    expect(svg.querySelector('svg > title')?.textContent).to.contain('UMKM Kabupaten Contoh naik');
    expect(svg.querySelector('svg > desc')?.textContent).to.contain('Sumber: ');
    expect([...svg.querySelectorAll('g > title')].map((title) => title.textContent)).to.include(
      'Jumlah 2019: 16.890 usaha; naik 5,4% dari 2018',
    );
  });

  it('do not tell what is withheld', async () => {
    const stage = await mount(html`<umkm-growth .data=${someWithheld}></umkm-growth>`);
    const svg = await (await download(stage, 'Gambar vektor SVG')).blob.text();
    expect(svg).to.contain('disembunyikan');
    expect(svg).not.to.match(/null|undefined|NaN/);
  });

  it('take colours and font of a page and of the theme, and the paper with them', async () => {
    const stage = await mount(html`<umkm-growth theme="dark" .data=${normal}></umkm-growth>`);
    figureIn(stage).style.setProperty('--umkm-mikro', '#123456');
    figureIn(stage).style.setProperty('--umkm-font', 'Rekaan');
    const svg = await (await download(stage, 'Gambar vektor SVG')).blob.text();
    expect(svg).to.contain('fill="rgb(17, 24, 31)"');
    expect(svg).to.contain('rgb(18, 52, 86)');
    expect(svg).to.contain('font-family="Rekaan, sans-serif"');
  });

  it('are not offered for a figure without a drawing', async () => {
    const stage = await mount(
      html`<umkm-table indicator="size.class" by="period,size_class" .data=${normal}></umkm-table>`,
    );
    const items = await openMenu(stage, 'Unduh');
    expect(items.map(textOf)).to.deep.equal([
      'Excel (XLSX)',
      'CSV untuk Excel (titik koma)',
      'CSV dengan koma',
      'Salin sebagai tabel',
      'Cetak',
    ]);
  });

  it('leave nothing behind in the figure', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const before = allInside(figureIn(stage), '*').length;
    await download(stage, 'Gambar PNG');
    expect(allInside(figureIn(stage), '*').length).to.equal(before);
  });

  it('say in words what to do where the browser makes none', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const real = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'toBlob')!;
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    try {
      await choose(stage, 'Unduh', 'Gambar PNG');
      expect(toldBy(stage)).to.match(/^Sedang dibuat/);
      await until(() =>
        toldBy(stage).startsWith('Tidak berhasil di peramban ini. Pilih bentuk lain'),
      );
    } finally {
      Object.defineProperty(HTMLCanvasElement.prototype, 'toBlob', real);
    }
  });
});

/** Nothing in it asks for anything, and no style or script stands in it. */
function selfContained(svg: Document): void {
  expect(svg.querySelector('parsererror')).to.equal(null);
  expect(
    svg.querySelectorAll('style, script, image, foreignObject, a, [style], [class]'),
  ).to.have.length(0);
  for (const element of svg.querySelectorAll('*')) {
    // What the canvas painter knows.
    expect(element.localName).to.match(
      /^(svg|title|desc|g|defs|pattern|clipPath|rect|line|circle|path|text|tspan)$/,
    );
    for (const {name, value} of element.attributes) {
      expect(value, name).not.to.match(/var\(|https?:(?!\/\/www\.w3\.org\/2000\/svg)|data:|blob:/);
      const id = /url\(#(.*)\)/.exec(value)?.[1];
      if (id !== undefined) expect(svg.getElementById(id), value).to.exist;
    }
  }
}

/** An SVG file as its reader takes it; badly formed XML fails. */
function documentOf(blob: Blob): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', URL.createObjectURL(blob));
    request.responseType = 'document';
    request.onload = () =>
      request.responseXML ? resolve(request.responseXML) : reject(new Error('not well-formed'));
    request.send();
  });
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

function pixelsOf(image: CanvasImageSource, width: number, height: number): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

function coloursIn(pixels: Uint8ClampedArray): number {
  const seen = new Set<number>();
  for (let i = 0; i < pixels.length; i += 4) {
    seen.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
  }
  return seen.size;
}

/** Share of pixels that visibly differ. */
function differing(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 4) {
    if ([0, 1, 2].some((c) => Math.abs(a[i + c] - b[i + c]) > 60)) count++;
  }
  return (count * 4) / a.length;
}

/** How many colours the outermost pixels have. */
function edgeColours(pixels: Uint8ClampedArray, width: number, height: number): number {
  const seen = new Set<string>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x > 20 && y > 20 && x < width - 21 && y < height - 21) continue;
      const i = (y * width + x) * 4;
      seen.add(pixels.slice(i, i + 3).join());
    }
  }
  return seen.size;
}

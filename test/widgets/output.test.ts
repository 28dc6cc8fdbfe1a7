import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {html} from 'lit';
import '../../widgets/define/growth.js';
import '../../widgets/define/source.js';
import '../../widgets/define/table.js';
import {normal} from '../../stories/fixtures/growth.js';
import {embedCodes} from '../../widgets/internal/embed-code.js';
import {buttonOf, choose, download, openDialog, openMenu, toldBy, until} from './output-support.js';
import {figureIn, inside, mount, settled, textOf} from './support.js';

describe('files of a figure', () => {
  it('CSV begins with a byte order mark and explains itself', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const {blob, name} = await download(stage, 'CSV untuk Excel (titik koma)');
    expect(name).to.match(/^umkm-kabupaten-contoh-naik-4-9-.*-2018-2024\.csv$/);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).to.include('UMKM Kabupaten Contoh naik 4,9% dari 2023 ke 2024');
    for (const part of [
      'Wilayah: Kabupaten Contoh',
      'Sumber;',
      'Keadaan;31 Desember 2024',
      'Data rekaan',
      'kecamatan melapor',
    ]) {
      expect(
        lines.some((line) => line.includes(part)),
        part,
      ).to.equal(true);
    }
    expect(
      lines.some((line) => /^2024;21480;sementara;4,93/.test(line)),
      lines.join('\n'),
    ).to.equal(true);
    expect(toldBy(stage)).to.equal(`Tersimpan: ${name}`);
    const comma = await (await download(stage, 'CSV dengan koma')).blob.text();
    expect(comma).to.match(/\r\n2024,21480,sementara,4\.93/);
  });

  it('XLSX is a ZIP archive of its own type', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const {blob, name} = await download(stage, 'Excel (XLSX)');
    expect(name).to.match(/\.xlsx$/);
    expect(blob.type).to.equal('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 4)]).to.deep.equal([0x50, 0x4b, 3, 4]);
    // Parts are stored as they are.
    const text = new TextDecoder().decode(bytes);
    expect(text).to.contain('<v>21480</v>').and.to.contain('UMKM Kabupaten Contoh naik 4,9%');
  });
});

describe('copying', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  function clipboard(parts: Record<string, unknown> | undefined): void {
    Object.defineProperty(navigator, 'clipboard', {value: parts, configurable: true});
  }

  it('a table goes out as HTML and as text', async () => {
    const taken: ClipboardItem[] = [];
    clipboard({write: (items: ClipboardItem[]) => Promise.resolve(void taken.push(...items))});
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    await choose(stage, 'Unduh', 'Salin sebagai tabel');
    await until(() => toldBy(stage) === 'Disalin.');
    const [item] = taken;
    expect([...item.types]).to.deep.equal(['text/html', 'text/plain']);
    expect(await (await item.getType('text/html')).text()).to.contain('<td>21.480</td>');
    expect(await (await item.getType('text/plain')).text()).to.match(
      /\n2024\t21480\tsementara\t4,93/,
    );
  });

  it('the link is that of the figure, with what the address of the page holds', async () => {
    const copied: string[] = [];
    clipboard({writeText: (text: string) => Promise.resolve(void copied.push(text))});
    const stage = await mount(html`<umkm-growth id="tumbuh" .data=${normal}></umkm-growth>`);
    await choose(stage, 'Bagikan', 'Salin tautan');
    await until(() => toldBy(stage) === 'Disalin.');
    expect(copied).to.deep.equal([`${location.href.split('#')[0]}#tumbuh`]);
  });

  it('where there is no clipboard the text stands in a dialog, selected', async () => {
    clipboard(undefined);
    const stage = await mount(html`<umkm-growth id="tumbuh" .data=${normal}></umkm-growth>`);
    await choose(stage, 'Unduh', 'Salin sebagai tabel');
    const dialog = await openDialog(stage);
    const area = dialog.querySelector('textarea')!;
    expect(area.value).to.contain('2024\t21480\tsementara');
    const real = document.execCommand.bind(document);
    let answer = false;
    // What pages without https have.
    document.execCommand = () => answer;
    try {
      const button = dialog.querySelector('button')!;
      button.click();
      await until(() => textOf(dialog.querySelector('[role=status]')).includes('tekan Ctrl+C'));
      expect(area.selectionEnd).to.equal(area.value.length);
      answer = true;
      button.click();
      await until(() => textOf(dialog.querySelector('[role=status]')) === 'Disalin.');
    } finally {
      document.execCommand = real;
    }
  });
});

describe('the dialog of embed codes', () => {
  it('holds three codes, each with its button and when to use it', async () => {
    const stage = await mount(
      html`<umkm-source src="/x/data.json"
        ><umkm-growth
          id="tumbuh"
          by="total"
          heading=${'"Naik" & <turun>'}
          .data=${normal}
        ></umkm-growth
      ></umkm-source>`,
      328,
    );
    await choose(stage, 'Bagikan', 'Tanam di situs Anda');
    const dialog = await openDialog(stage);
    const [tag, placeholder, frame] = [...dialog.querySelectorAll('textarea')].map(
      ({value}) => value,
    );
    const data = new URL('/x/data.json', document.baseURI).href;
    expect(tag).to.match(/^<script src="[^"]+" defer><\/script>\n/);
    expect(tag).to.contain(
      `<umkm-growth src="${data}" by="total" heading="&quot;Naik&quot; &amp; &lt;turun&gt;"></umkm-growth>`,
    );
    expect(placeholder).to.contain(
      `<div data-umkm="growth" data-src="${data}" data-by="total" data-heading="&quot;Naik`,
    );
    expect(frame).to.match(/^<iframe src="[^"]+#tumbuh" title="&quot;Naik/);
    expect(dialog.querySelectorAll('.code button')).to.have.length(3);
    await expect(figureIn(stage)).to.be.accessible();
  });

  it('gives codes that show what the reader has chosen, in the language of the figure', async () => {
    const stage = await mount(
      html`<umkm-growth lang="en" period="2024" .data=${normal}></umkm-growth>`,
    );
    const choice = {region: '99.01', period: '2019'};
    const {tag} = embedCodes(figureIn(stage), {heading: 'x', choice});
    expect(tag).to.match(
      /<umkm-growth src="snapshot\.json" period="2024" region="99\.01" lang="en"><\/umkm-growth>$/,
    );
  });

  it('keeps the focus, closes with Escape and gives the focus back', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    await choose(stage, 'Bagikan', 'Tanam di situs Anda');
    const dialog = await openDialog(stage);
    const root = figureIn(stage).shadowRoot!;
    for (let i = 0; i < 9; i++) {
      await sendKeys({press: 'Tab'});
      const at = root.activeElement;
      expect(at === null || dialog.contains(at)).to.equal(true);
    }
    await sendKeys({press: 'Escape'});
    await until(() => inside(figureIn(stage), 'dialog') === null);
    expect(textOf(root.activeElement)).to.equal('Bagikan');
  });

  it('fits a phone', async () => {
    await setViewport({width: 360, height: 640});
    try {
      const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`, 328);
      await choose(stage, 'Bagikan', 'Tanam di situs Anda');
      const box = (await openDialog(stage)).getBoundingClientRect();
      expect(box.left).to.be.at.least(0);
      expect(box.right).to.be.at.most(360);
      expect(box.bottom).to.be.at.most(640);
    } finally {
      await setViewport({width: 1280, height: 800});
    }
  });
});

describe('the menus', () => {
  it('are walked with arrows, Home and End, and left with Tab', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const root = figureIn(stage);
    const here = (): string => textOf(root.shadowRoot!.activeElement);
    const button = buttonOf(stage, 'Unduh');
    expect(button.getAttribute('aria-haspopup')).to.equal('menu');
    button.focus();
    await sendKeys({press: 'Enter'});
    await settled(stage);
    expect(here()).to.equal('Gambar PNG');
    const steps = [
      ['ArrowDown', 'PNG untuk slide (1920 × 1080)'],
      ['End', 'Cetak'],
      ['ArrowDown', 'Gambar PNG'],
      ['ArrowUp', 'Cetak'],
      ['Home', 'Gambar PNG'],
    ];
    for (const [press, name] of steps) {
      await sendKeys({press});
      expect(here()).to.equal(name);
    }
    await expect(stage).to.be.accessible();
    await sendKeys({press: 'Tab'});
    await settled(stage);
    expect(here()).to.equal('Bagikan');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({press: 'ArrowUp'});
    await settled(stage);
    expect(here()).to.equal('Tanam di situs Anda');
    await sendKeys({press: 'Escape'});
    await settled(stage);
    expect(here()).to.equal('Bagikan');
  });

  for (const width of [288, 328, 720]) {
    it(`stay inside a figure ${width} px wide and above the end of the page`, async () => {
      const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`, width);
      scrollTo(0, document.documentElement.scrollHeight);
      const frame = figureIn(stage).getBoundingClientRect();
      for (const name of ['Unduh', 'Bagikan']) {
        const items = await openMenu(stage, name);
        const menu = items[0].parentElement!.getBoundingClientRect();
        expect(menu.left, name).to.be.at.least(Math.floor(frame.left));
        expect(menu.right, name).to.be.at.most(Math.ceil(frame.right));
        expect(menu.bottom, name).to.be.at.most(innerHeight);
        expect(menu.top, name).to.be.at.least(0);
        if (width < 480) {
          for (const item of items) {
            expect(item.getBoundingClientRect().height).to.be.at.least(44);
          }
        }
      }
    });
  }

  it('open downwards where there is no room above', async () => {
    const stage = await mount(
      html`<umkm-table indicator="size.class" by="size_class" .data=${normal}></umkm-table>`,
    );
    const tools = inside(figureIn(stage), '.tools')!;
    scrollBy(0, tools.getBoundingClientRect().top - 4);
    const spacer = document.createElement('div');
    spacer.style.height = '2000px';
    stage.append(spacer);
    scrollBy(0, tools.getBoundingClientRect().top - 4);
    const [item] = await openMenu(stage, 'Unduh');
    const menu = item.parentElement!.getBoundingClientRect();
    expect(menu.top).to.be.at.least(0);
    expect(menu.bottom).to.be.at.most(innerHeight);
  });
});

describe('printing', () => {
  it('prints the figure alone: chart, table and definition, in the colours of print', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`, 328);
    const root = figureIn(stage).shadowRoot!;
    let printed: Window | null = null;
    root.append = (frame) => {
      ShadowRoot.prototype.append.call(root, frame);
      const inner = (frame as HTMLIFrameElement).contentWindow!;
      inner.print = () => void (printed = inner);
    };
    await choose(stage, 'Unduh', 'Cetak');
    await until(() => printed !== null);
    Reflect.deleteProperty(root, 'append');
    const paper = printed!.document;
    const copy = paper.body.firstElementChild!.shadowRoot!;
    expect(paper.scripts).to.have.length(0);
    expect(textOf(copy.querySelector('[part=heading]'))).to.contain('UMKM Kabupaten Contoh naik');
    // Its table has many columns: the paper lies across.
    expect(copy.querySelector('svg.plot')!.getAttribute('width')).to.equal('1000');
    expect(copy.querySelector('table')!.getBoundingClientRect().width).to.be.at.most(1001);
    expect(copy.querySelectorAll('svg.plot text')).to.have.length.above(10);
    expect(copy.querySelector('table')!.closest('[hidden]')).to.equal(null);
    expect(copy.querySelector('details')!.open).to.equal(true);
    expect(textOf(copy.querySelector('.footer'))).to.contain('Sumber: ');
    expect(inside(figureIn(stage), '.plot')!.getAttribute('width'), 'the page').to.equal('328');
    printed!.dispatchEvent(new Event('afterprint'));
    expect(root.querySelector('iframe')).to.equal(null);
  });
});

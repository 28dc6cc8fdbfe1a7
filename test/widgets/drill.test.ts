import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../widgets/define/filter.js';
import '../../widgets/define/indicator.js';
import '../../widgets/define/source.js';
import {encodeSnapshot} from '../../src/snapshot/serialize.js';
import {splitSnapshot} from '../../src/snapshot/split.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {dataset, figure, province} from '../support/province.js';
import type {UmkmSource} from '../../widgets/source.js';
import {json, until} from './network.js';
import {allInside, figuresIn, inside, mount, settled, textOf} from './support.js';

const villages = ['33.01.01.2001', '33.01.01.2002'];
const all = ['33', '33.01', '33.01.01', ...villages, '33.01.02', '33.02', '33.02.01'];

/** An invented provinsi with desa below one kecamatan, in parts of one kabupaten each. */
const {index, parts} = splitSnapshot(
  province([
    dataset(
      'size.class',
      all,
      all.map((code, i) => figure(code, 80 - 10 * i)),
    ),
  ]),
  {maxBytes: 0},
);
const files = new Map<string, Snapshot>([['snapshot.json', index], ...parts]);
const fileOf = (code: string): string =>
  index.extension.parts!.find((part) => part.code === code)!.file;

describe('from a provinsi in parts down to the desa', () => {
  const {fetch} = globalThis;
  const asked: string[] = [];
  beforeEach(() => {
    asked.length = 0;
    globalThis.fetch = (url) => {
      const file = (url as string).replace(/^.*\/prov\//, '').replace(/#.*$/, '');
      asked.push(file);
      const found = files.get(file);
      return Promise.resolve(found ? json(encodeSnapshot(found)) : new Response('', {status: 404}));
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  async function page(): Promise<{stage: HTMLElement; source: UmkmSource}> {
    const stage = await mount(
      html`<umkm-source src="https://data.example/prov/snapshot.json">
        <umkm-filter by="region"></umkm-filter>
        <umkm-indicator indicator="size.class" by="region"></umkm-indicator>
      </umkm-source>`,
    );
    const [, shown] = figuresIn(stage);
    await until(() => inside(shown, '.mark') !== null);
    return {stage, source: stage.querySelector('umkm-source')!};
  }

  const optionsOf = (filter: Element): string[] => allInside(filter, 'option').map(textOf);
  const codes = (filter: Element): string[] =>
    allInside(filter, 'option').map((option) => (option as HTMLOptionElement).value);

  it('names every area on the way, in the figure and in the choices', async () => {
    const {stage, source} = await page();
    const [filter, shown] = figuresIn(stage);
    expect(codes(filter)).to.deep.equal(['', '33.01', '33.02']);
    source.choice = {region: villages[1]};
    await until(() => asked.includes(fileOf('33.01')));
    await until(() => textOf(inside(shown, '.sub')).includes(`Wilayah ${villages[1]}`));
    await settled(stage);
    expect(textOf(inside(shown, '.way'))).to.equal(
      'Provinsi Contoh › Wilayah 33.01 › Wilayah 33.01.01 › Wilayah 33.01.01.2002',
    );
    expect(codes(filter)).to.deep.equal([
      '',
      '33.01',
      '33.01.01',
      ...villages,
      '33.01.02',
      '33.02',
    ]);
    expect(optionsOf(filter)).to.include(`Wilayah ${villages[1]}`);
    const select = inside(filter, 'select') as HTMLSelectElement;
    expect(select.value).to.equal(villages[1]);
    expect(textOf(inside(filter, '[role="status"]'))).to.contain(`Wilayah ${villages[1]}`);
    // One request for the part, however many show it.
    expect(asked.filter((file) => file === fileOf('33.01'))).to.have.length(1);
  });

  it('comes back up by the way, to areas of other parts too', async () => {
    const {stage, source} = await page();
    const [filter, shown] = figuresIn(stage);
    source.choice = {region: villages[0]};
    await until(() => inside(shown, '.way') !== null);
    (inside(shown, '.way button') as HTMLElement).click();
    await settled(stage);
    expect(source.choice.region).to.equal('');
    expect(codes(filter)).to.deep.equal(['', '33.01', '33.02']);
    source.choice = {region: '33.02.01'};
    await until(() => asked.includes(fileOf('33.02')));
    await until(() => textOf(inside(shown, '.way')).includes('Wilayah 33.02.01'));
    expect(textOf(inside(shown, '.way'))).to.equal(
      'Provinsi Contoh › Wilayah 33.02 › Wilayah 33.02.01',
    );
  });
});

import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import '../../widgets/define/indicator.js';
import '../../widgets/define/source.js';
import {
  cell,
  classDim,
  dataset,
  periodDim,
  rate,
  regionDim,
  snapshot,
  withheld,
} from '../../stories/fixtures/base.js';
import {villages} from '../../stories/fixtures/villages.js';
import type {Cell} from '../../src/snapshot/v1.js';
import type {UmkmSource} from '../../widgets/source.js';
import {marksOf, tableOf, walk} from './story.js';
import {allInside, figureIn, figuresIn, inside, mount, next, settled, textOf} from './support.js';

const areas = ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam'].map((label, i) => ({
  code: `99.01.0${i + 1}`,
  label,
}));
const at = (region: string, more: Readonly<Record<string, string>> = {}): Cell['by'] => ({
  region,
  period: '2024',
  ...more,
});

/** Coverage of six areas: 5, 12, 18, 25 %, one withheld, one that has not reported. */
const coverage = snapshot(
  [
    dataset(
      'mentoring.coverage',
      'percent',
      {id: 'Cakupan', en: 'Coverage'},
      [regionDim(undefined, areas), periodDim('2024')],
      [
        rate(at('99.01'), 60, 400),
        rate(at('99.01.01'), 5, 100),
        rate(at('99.01.02'), 12, 100),
        rate(at('99.01.03'), 18, 100),
        rate(at('99.01.04'), 25, 100),
        withheld(at('99.01.05')),
        cell(at('99.01.06'), null, {flags: ['O'], reason: 'missing_input'}),
      ],
    ),
  ],
  {
    reporting: {
      level: 'kecamatan',
      period: '2024',
      by: '2024-12-31',
      areas: areas.map((area) => ({...area, reported: area.code !== '99.01.06'})),
    },
  },
);

/** Businesses by class: whole, two classes withheld, one class withheld, no total. */
const classes = snapshot(
  [
    dataset(
      'size.class',
      'count',
      {id: 'Jumlah usaha', en: 'Businesses'},
      [regionDim(undefined, areas.slice(0, 4)), periodDim('2024'), classDim()],
      [
        ...line('99.01', 100, 80, 15, 5),
        ...line('99.01.01', 50, 40, 8, 2),
        ...line('99.01.02', 30, 24, null, null),
        ...line('99.01.03', 20, 16, 4, null),
        ...line('99.01.04', null, 10, 5, 1),
      ],
    ),
  ],
  {reporting: null},
);

function line(region: string, ...counts: readonly (number | null)[]): Cell[] {
  return ['total', 'mikro', 'kecil', 'menengah'].map((size, i) => {
    const by = at(region, {size_class: size});
    return counts[i] === null ? withheld(by) : cell(by, counts[i]);
  });
}

/** Shares of two classes in three years; in the second one class is withheld. */
const gaps = snapshot(
  [
    dataset(
      'digital.any',
      'percent',
      {id: 'Memakai saluran digital', en: 'Digital adoption'},
      [regionDim(), periodDim('2022', '2023', '2024'), classDim(['total', 'mikro', 'kecil'])],
      [
        ...year('2022', [30, 100], [45, 100]),
        ...year('2023', [40, 100], null),
        ...year('2024', [50, 100], [48, 100]),
      ],
    ),
  ],
  {reporting: null},
);

type Share = readonly [part: number, all: number];

function year(period: string, mikro: Share, kecil: Share | null): Cell[] {
  const by = (size: string): Cell['by'] => ({region: '99.01', period, size_class: size});
  return [
    rate(by('total'), 70, 200),
    rate(by('mikro'), ...mikro),
    kecil ? rate(by('kecil'), ...kecil) : withheld(by('kecil')),
  ];
}

const licences = {
  id: 'licence',
  label: 'Izin',
  categories: [
    {id: 'nib', label: 'NIB'},
    {id: 'halal', label: 'Halal'},
  ],
};

function pair(region: string, nib: number, halal: number): Cell[] {
  return [
    rate(at(region, {licence: 'nib'}), nib, 100),
    rate(at(region, {licence: 'halal'}), halal, 100),
  ];
}

async function drawn(template: TemplateResult, width = 720): Promise<HTMLElement> {
  const figure = figureIn(await mount(template, width));
  await settled(figure.parentNode!);
  return figure;
}

async function tableBeside(figure: HTMLElement): Promise<string[][]> {
  figure.setAttribute('view', `${figure.getAttribute('view')} table`);
  await settled(figure.parentNode!);
  return tableOf(figure);
}

const plain = (texts: readonly string[]): string[] =>
  texts.map((text) => text.replace(/\s+/g, ' ').replace(/\u2060/g, ''));

describe('an indicator as a histogram', () => {
  const histogram = (lang = 'id'): TemplateResult =>
    html`<umkm-indicator
      lang=${lang}
      view="histogram"
      indicator="mentoring.coverage"
      .data=${coverage}
    ></umkm-indicator>`;

  it('counts areas by interval, and sets those without a figure apart by what they lack', async () => {
    const figure = await drawn(histogram());
    expect(plain(marksOf(figure))).to.deep.equal([
      '5–10%: 1 dari 6 kecamatan: Satu',
      '10–15%: 1 dari 6 kecamatan: Dua',
      '15–20%: 1 dari 6 kecamatan: Tiga',
      '20–25%: 1 dari 6 kecamatan: Empat',
      'disembunyikan: 1 dari 6 kecamatan: Lima',
      'belum melapor: 1 dari 6 kecamatan: Enam',
    ]);
    const fills = allInside(figure, '.plot rect.state-box').map((box) => box.getAttribute('fill'));
    expect(fills.map((fill) => /dots|hatch/.exec(fill ?? '')?.[0])).to.deep.equal([
      'dots',
      'hatch',
    ]);
  });

  it('holds every area once, in the table too', async () => {
    const [, ...rows] = await tableBeside(await drawn(histogram()));
    expect(rows.map(([, count]) => Number(count)).reduce((a, b) => a + b)).to.equal(6);
    expect(rows.map(([, , names]) => names).join(', ')).to.equal(
      'Satu, Dua, Tiga, Empat, Lima, Enam',
    );
  });

  it('speaks English, and walks by the arrow keys', async () => {
    const figure = await drawn(histogram('en'));
    const names = marksOf(figure);
    expect(plain(names)[4]).to.equal('withheld: 1 of 6 districts: Lima');
    expect(await walk(figure)).to.deep.equal(names);
  });

  it('says that a level is not published, where there is no area below', async () => {
    const figure = await drawn(
      html`<umkm-indicator
        view="histogram"
        indicator="mentoring.coverage"
        region="99.01.01"
        .data=${coverage}
      ></umkm-indicator>`,
    );
    expect(textOf(inside(figure, '.state'))).to.contain('tidak terbit per desa');
  });
});

describe('an indicator as parts of a whole', () => {
  const stacked = (lang = 'id'): TemplateResult =>
    html`<umkm-indicator
      lang=${lang}
      view="stacked"
      indicator="size.class"
      .data=${classes}
    ></umkm-indicator>`;

  it('draws each part with its share, and those withheld only together', async () => {
    const names = plain(marksOf(await drawn(stacked())));
    expect(names.slice(0, 8)).to.deep.equal([
      'Kabupaten Contoh: Jumlah 100',
      'Kabupaten Contoh, Mikro: 80 (80,0%)',
      'Kabupaten Contoh, Kecil: 15 (15,0%)',
      'Kabupaten Contoh, Menengah: 5 (5,0%)',
      'Satu: Jumlah 50',
      'Satu, Mikro: 40 (80,0%)',
      'Satu, Kecil: 8 (16,0%)',
      'Satu, Menengah: 2 (4,0%)',
    ]);
    expect(names).to.include('Dua: Kecil disembunyikan; Menengah disembunyikan');
  });

  it('draws no bar from which one withheld part could be read, nor one without a total', async () => {
    const figure = await drawn(stacked());
    const names = plain(marksOf(figure));
    expect(names).to.include(
      'Tiga: Jumlah 20; Mikro 16 (80,0%); Kecil 4 (20,0%); Menengah disembunyikan',
    );
    expect(names).to.include('Empat: Jumlah disembunyikan; Mikro 10; Kecil 5; Menengah 1');
    const rows = allInside(figure, '.mark').filter((mark) =>
      /^(Tiga|Empat)/.test(mark.getAttribute('aria-label') ?? ''),
    );
    expect(rows.length).to.equal(2);
    for (const mark of rows) expect(mark.querySelector('rect.mikro')).to.equal(null);
  });

  it('says the same in the table', async () => {
    const rows = await tableBeside(await drawn(stacked('en')));
    expect(rows[0]).to.deep.equal(['District', 'Micro', 'Small', 'Medium', 'Total']);
    expect(rows[3]).to.deep.equal(['Dua', '24 (80.0%)', 'withheld', 'withheld', '30']);
  });
});

describe('an indicator as bars in groups', () => {
  it('names group and category, the whole first, and keeps all bars on one scale', async () => {
    const data = snapshot(
      [
        dataset(
          'legality.funnel',
          'percent',
          {id: 'Perizinan', en: 'Licences'},
          [regionDim(undefined, areas.slice(0, 2)), periodDim('2024'), licences],
          [...pair('99.01', 50, 20), ...pair('99.01.01', 30, 10), ...pair('99.01.02', 60, 30)],
        ),
      ],
      {reporting: null},
    );
    const figure = await drawn(
      html`<umkm-indicator
        view="grouped"
        indicator="legality.funnel"
        .data=${data}
      ></umkm-indicator>`,
    );
    expect(plain(marksOf(figure))).to.deep.equal([
      'Kabupaten Contoh, NIB: 50,0%, 50 dari 100',
      'Kabupaten Contoh, Halal: 20,0%, 20 dari 100',
      'Dua, NIB: 60,0%, 60 dari 100',
      'Dua, Halal: 30,0%, 30 dari 100',
      'Satu, NIB: 30,0%, 30 dari 100',
      'Satu, Halal: 10,0%, 10 dari 100',
    ]);
    const widths = allInside(figure, '.mark rect.fill').map((bar) =>
      Number(bar.getAttribute('width')),
    );
    expect(widths[2] / widths[5]).to.be.closeTo(6, 0.05);
    expect(allInside(figure, '.plot .label.strong').map(textOf)).to.deep.equal([
      'Kabupaten Contoh',
      'Dua',
      'Satu',
    ]);
  });
});

describe('an indicator as the gap between two groups', () => {
  const gap = (lang = 'id'): TemplateResult =>
    html`<umkm-indicator
      lang=${lang}
      view="gap"
      indicator="digital.any"
      .data=${gaps}
    ></umkm-indicator>`;

  it('says both values and their difference; none where one is missing', async () => {
    const figure = await drawn(gap());
    expect(plain(marksOf(figure))).to.deep.equal([
      '2022, Mikro: 30,0%, 30 dari 100; Kecil: 45,0%, 45 dari 100; selisih +15,0 poin',
      '2023, Mikro: 40,0%, 40 dari 100; Kecil: disembunyikan',
      '2024, Mikro: 50,0%, 50 dari 100; Kecil: 48,0%, 48 dari 100; selisih −2,0 poin',
    ]);
    expect(allInside(figure, '.mark circle').length).to.equal(5);
    expect(allInside(figure, '.mark .note').map(textOf)).to.deep.equal(['Kecil: disembunyikan']);
  });

  it('says the same in English on a phone', async () => {
    const names = plain(marksOf(await drawn(gap('en'), 328)));
    expect(names[0]).to.equal(
      '2022, Micro: 30.0%, 30 of 100; Small: 45.0%, 45 of 100; difference +15.0 points',
    );
  });
});

describe('from the kabupaten down to the desa', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  async function page(): Promise<{stage: HTMLElement; source: UmkmSource; figure: HTMLElement}> {
    const stage = await mount(
      html`<umkm-source .data=${villages} sync="url">
        <umkm-indicator indicator="mentoring.coverage" by="region"></umkm-indicator>
      </umkm-source>`,
    );
    return {stage, source: stage.querySelector('umkm-source')!, figure: figuresIn(stage)[0]};
  }

  async function open(stage: HTMLElement, figure: HTMLElement, name: string): Promise<void> {
    allInside(figure, '.mark')
      .find((mark) => mark.getAttribute('aria-label')?.startsWith(`${name}:`))!
      .dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    await settled(stage);
    (inside(figure, 'p.chosen button') as HTMLElement).click();
    await settled(stage);
  }

  it('opens level by level, and comes back by the way and by the back button', async () => {
    const {stage, source, figure} = await page();
    await open(stage, figure, 'Bukit Randu');
    expect(source.choice.region).to.equal('99.01.01');
    await open(stage, figure, 'Randu Bawah');
    expect(source.choice.region).to.equal('99.01.01.2002');
    const way = inside(figure, '.way')!;
    expect(textOf(way)).to.equal('Kabupaten Contoh › Bukit Randu › Randu Bawah');
    expect(way.querySelector('[aria-current="location"]')!.textContent).to.equal('Randu Bawah');
    history.back();
    await next(window, 'popstate');
    await settled(stage);
    expect(source.choice.region).to.equal('99.01.01');
    (inside(figure, '.way button') as HTMLElement).click();
    await settled(stage);
    expect(source.choice.region).to.equal('');
    expect(marksOf(figure).length).to.equal(4);
  });

  it('says where the level below is not published', async () => {
    const {stage, figure} = await page();
    await open(stage, figure, 'Muara Tenang');
    expect(textOf(inside(figure, '.note-line'))).to.contain('tidak terbit per desa');
  });
});

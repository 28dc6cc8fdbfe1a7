import {expect} from '@open-wc/testing';
import {html} from 'lit';
import * as stories from '../../stories/aid-reach.stories.js';
import {
  aidFactsMissing,
  aidGroupsWithheld,
  aidPlain,
  aidWithTarget,
} from '../../stories/fixtures/aid.js';
import {narrow} from '../../stories/fixtures/stage.js';
import {collisions, figureOf, marksOf, storiesOf, tableOf, textsOf, walk} from './story.js';

const tag = 'umkm-aid-reach';

describe(tag, () => {
  for (const [name, render] of storiesOf(stories)) {
    it(`draws the story ${name}: accessible, nothing overlapping`, async () => {
      const figure = await figureOf(tag, render);
      await expect(figure).to.be.accessible();
      expect(collisions(figure)).to.deep.equal([]);
      expect(figure.shadowRoot!.textContent).not.to.match(/null|undefined|NaN/);
    });
  }

  it('says how many areas reached the target and never counts a hidden one as low', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-aid-reach .data=${aidWithTarget}></umkm-aid-reach>`,
    );
    expect(figure.shadowRoot!.querySelector('[part="heading"]')!.textContent).to.contain(
      '9 dari 16 kecamatan mencapai target jangkauan bantuan 40%; Lembah Sari terendah, 17,1%',
    );
  });

  it('names every value with its category, base and state', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-aid-reach .data=${aidWithTarget}></umkm-aid-reach>`,
    );
    const marks = marksOf(figure);
    expect(marks).to.have.length(19 + 3);
    expect(marks).to.include.members([
      'Kabupaten Contoh: 43,4%, 5.719 dari 13.185 usaha sasaran',
      'Bukit Randu: 65,1%, 612 dari 940 usaha sasaran',
      'Rimba Damar: 42,9%, 9 dari 21 usaha sasaran, basis kecil',
      'Sungai Lama: disembunyikan',
      'Ombak Kecil: belum melapor',
      'Didampingi dalam 30 hari: 38,0%, 1.912 dari 5.032 jatuh tempo, 687 belum jatuh tempo, 31 tanpa tanggal serah terima',
    ]);
  });

  for (const width of [588, 328]) {
    it(`leads arrow keys to every value at ${width} px`, async () => {
      const figure = await figureOf(tag, () =>
        narrow(html`<umkm-aid-reach .data=${aidWithTarget}></umkm-aid-reach>`, width),
      );
      expect(await walk(figure)).to.deep.equal(marksOf(figure));
    });
  }

  it('holds in its table what its chart shows', async () => {
    for (const by of ['region', 'programme']) {
      const figure = await figureOf(
        tag,
        () => html`<umkm-aid-reach by=${by} .data=${aidPlain}></umkm-aid-reach>`,
      );
      // A head over rows has no figures of its own.
      const rows = tableOf(figure)
        .slice(1)
        .filter((row) => row.length > 1);
      const marks = marksOf(figure);
      expect(rows).to.have.length(marks.length);
      const values = textsOf(figure, 'text.value');
      expect(
        rows.map(([, value]) => value.split(' ')[0]).filter((value) => /^\d/.test(value)),
      ).to.deep.equal([...values, '12,4%', '38,0%', '6']);
      rows.slice(1).forEach(([name], i) => expect(marks[i + 1]).to.match(new RegExp(`^${name}: `)));
    }
    const rows = tableOf(
      await figureOf(tag, () => html`<umkm-aid-reach .data=${aidFactsMissing}></umkm-aid-reach>`),
    );
    expect(rows.map((row) => row.slice(0, 2))).to.deep.include.members([
      ['Sungai Lama', 'disembunyikan'],
      ['Ombak Kecil', 'belum melapor'],
      ['Lebih dari satu program', 'disembunyikan'],
      ['Didampingi dalam 30 hari', 'tidak tersedia'],
    ]);
  });

  it('colours by the target: reached, short of it, total', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-aid-reach .data=${aidWithTarget}></umkm-aid-reach>`,
    );
    const count = (name: string): number =>
      figure.shadowRoot!.querySelectorAll(`rect.fill.${name}`).length;
    expect([count('ink'), count('main'), count('soft')]).to.deep.equal([1, 9, 7]);
    expect(figure.shadowRoot!.querySelectorAll('circle.ring')).to.have.length(1);
    expect(figure.shadowRoot!.querySelectorAll('line.target')).to.have.length(1);
  });

  it('speaks English throughout', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-aid-reach lang="en" .data=${aidWithTarget}></umkm-aid-reach>`,
    );
    const said = [...marksOf(figure), ...tableOf(figure).flat(), ...textsOf(figure, 'text')].join(
      '\n',
    );
    expect(said).to.contain('Ombak Kecil: not reported yet');
    expect(textsOf(figure, 'text.strong')).to.include('Regency');
    expect(said).not.to.match(/\b(dari|usaha|disembunyikan|belum|sasaran|Kecamatan|penerima)\b/);
  });

  it('says that the groups without a list are withheld where members are published', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-aid-reach .data=${aidGroupsWithheld}></umkm-aid-reach>`,
    );
    expect(marksOf(figure)).to.include(
      'Kelompok tanpa daftar anggota: dari 13 kelompok penerima, 96 anggota terdaftar, disembunyikan',
    );
    expect(textsOf(figure, 'text')).to.include('dari 13 kelompok penerima');
  });

  it('shows one area alone, and says so where a period is not published', async () => {
    const alone = await figureOf(
      tag,
      () => html`<umkm-aid-reach region="99.01.02" .data=${aidWithTarget}></umkm-aid-reach>`,
    );
    expect(alone.shadowRoot!.querySelector('[part="heading"]')!.textContent).to.contain(
      '61,3% usaha sasaran di Awan menerima bantuan pada 2024, 498 dari 812',
    );
    const none = await figureOf(
      tag,
      () => html`<umkm-aid-reach period="2011" .data=${aidWithTarget}></umkm-aid-reach>`,
    );
    const state = none.shadowRoot!.querySelector('.state.empty')!;
    expect(state.textContent.replace(/\u2060/g, '')).to.contain('Tahun 2011 tidak ada');
    expect(none.shadowRoot!.querySelector('[role="heading"]')!.textContent.trim()).to.equal(
      'Jangkauan bantuan, Kabupaten Contoh',
    );
    const nowhere = await figureOf(
      tag,
      () => html`<umkm-aid-reach region="12.34" lang="en" .data=${aidWithTarget}></umkm-aid-reach>`,
    );
    expect(nowhere.shadowRoot!.querySelector('.state.empty')!.textContent).to.contain(
      'The data file holds no area 12.34.',
    );
  });
});

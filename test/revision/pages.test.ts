import {describe, expect, it} from 'vitest';
import {dashboardPage} from '../../src/site/dashboard.js';
import {reportPage} from '../../src/site/report.js';
import {staticFigures} from '../../src/node/static-figures.js';
import {REVISED} from '../../src/format/sign-notes.js';
import {readTables} from '../../src/index.js';
import {
  compareSnapshots,
  markRevised,
  parseRevisions,
  revisionsFile,
  type ReleaseEntry,
} from '../../src/revision/index.js';
import type {DatasetExtension, Snapshot} from '../../src/snapshot/v1.js';
import {dataset, release, withheld, type ShortCell} from './releases.js';

type Figures = Readonly<Record<string, ShortCell>>;

function second(
  before: Figures,
  after: Figures,
  extension: Partial<DatasetExtension> = {},
  earlier: Partial<DatasetExtension> = extension,
): {snapshot: Snapshot; entry: ReleaseEntry} {
  const title = {id: 'Jangkauan <bantuan>', en: 'Aid reach'};
  const of = (figures: Figures, more: Partial<DatasetExtension>) => [
    dataset('aid.coverage', {2023: figures}, {unit: 'percent', title, ...more}),
  ];
  const built = release('2024-12-31', of(after, extension));
  const revisions = compareSnapshots(release('2023-12-31', of(before, earlier)), built);
  const snapshot = markRevised(built, revisions);
  const {releases} = parseRevisions(revisionsFile(null, revisions, snapshot));
  return {snapshot, entry: releases[1]};
}

const plain = (page: string): string =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([,.])/g, '$1');

describe('the section on changes', () => {
  const {snapshot, entry} = second({whole: 40, A: 30, B: 50}, {whole: 41.5, A: 33, B: 50});

  it('counts them, tells the largest in words, the whole place first, and links the file', () => {
    const page = dashboardPage(snapshot, 'id', {release: entry});
    expect(plain(page)).toContain(
      '2 angka berbeda dari rilis sebelumnya (keadaan 31 Desember 2023).',
    );
    expect(plain(page)).toContain(
      'Jangkauan &lt;bantuan&gt;, whole, 2023: 40,00% menjadi 41,50% (+1,50 poin).',
    );
    expect(page).toContain('href="revisions.json"');
    expect(page).not.toContain('<bantuan>');
    expect(plain(dashboardPage(snapshot, 'en', {release: entry}))).toContain(
      '2 figures differ from the last release (as of 31 December 2023).',
    );
  });

  it('marks revised figures in the tables and says what the sign means', async () => {
    const page = dashboardPage(snapshot, 'id', {
      release: entry,
      figures: await staticFigures(snapshot, 'id'),
    });
    expect(page).toContain(`41,5${REVISED}`);
    expect(page).not.toContain(`50,0${REVISED}`);
    expect(page).toContain('r: angka diperbaiki.');
  });

  it('says that nothing differs', () => {
    const same = second({whole: 40}, {whole: 40});
    expect(plain(dashboardPage(same.snapshot, 'id', {release: same.entry}))).toContain(
      'Tidak ada angka yang berbeda',
    );
    expect(dashboardPage(same.snapshot, 'id', {release: same.entry})).not.toContain(
      'angka diperbaiki',
    );
  });

  it('is absent from a first release', () => {
    const first = release('2024-12-31', [dataset('aid.coverage', {2023: {whole: 5}})]);
    expect(dashboardPage(first, 'id')).not.toContain('rilis sebelumnya');
    expect(reportPage(first, [], [], 'id')).not.toContain('rilis sebelumnya');
  });

  it('is a table in the report, with a reason for each', () => {
    const page = plain(reportPage(snapshot, [], [], 'id', entry));
    expect(page).toContain('whole, 2023 40,00% 41,50% +1,50 poin +3,8 diperbaiki data baru');
  });

  it('never repeats what is withheld now, nor compares across definitions', () => {
    const hidden = second({whole: 43.21, A: 34.56}, {whole: 43.98, A: withheld});
    const page = plain(reportPage(hidden.snapshot, [], [], 'id', hidden.entry));
    expect(page).toContain('A, 2023 tidak diulang disembunyikan kini disembunyikan data baru');
    expect(page + dashboardPage(hidden.snapshot, 'id', {release: hidden.entry})).not.toMatch(
      /34,56|43,21/,
    );
    const defined = second({whole: 40}, {whole: 44}, {indicatorVersion: 2}, {});
    const other = plain(reportPage(defined.snapshot, [], [], 'id', defined.entry));
    expect(other).toContain('40,00% 44,00% diperbaiki data baru, definisi baru');
    expect(other).toContain('1 angka dihitung dengan definisi atau batas baru');
  });
});

describe('where the figures come from', () => {
  const coverage = dataset(
    'aid.coverage',
    {2023: {whole: {value: 5, flags: ['P']}}},
    {final: {2023: '2024-06-30'}},
  );
  const reporting = {
    ...{level: 'kecamatan', period: '2023', by: '2024-01-31'},
    areas: [
      {code: 'A', label: 'Awan', reported: true},
      {code: 'B', label: 'Bukit', reported: false},
    ],
  };
  const snapshot = release('2023-12-31', [coverage], {
    reporting,
    cutOff: '2024-02-15',
    citation: {
      ...{author: 'Dinas', title: 'UMKM', date: '2023-12-31', version: '0.1.0+abc'},
      text: {id: 'Dinas (2023). UMKM.', en: 'Office (2023). MSMEs.'},
    },
  });

  it('is cited at the foot of the dashboard and in the report', () => {
    expect(plain(dashboardPage(snapshot, 'id'))).toContain('Cara mengutip: Dinas (2023). UMKM.');
    const report = plain(reportPage(snapshot, [], [], 'en'));
    expect(report).toContain('How to cite Office (2023). MSMEs.');
    expect(report).toContain('Data until 15 February 2024');
    expect(report).toContain('Code lists areas: Kemendagri');
    expect(report).toContain('Versions of definitions 1: 1 indicators');
  });

  it('says when provisional figures become final, and who has not reported by when', async () => {
    const figures = await staticFigures(snapshot, 'id');
    expect(plain(dashboardPage(snapshot, 'id', {figures}))).toContain(
      'angka sementara. Final direncanakan 30 Juni 2024.',
    );
    expect(plain(reportPage(snapshot, [], [], 'id'))).toContain(
      'Batas waktu laporan: 31 Januari 2024. Belum melapor: Bukit.',
    );
  });

  it('shows no header of personal data, nor one that nothing fits', async () => {
    const text = 'ID_UMKM;Nama Pemilik;Omzet;Siti Rekaan\nU1;Budi;5;x\nU2;Budi;lima;y';
    const bytes = new TextEncoder().encode(text);
    const {input, diagnostics} = await readTables([{name: 'umkm.csv', bytes}]);
    const page = plain(reportPage(snapshot, input, diagnostics, 'id'));
    expect(page).toContain('Omzet annualTurnover');
    expect(page).toContain('2 kolom data pribadi dan kolom yang tidak dikenali tidak ditampilkan.');
    expect(page).not.toMatch(/Siti|Pemilik|Budi/);
  });
});

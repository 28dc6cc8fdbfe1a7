import {beforeAll, describe, expect, it} from 'vitest';
import {exportFiles} from '../../src/export/export-files.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {dataPage} from '../../src/site/data-page.js';
import {exampleSnapshot} from '../support/example-snapshot.js';

describe('the files for other systems', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await exampleSnapshot('pesisir-selatan');
  }, 60_000);

  it('stand under data/, sorted, each path once', () => {
    const paths = exportFiles(snapshot).map(({path}) => path);
    expect(paths).toEqual([...new Set(paths)].sort());
    expect(paths.every((path) => path.startsWith('data/'))).toBe(true);
    for (const path of [
      'data/codes/region.csv',
      'data/datapackage.json',
      'data/ms-ind.csv',
      'data/ms-ind.json',
      'data/sdmx/codes.csv',
      'data/sdmx/observations-1.0.csv',
      'data/sdmx/observations-2.0.csv',
      'data/size.class--region-period-size_class.csv',
      'data/spreadsheet/size.class--region-period-size_class.csv',
    ])
      expect(paths).toContain(path);
  });

  it('are the same bytes for the same snapshot', () => {
    const again = JSON.parse(JSON.stringify(snapshot)) as Snapshot;
    expect(exportFiles(again)).toEqual(exportFiles(snapshot));
  });

  it.each(['id', 'en'] as const)('are all linked from their page, with the notice (%s)', (lang) => {
    const files = exportFiles(snapshot);
    const noticed = {
      ...snapshot,
      extension: {...snapshot.extension, notice: {id: 'Data rekaan', en: 'Invented data'}},
    };
    const page = dataPage(noticed, files, lang);
    const linked = [...page.matchAll(/<li><a href="([^"]+)">([^<]+)</g)];
    const own = linked.filter(([, href]) => !href.startsWith('../'));
    expect(own.map(([, href]) => `data/${href}`).sort()).toEqual(files.map(({path}) => path));
    for (const [, href, text] of linked) expect(text, href).not.toBe(href);
    expect(page).toContain(lang === 'id' ? 'Data rekaan' : 'Invented data');
    expect(page).toContain('href="../index.html"');
  });
});

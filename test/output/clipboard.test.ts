import {describe, expect, it} from 'vitest';
import {pastedTable} from '../../widgets/internal/output/clipboard.js';
import {sheetOfRequest} from '../../widgets/internal/output/content.js';
import type {OutputRequest} from '../../widgets/internal/output/request.js';
import {snapshotOf} from '../export/small-snapshot.js';

const snapshot = snapshotOf();

/** A figure with one good row and one that would like to be a formula. */
function request(lang: 'id' | 'en'): OutputRequest {
  return {
    element: undefined as never,
    lang,
    heading: 'Jumlah <usaha>',
    snapshot,
    choice: {region: '', period: ''},
    draw: null,
    model: {
      heading: 'x',
      sub: 'Jumlah, 2024',
      notes: ['* sementara.'],
      filters: ['Wilayah: Awan'],
      definition: [],
      source: 'Dinas',
      reporting: null,
      table: {
        caption: '',
        columns: [{label: 'Wilayah'}, {label: 'Jumlah', numeric: true}],
        rows: [
          {header: 'Awan', cells: [{text: '-6.800,5', raw: -6800.5, state: 'sementara'}]},
          {header: '=1+1', cells: [{text: '', raw: null, state: 'disembunyikan'}]},
        ],
      },
    },
  };
}

describe('pastedTable', () => {
  it('gives documents the table as read, spreadsheets numbers in full', () => {
    const id = request('id');
    const {html, plain} = pastedTable(id, sheetOfRequest(id));
    expect(html).toContain('<h3>Jumlah &lt;usaha&gt;</h3>');
    expect(html).toContain('<tr><td>Awan</td><td>-6.800,5</td><td>sementara</td></tr>');
    expect(plain.split('\n').slice(-2)).toEqual([
      'Awan\t-6800,5\tsementara',
      "'=1+1\t\tdisembunyikan",
    ]);
  });

  it('writes the decimal mark of its language', () => {
    const en = request('en');
    expect(pastedTable(en, sheetOfRequest(en)).plain).toContain('Awan\t-6800.5\tsementara');
  });

  it('leaves no formula alive, and says source, filters and what signs mean', () => {
    const id = request('id');
    const {html} = pastedTable(id, sheetOfRequest(id));
    expect(html).not.toMatch(/>\s*[=+@]/);
    for (const part of ['* sementara.', 'Wilayah: Awan.', 'Sumber: Dinas.']) {
      expect(html).toContain(part);
    }
  });
});

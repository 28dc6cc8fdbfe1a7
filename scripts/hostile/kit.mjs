/** What the makers of hostile files share: three invented businesses, and where files are put. */

import {zipSync} from 'fflate';

export const files = new Map();
export const put = (name, content) => {
  if (files.has(name)) throw new Error(`twice: ${name}`);
  files.set(
    name,
    typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content),
  );
};

export const head = 'ID UMKM;Nama Usaha;Kecamatan;Skala Usaha;Omzet';
export const rows = [
  'U1;Usaha Rekaan A;Awan;Mikro;1.500.000',
  'U2;Usaha Rekaan B;Embun;Kecil;2.750.000.000',
  'U3;Usaha Rekaan C;Kabut;Menengah;16.000.000.000',
];
export const table = [head, ...rows];
export const lines = (list, end = '\n') => list.map((line) => line + end).join('');
/** The three usual businesses with one cell of the first replaced. */
export const withCell = (column, text) => {
  const cells = rows[0].split(';');
  cells[column] = text;
  return lines([head, cells.join(';'), ...rows.slice(1)]);
};
export const utf16 = (text, order) => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

/** A ZIP whose bytes do not depend on the day it is made. */
export const zip = (parts, options = {}) =>
  zipSync(parts, {mtime: '2024-01-01T00:00:00', ...options});

import {head, lines, put, rows, table, utf16, withCell} from './kit.mjs';

export function encodings() {
  const text = lines([head, 'U1;Café Rekaan – “Enak”;Awan;Mikro;1.500.000', ...rows.slice(1)]);
  put('encoding-utf8.csv', text);
  put('encoding-utf8-bom.csv', `\ufeff${text}`);
  put('encoding-utf8-two-boms.csv', `\ufeff\ufeff${text}`);
  put('encoding-utf16le-bom.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text, 'le')]));
  put('encoding-utf16be-bom.csv', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(text, 'be')]));
  put('encoding-utf16le-bare.csv', utf16(text, 'le'));
  put('encoding-utf16be-bare.csv', utf16(text, 'be'));
  put(
    'encoding-utf16le-odd-byte.csv',
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text, 'le'), Buffer.from([0x41])]),
  );
  const cp1252 = lines(table).replace('Usaha Rekaan A', 'Caf\u00e9 \u0093Enak\u0094 \u0096 \u0080');
  put('encoding-windows1252.csv', Buffer.from(cp1252, 'latin1'));
  put(
    'encoding-broken-utf8.csv',
    Buffer.concat([
      Buffer.from(lines(table)),
      Buffer.from('U4;Usaha \xc3(;Awan;Mikro;5\n', 'latin1'),
    ]),
  );
  put('encoding-utf8-cut.csv', Buffer.from(lines(table) + 'U4;Usaha é').subarray(0, -1));
  put('encoding-nul-bytes.csv', lines(table).replace('Usaha Rekaan A', 'Usaha\u0000A'));
  put('encoding-emoji.csv', withCell(1, 'Usaha 🍜 👩‍🍳 Rekaan'));
  put('encoding-right-to-left.csv', withCell(1, 'Usaha \u202eakeR\u202c'));
  put('encoding-zero-width.csv', withCell(2, 'A\u200bwa\u200dn'));
  put('encoding-no-break-space.csv', withCell(4, 'Rp\u00a01.500.000'));
  put('encoding-combining.csv', withCell(1, 'Cafe\u0301 Rekaan'));
  put('encoding-utf7.csv', withCell(1, '+ADw-script+AD4-'));
}

export function separators() {
  for (const [name, separator] of [
    ['comma', ','],
    ['tab', '\t'],
    ['pipe', '|'],
    ['semicolon', ';'],
  ])
    put(`separator-${name}.csv`, lines(table.map((line) => line.split(';').join(separator))));
  put(
    'separator-decimal-comma.csv',
    lines([head, 'U1;Usaha A;Awan;Mikro;1500000,50', ...rows.slice(1)]),
  );
  put(
    'separator-comma-quoted-amount.csv',
    lines([
      'ID UMKM,Nama Usaha,Omzet',
      'U1,"Usaha A, cabang","1,500,000"',
      'U2,Usaha B,"2,000,000"',
    ]),
  );
  put('separator-directive.csv', `sep=;\r\n${lines(table, '\r\n')}`);
  put(
    'separator-directive-comma.csv',
    `sep=,\n${lines(table.map((line) => line.split(';').join(',')))}`,
  );
  put(
    'separator-title-with-commas.csv',
    `"Data UMKM, per kecamatan, tahun 2024",,,,\n${lines(table.map((line) => line.split(';').join(',')))}`,
  );
  put('separator-mixed.csv', lines([head, rows[0].split(';').join(','), ...rows.slice(1)]));
  put('separator-caret.csv', lines(table.map((line) => line.split(';').join('^'))));
  put('separator-spaces.csv', lines(table.map((line) => line.split(';').join('    '))));
  put('separator-lines-only.csv', ';;;;\n;;;;\n;;;;\n');
}

export function lineEnds() {
  put('lines-lf.csv', lines(table));
  put('lines-crlf.csv', lines(table, '\r\n'));
  put('lines-cr.csv', lines(table, '\r'));
  put('lines-mixed.csv', `${table[0]}\r\n${table[1]}\n${table[2]}\r${table[3]}`);
  put('lines-no-last.csv', table.join('\n'));
  put(
    'lines-empty-between.csv',
    lines([table[0], '', table[1], '', '', table[2], table[3], '', '']),
  );
  put(
    'lines-blank-separators.csv',
    lines([table[0], ';;;;', table[1], ' ; ;  ;;', table[2], table[3], ';;;;']),
  );
  put('lines-crcrlf.csv', lines(table, '\r\r\n'));
  put('lines-unicode-separator.csv', withCell(1, 'Usaha\u2028Rekaan'));
  put('lines-control-z.csv', `${lines(table)}\u001a`);
}

export function quotes() {
  put('quote-newline.csv', withCell(1, '"Usaha\nRekaan A"'));
  put('quote-newline-crlf.csv', withCell(1, '"Usaha\r\nRekaan A"'));
  put('quote-doubled.csv', withCell(1, '"Usaha ""Rekaan"" A"'));
  put('quote-separator.csv', withCell(1, '"Usaha; Rekaan; A"'));
  put('quote-inside-bare.csv', withCell(1, 'Usaha "Rekaan" A'));
  put('quote-open-never-closed.csv', withCell(1, '"Usaha Rekaan A'));
  put('quote-open-last-cell.csv', lines([head, ...rows.slice(0, 2), 'U3;C;Kabut;Menengah;"16']));
  put('quote-text-after.csv', withCell(1, '"Usaha" Rekaan A'));
  put('quote-single.csv', withCell(1, "'Usaha Rekaan A'"));
  put(
    'quote-all.csv',
    lines(
      table.map((line) =>
        line
          .split(';')
          .map((cell) => `"${cell}"`)
          .join(';'),
      ),
    ),
  );
  put('quote-line-as-one-cell.csv', lines(table.map((line) => `"${line}"`)));
  put('quote-only.csv', '"\n"\n"\n');
  put('quote-many.csv', withCell(1, '"'.repeat(501)));
  put('quote-backslash.csv', withCell(1, '"Usaha \\"Rekaan\\" A"'));
}

export function ragged() {
  put('ragged-short.csv', lines([head, 'U1;Usaha A', ...rows.slice(1)]));
  put('ragged-long.csv', lines([head, `${rows[0]};lebih`, ...rows.slice(1)]));
  put('ragged-long-empty.csv', lines([head, `${rows[0]};;;`, ...rows.slice(1)]));
  put('ragged-slipped-left.csv', lines([head, 'Usaha A;Awan;Mikro;1.500.000;', ...rows.slice(1)]));
  put('ragged-header-short.csv', lines(['ID UMKM;Nama Usaha', ...rows]));
  put('ragged-margin.csv', lines(table.map((line) => `;;${line}`)));
  put(
    'ragged-every-width.csv',
    lines([
      head,
      ...Array.from({length: 12}, (_, i) =>
        Array.from({length: i + 1}, (_, j) => (j === 0 ? `U${i}` : 'x')).join(';'),
      ),
    ]),
  );
}

import {head, lines, put, rows, table, withCell} from './kit.mjs';

export function formulas() {
  const payloads = [
    '=HYPERLINK("http://contoh.invalid";"klik")',
    '=1+1',
    '+1+1',
    '@SUM(A1)',
    '-1+1',
    "=cmd|' /C calc'!A0",
    '\t=1+1',
    '=IMPORTXML("http://contoh.invalid","//a")',
  ];
  payloads.forEach((payload, i) =>
    put(`formula-${i + 1}.csv`, withCell(1, `"${payload.replace(/"/g, '""')}"`)),
  );
  put('formula-in-place.csv', withCell(2, '"=HYPERLINK(""http://contoh.invalid"")"'));
  put('formula-in-header.csv', lines([`${head};=1+1`, ...rows.map((row) => `${row};5`)]));
  put('formula-in-number.csv', withCell(4, '=SUM(A1:A9)'));
}

export function markup() {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    ['javascript', 'alert(1)'].join(':'),
    '<svg/onload=alert(1)>',
    '{{constructor.constructor("alert(1)")()}}',
    '${7*7}',
    '&lt;b&gt;',
    '<!--',
    ']]>',
    '\\u003cscript\\u003e',
  ];
  payloads.forEach((payload, i) =>
    put(`markup-${i + 1}.csv`, withCell(2, `"${payload.replace(/"/g, '""')}"`)),
  );
  put(
    'markup-in-header.csv',
    lines([`${head};<img src=x onerror=alert(1)>`, ...rows.map((row) => `${row};5`)]),
  );
  put(
    'markup-in-sector.csv',
    lines(['Sektor;Tahun;Jumlah UMKM', '<script>alert(1)</script>;2020;5', 'Kuliner;2020;7']),
  );
}

export function prototypes() {
  for (const name of [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
  ])
    put(
      `prototype-header-${name}.csv`,
      lines([`${head};${name}`, ...rows.map((row) => `${row};x`)]),
    );
  put(
    'prototype-cells.csv',
    lines([head, '__proto__;constructor;__proto__;Mikro;5', ...rows.slice(1)]),
  );
  put('prototype-only.csv', lines(['__proto__;constructor', 'a;b']));
}

export function names() {
  put('name-long.csv', withCell(1, 'x'.repeat(2000)));
  put('name-spaces only .csv', lines(table));
  put('name-élève ü 🍜.csv', lines(table));
  put('name-terminal.csv', withCell(1, 'Usaha\u001b[31m Merah\u0007'));
  put('name-total.csv', withCell(1, 'Total Berkah'));
  put('name-jumlah.csv', withCell(2, 'Jumlahan'));
}

export function sizes() {
  put('size-million-character-cell.csv', withCell(1, 'x'.repeat(1_000_000)));
  put('size-million-character-quoted.csv', withCell(1, `"${'x;"" \n'.repeat(150_000)}"`));
  put(
    'size-16384-columns.csv',
    lines([`${head}${';k'.repeat(16_379)}`, ...rows.map((row) => row + ';'.repeat(16_379))]),
  );
  put('size-empty.csv', '');
  put('size-one-byte.csv', 'x');
  put('size-header-only.csv', `${head}\n`);
  put('size-many-empty-lines.csv', `${lines(table)}${'\n'.repeat(20_000)}`);
  put('size-many-separators.csv', `${';'.repeat(100_000)}\n${lines(table)}`);
  put('size-many-headers.csv', lines(Array.from({length: 400}, () => 'Tahun;Jumlah UMKM\n2020;5')));
  put(
    'size-deep-title.csv',
    `${lines(Array.from({length: 60}, (_, i) => `Baris judul ${i}`))}${lines(table)}`,
  );
}

/** Writes `docs/indicators.md`: the handbook of the catalogue, Indonesian first. */
import {buildSync} from 'esbuild';

const note =
  '<!-- Dibuat oleh `npm run generate` dari `src/catalogue`. Jangan disunting langsung. -->\n';

const introduction = `# Buku saku indikator

Semua indikator, menurut keluarga: apa artinya, rumusnya, dan yang perlu diwaspadai. Rinciannya
(pembilang, penyebut, parameter, metadata MS-Ind) ditulis \`npx pantau-umkm indicators KUNCI\`.

Persen berskala 0–100. Total sebuah rasio ialah rasio dari jumlah, bukan rata-rata persen. Yang tidak
diketahui tetap dalam penyebut dan banyaknya disebut; nilai \`null\` selalu membawa alasan. ↑ makin tinggi
makin baik, ↓ makin rendah makin baik, ○ netral. Rincian wilayah dan tahun ada pada setiap indikator
yang dihitung dari tabel.

*In English: \`npx pantau-umkm indicators KEY --lang en\`; each entry ends with its English name and
formula.*
`;

const arrows = {up: '↑', down: '↓', neutral: '○'};

/** What the handbook is made of, for a script that cannot load TypeScript. */
export async function loadHandbook(root) {
  const {outputFiles} = buildSync({
    stdin: {
      contents: [
        "export {catalogue} from './src/catalogue/index.ts';",
        "export {familyLabel, inOrderOfFamilies} from './src/text/families.ts';",
        "export {dimensionLabel} from './src/text/categories.ts';",
        "export {unitWords} from './src/text/unit-words.ts';",
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const source = Buffer.from(outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}

/**
 * @param handbook what `loadHandbook` gives
 * @returns {string} the text of `docs/indicators.md`
 */
export function indicatorsDocument(handbook) {
  const {catalogue, familyLabel, inOrderOfFamilies} = handbook;
  const families = inOrderOfFamilies([...new Set(catalogue.map(familyOf))]);
  const parts = families.map((family) => {
    const own = catalogue.filter((one) => familyOf(one) === family);
    const title = `## ${familyLabel(family, 'id')} / ${familyLabel(family, 'en')}\n`;
    return [title, ...own.map((one) => entry(one, handbook))].join('\n');
  });
  return `${note}\n${introduction}\n${parts.join('\n')}`;
}

const familyOf = ({key}) => key.split('.')[0];

function entry(indicator, {dimensionLabel, unitWords}) {
  const {key, version, title, definition, formula, unit, direction, notes, msInd} = indicator;
  const isFunction = indicator.formulaKind.kind === 'function';
  const satuan = unitWords(unit, msInd.satuan, 'id');
  const dims = indicator.dimensions.map((dim) => dimensionLabel(dim, 'id').toLowerCase());
  const about = [
    `Satuan: ${satuan} ${arrows[direction]}`,
    ...(isFunction ? [`fungsi \`${indicator.formulaKind.name}\``] : []),
    ...(dims.length > 0 ? [`rincian: ${dims.join(', ')}`] : []),
    `versi ${version}`,
  ];
  return [
    `### \`${key}\` ${title.id}\n`,
    `${escaped(definition.id)}\n`,
    `> ${escaped(formula.id)}\n`,
    `${about.join('; ')}. Sumber: ${escaped(indicator.source)}.\n`,
    ...(notes.length > 0 ? [`${notes.map(({id}) => `- ${escaped(id)}\n`).join('')}`] : []),
    `*${title.en}: ${escaped(formula.en)}.*\n`,
  ].join('\n');
}

/** Signs that Markdown would take for its own. */
function escaped(text) {
  return text.replace(/([*_<|])/g, '\\$1');
}

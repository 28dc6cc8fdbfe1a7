/**
 * How offices write things down. Dates are day numbers since 1970-01-01, so that no time zone has
 * a say.
 */

const officialMonths = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** Month names that older staff still write. */
const oldMonths = officialMonths.map(
  (name) => ({Februari: 'Pebruari', November: 'Nopember'})[name] ?? name,
);

/**
 * @param {number} year
 * @param {number} month from 1
 * @param {number} day from 1
 * @returns {number} days since 1970-01-01
 */
export function dayOf(year, month, day) {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Ways of writing a date: `2023-03-12`, `12/03/2023`, `12-03-2023`, `12 Maret 2023`. */
export const dateStyles = {
  iso: (date) => `${date.year}-${date.month}-${date.day}`,
  slash: (date) => `${date.day}/${date.month}/${date.year}`,
  dash: (date) => `${date.day}-${date.month}-${date.year}`,
  long: (date) => `${Number(date.day)} ${officialMonths[date.month - 1]} ${date.year}`,
  old: (date) => `${Number(date.day)} ${oldMonths[date.month - 1]} ${date.year}`,
};

/**
 * @param {number} day days since 1970-01-01
 * @param {keyof typeof dateStyles} style
 * @returns {string}
 */
export function dateText(day, style) {
  const [year, month, date] = new Date(day * 86_400_000).toISOString().slice(0, 10).split('-');
  return dateStyles[style]({year, month, day: date});
}

/** @param {number} amount @returns {string} `1.500.000` */
export function dotted(amount) {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Ways of writing rupiah. */
export const rupiahStyles = {
  plain: (amount) => String(amount),
  dots: (amount) => dotted(amount),
  sign: (amount) => `Rp ${dotted(amount)}`,
  office: (amount) => `Rp ${dotted(amount)},-`,
  cents: (amount) => `${dotted(amount)},00`,
};

/**
 * A CSV file as a spreadsheet saves it.
 *
 * @param {readonly (readonly string[])[]} rows
 * @param {object} [options]
 * @param {string} [options.separator]
 * @param {string} [options.lineEnd]
 * @param {boolean} [options.bom] with a byte order mark, as Excel writes "CSV UTF-8"
 * @returns {string}
 */
export function csvText(rows, {separator = ';', lineEnd = '\r\n', bom = false} = {}) {
  const special = new RegExp(`[${separator}"\\r\\n]`);
  const cell = (text) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => row.map(cell).join(separator) + lineEnd);
  return (bom ? '\uFEFF' : '') + lines.join('');
}

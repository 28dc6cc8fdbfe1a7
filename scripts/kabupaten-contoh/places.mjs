/**
 * The kecamatan of the invented kabupaten. `weight` sets how many businesses a kecamatan has,
 * `businesses` fixes the number instead; `coverage` is the share of eligible businesses that aid
 * reaches in 2024. None of these places exists: 99 is no province.
 *
 * @typedef {object} Place
 * @property {string} code
 * @property {string} name
 * @property {number} [weight]
 * @property {number} [businesses]
 * @property {number} coverage
 * @property {number} [eligible] fixed number of eligible businesses
 * @property {number} followUp share of hand-overs followed by a visit within 90 days, 2024
 */

/** @type {readonly Place[]} */
export const places = [
  {name: 'Bukit Randu', weight: 940, coverage: 0.651, followUp: 0.72},
  {name: 'Awan', weight: 812, coverage: 0.613, followUp: 0.66},
  {name: 'Muara Tenang', weight: 1246, coverage: 0.588, followUp: 0.61},
  {name: 'Hulu Jati', weight: 741, coverage: 0.543, followUp: 0.63},
  {name: 'Kenari', weight: 1003, coverage: 0.519, followUp: 0.58},
  {name: 'Padang Kelapa', weight: 921, coverage: 0.486, followUp: 0.55},
  {name: 'Fajar Timur', weight: 870, coverage: 0.447, followUp: 0.49},
  // Too few businesses for a firm rate: 9 of 21.
  {name: 'Rimba Dalam', businesses: 36, eligible: 21, coverage: 9 / 21, followUp: 0.6},
  {name: 'Cempaka Hulu', weight: 905, coverage: 0.417, followUp: 0.52},
  {name: 'Sawah Lebar', weight: 1014, coverage: 0.396, followUp: 0.47},
  {name: 'Jambu Raya', weight: 926, coverage: 0.368, followUp: 0.44},
  {name: 'Ilalang', weight: 803, coverage: 0.334, followUp: 0.41},
  {name: 'Embun', weight: 842, coverage: 0.298, followUp: 0.38},
  {name: 'Nusa Pandan', weight: 706, coverage: 0.265, followUp: 0.33},
  {name: 'Gunung Teduh', weight: 745, coverage: 0.219, followUp: 0.27},
  {name: 'Lembah Sari', weight: 690, coverage: 0.171, followUp: 0.22},
  // Three recipients: the figure must not be published.
  {name: 'Danau Lestari', businesses: 70, eligible: 41, coverage: 3 / 41, followUp: 0.4},
  // Sent nothing for the last year.
  {name: 'Ombak Kecil', businesses: 96, eligible: 48, coverage: 0.3, followUp: 0.4},
].map((place, index) => ({...place, code: `99.01.${String(index + 1).padStart(2, '0')}`}));

export const silentPlace = 'Ombak Kecil';
export const years = [2019, 2020, 2021, 2022, 2023, 2024];
export const lastYear = 2024;

/**
 * Businesses per kecamatan, in the order of `places`; they add up to `total`.
 *
 * @param {number} total
 * @returns {number[]}
 */
export function businessesPerPlace(total) {
  const fixed = places.reduce((sum, place) => sum + (place.businesses ?? 0), 0);
  const weights = places.reduce((sum, place) => sum + (place.weight ?? 0), 0);
  const counts = places.map(
    (place) => place.businesses ?? Math.floor(((total - fixed) * place.weight) / weights),
  );
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  counts[2] += rest;
  return counts;
}

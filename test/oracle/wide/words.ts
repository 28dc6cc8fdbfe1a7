/** Invented words that several tables share. */
export const desa = ['99.01.01.2001', '99.01.01.2002', '99.01.02.2001'];

/** Days on which months, years and windows turn. */
export const turningDays = [
  ...['2020-02-29', '2020-08-31', '2021-01-31', '2021-02-02', '2021-12-31', '2022-01-01'],
  ...['2022-06-30', '2022-08-31', '2023-02-28', '2023-06-15', '2023-12-02', '2023-12-31'],
];

/** The NIB of the business of a number, invented. */
export function nibOf(i: number): string {
  return `91200000${String(10001 + i)}`;
}

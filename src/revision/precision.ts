/** Digits after the decimal sign that a table shows, by unit; others are indices and ratios. */
const shownDigits: Readonly<Record<string, number>> = {
  percent: 2,
  percentage_point: 2,
  rupiah: 0,
};
const otherDigits = 4;
/** Within these two results of the same computation are equal; a file keeps twelve digits. */
const tolerance = 1e-6;
const relative = 1e-11;

/** Whether two figures look the same in a table of their unit, or differ by less than rounding does. */
export function isShownAlike(a: number, b: number, unit: string | null): boolean {
  if (Math.abs(a - b) <= Math.max(tolerance, relative * Math.abs(a))) return true;
  const digits = (unit === null ? undefined : shownDigits[unit]) ?? otherDigits;
  return shown(a, digits) === shown(b, digits);
}

function shown(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
}

/** Middle of the runs and how far they spread: `{median, low, high}` with the quartiles. */
export function summary(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part) => {
    const place = (sorted.length - 1) * part;
    const [low, high] = [Math.floor(place), Math.ceil(place)];
    return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
  };
  return {median: at(0.5), low: at(0.25), high: at(0.75)};
}

export function round(number, digits = 1) {
  return Number(number.toFixed(digits));
}

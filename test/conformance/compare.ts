const tolerance = 1e-6;

/**
 * Where an answer differs from what was expected; empty where it does not. Only what the example
 * names is compared; numbers within 1e-6; a reason that is not named must not be given.
 */
export function differences(
  expected: unknown,
  actual: unknown,
  {path = ''}: {path?: string} = {},
): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(expected - actual) <= tolerance ? [] : [say(path, expected, actual)];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      return [say(path, expected, actual)];
    }
    return expected.flatMap((item, i) => differences(item, actual[i], {path: `${path}[${i}]`}));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [say(path, expected, actual)];
    const found = Object.keys(expected).flatMap((key) =>
      differences(expected[key], actual[key], {path: `${path}.${key}`}),
    );
    const reason = 'reason' in expected ? null : (actual.reason ?? null);
    return reason === null ? found : [...found, say(`${path}.reason`, null, reason)];
  }
  return Object.is(expected, actual) ? [] : [say(path, expected, actual)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function say(path: string, expected: unknown, actual: unknown): string {
  return `${path.slice(1)}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}

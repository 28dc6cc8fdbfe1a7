/** Whether the reader asked for as little traffic as can be, or is on a very slow line. */
export function savesData(): boolean {
  const {connection} = globalThis.navigator as {
    connection?: {readonly saveData?: boolean; readonly effectiveType?: string};
  };
  return connection?.saveData === true || /(^|-)2g$/.test(connection?.effectiveType ?? '');
}

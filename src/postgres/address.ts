/** What a path begins with that is a table of a PostgreSQL database. */
const scheme = 'postgres:';

/** The path of a source that `pantau.json` names: `postgres:pelaku_usaha`. */
export function postgresPath(name: string): string {
  return `${scheme}${name}`;
}

/** Whether a path is such a source. An address with user and password is none: these stand elsewhere. */
export function isPostgres(path: string): boolean {
  return path.startsWith(scheme) && !path.startsWith(`${scheme}//`);
}

/** The name of the source. */
export function postgresName(path: string): string {
  return path.slice(scheme.length);
}

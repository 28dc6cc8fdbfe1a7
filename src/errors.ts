/**
 * A mistake in **code or usage**: an unknown indicator, a file that is not there, a snapshot that
 * cannot be read. Mistakes in **data** are diagnostics instead, and reading goes on.
 *
 * The error carries a stable `code` and the facts (`params`); its wording in Indonesian and English
 * stands in `src/text`, one function per code.
 *
 * @example
 * const error = new UmkmError('INDICATOR_UNKNOWN', {found: 'growth.yoi'});
 * error.code; // 'INDICATOR_UNKNOWN'
 */
export class UmkmError extends Error {
  override readonly name = 'UmkmError';
  readonly code: string;
  readonly params: Readonly<Record<string, ErrorParam>>;

  constructor(
    code: string,
    params: Readonly<Record<string, ErrorParam>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}

export type ErrorParam = string | number | null | readonly string[];

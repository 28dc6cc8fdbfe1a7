declare module 'd3-dsv' {
  interface Rows extends Array<Record<string, string>> {
    readonly columns: string[];
  }
  interface Format {
    parseRows(text: string): string[][];
  }
  export function csvParse(text: string): Rows;
  export function csvParseRows(text: string): string[][];
  export function dsvFormat(separator: string): Format;
}

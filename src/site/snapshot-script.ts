/**
 * The snapshot as a classic script: browsers let a page that was opened from a disk load scripts, but
 * no JSON. It hands the text to the sources of the page, before or after they were defined.
 *
 * @param text of `snapshot.json`
 */
export function snapshotScript(text: string): string {
  // JSON in quotes is a string of the language, whatever signs are in it.
  return `for (const source of document.querySelectorAll('umkm-source')) source.data = ${JSON.stringify(text)};\n`;
}

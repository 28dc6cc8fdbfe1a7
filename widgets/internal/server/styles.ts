import type {CSSResult, CSSResultGroup} from 'lit';
import {UmkmFigure} from '../figure.js';
import {escapeXml} from '../output/xml.js';
import {servedStyles} from './widths.js';

/** All styles of an element and of what a server writes of it. */
export function inlineStyles(tag: string): string {
  return [...stylesOf(tag), servedStyles].join('\n');
}

/**
 * The files that `styleLinks` points to, by name: what all figures share, and what some have beside
 * it. A page whose policy forbids styles inside HTML loads them once.
 *
 * @param tags of all elements
 * @param base name of the shared file, ending in `.css`
 */
export function styleFiles(tags: readonly string[], base: string): Map<string, string> {
  const files = new Map([[base, [...figureStyles(), servedStyles].join('\n')]]);
  for (const tag of tags) {
    const {own, shares} = splitStyles(tag);
    if (own.length > 0) {
      files.set(ownFile(tag, base), [...own, ...(shares ? [] : [servedStyles])].join('\n'));
    }
  }
  return files;
}

/** Links to those files. */
export function styleLinks(tag: string, base: string): string {
  const {own, shares} = splitStyles(tag);
  const files = [...(shares ? [base] : []), ...(own.length > 0 ? [ownFile(tag, base)] : [])];
  return files.map((href) => `<link rel="stylesheet" href="${escapeXml(href)}">`).join('');
}

function ownFile(tag: string, base: string): string {
  return base.replace(/(?=\.css$)|$/, `-${tag.replace('umkm-', '')}`);
}

function splitStyles(tag: string): {readonly own: readonly string[]; readonly shares: boolean} {
  const all = stylesOf(tag);
  const shared = figureStyles();
  const shares = shared.every((text, i) => all[i] === text);
  return {own: shares ? all.slice(shared.length) : all, shares};
}

function figureStyles(): string[] {
  return texts(UmkmFigure.styles);
}

function stylesOf(tag: string): string[] {
  const element = customElements.get(tag) as {readonly styles?: CSSResultGroup} | undefined;
  return texts(element?.styles);
}

function texts(group: CSSResultGroup | undefined): string[] {
  if (group === undefined) return [];
  if (Array.isArray(group)) return group.flatMap(texts);
  return [(group as CSSResult).cssText];
}

import {further} from '../further/later.js';
import type * as pieces from '../further/pieces.js';
import type {Later} from '../later.js';
import type {SectionMaker} from '../section.js';

type Kind = 'gap' | 'grouped' | 'stacked' | 'trend';

/** A kind of piece that stands in further views only. */
type Late<K extends Kind> = (...args: Parameters<(typeof pieces)[K]>) => SectionMaker;

export const gap: Late<'gap'> = (...args) => late(further, (made) => made.gap(...args));
export const grouped: Late<'grouped'> = (...args) => late(further, (made) => made.grouped(...args));
export const stacked: Late<'stacked'> = (...args) => late(further, (made) => made.stacked(...args));
export const trend: Late<'trend'> = (...args) => late(further, (made) => made.trend(...args));

/** A piece whose code is loaded when it is first to be made; until then the figure waits. */
export function late<T>(later: Later<T>, make: (made: T) => SectionMaker): SectionMaker {
  let maker: SectionMaker | null = null;
  return (context) => {
    if (later.made === null) return later.absence();
    maker ??= make(later.made);
    return maker(context);
  };
}

import type {Tables} from '../data/table.js';
import {buildFrame, type Frame, type FrameOptions} from './frame.js';

const frames = new WeakMap<Tables, Map<string, Frame>>();

/**
 * The frame of tables, joined once however many answers are asked of them. Tables never change; the
 * frame goes with them.
 */
export function frameOf(tables: Tables, {asOf, cutOff}: FrameOptions): Frame {
  let known = frames.get(tables);
  if (known === undefined) frames.set(tables, (known = new Map<string, Frame>()));
  const key = `${asOf ?? ''} ${cutOff ?? ''}`;
  let frame = known.get(key);
  if (frame === undefined) known.set(key, (frame = buildFrame(tables, {asOf, cutOff})));
  return frame;
}

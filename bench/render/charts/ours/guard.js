/** The guard alone: checks and copies the snapshot, and draws nothing. */
import {parseSnapshot} from '../../../../src/snapshot/parse.ts';

export async function draw(box, {snapshot}) {
  box.textContent = String(parseSnapshot(snapshot).link.item.length);
}

export async function update() {}

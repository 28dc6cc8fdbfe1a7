/** Draws a text and nothing else: what a page costs by itself. */
export async function draw(box, {snapshot}) {
  box.textContent = String(snapshot.link.item.length);
}

export async function update() {}

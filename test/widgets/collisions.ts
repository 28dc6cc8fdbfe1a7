/** How far a box may reach over the edge: Firefox widens boxes of text to whole pixels. */
const SLACK = navigator.userAgent.includes('Firefox') ? 1.5 : 1;

/** Texts of a drawing that overlap another one or leave the figure. */
export function collisions(figure: HTMLElement): string[] {
  const frame = figure.getBoundingClientRect();
  const texts = [...figure.shadowRoot!.querySelectorAll<SVGTextElement>('.plot text')].filter(
    (text) => text.textContent !== '' && text.getBoundingClientRect().width > 0,
  );
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const found: string[] = [];
  boxes.forEach((a, i) => {
    if (a.left < frame.left - SLACK || a.right > frame.right + SLACK)
      found.push(`${texts[i].textContent} leaves the figure`);
    boxes.slice(i + 1).forEach((b, j) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      // Boxes of lines are higher than their letters.
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 4)
        found.push(`${texts[i].textContent} × ${texts[i + 1 + j].textContent}`);
    });
  });
  return found;
}

/** What a drawing element takes over from those around it. */
type Style = Readonly<Record<string, string>>;

/**
 * Paints a standalone drawing with a canvas's own means. Loading it as an image would ask the page's
 * policy for `data:` or `blob:`, and would not know the page's fonts.
 *
 * @param drawing from `standalone`: its attributes say everything
 */
export function paint(drawing: SVGSVGElement, context: CanvasRenderingContext2D): void {
  const scale = String(context.getTransform().a);
  paintElement(drawing, {style: {scale}, alpha: 1, context, known: new Map()});
}

/** Where painting is: what children take over, and the patterns and shapes passed so far. */
interface Brush {
  readonly style: Style;
  readonly alpha: number;
  readonly context: CanvasRenderingContext2D;
  readonly known: Map<string, {readonly element: Element; readonly style: Style}>;
}

function paintElement(element: Element, brush: Brush): void {
  const {context, known} = brush;
  const {localName: kind, id} = element;
  if (kind === 'title' || kind === 'desc') return;
  const style = styleOf(element, brush.style);
  if (kind === 'pattern' || kind === 'clipPath') {
    known.set(`url(#${id})`, {element, style});
    return;
  }
  const alpha = brush.alpha * Number(element.getAttribute('opacity') ?? 1);
  context.save();
  const matrix = matrixOf(element, 'transform');
  if (matrix) context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
  const clip = known.get(element.getAttribute('clip-path') ?? '')?.element.firstElementChild;
  if (clip) context.clip(shapeOf(clip));
  const inner = {...brush, style, alpha};
  if (kind === 'text') {
    paintText(element, inner);
  } else if (element.childElementCount > 0) {
    for (const child of element.children) paintElement(child, inner);
  } else {
    const shape = shapeOf(element);
    const rule = style['fill-rule'] as CanvasFillRule;
    inked(inner, [() => context.fill(shape, rule), () => context.stroke(shape)]);
  }
  context.restore();
}

function styleOf(element: Element, around: Style): Style {
  return {
    ...around,
    ...Object.fromEntries(Array.from(element.attributes, ({name, value}) => [name, value])),
  };
}

/** Fills and outlines something in the colours that its style says. */
function inked(
  brush: Brush,
  [fill, stroke]: readonly [fill: () => void, stroke: () => void],
): void {
  const {style, alpha, context} = brush;
  if (style.fill !== 'none') {
    context.globalAlpha = alpha * Number(style['fill-opacity']);
    context.fillStyle = colour(style.fill, brush);
    fill();
  }
  if (style.stroke !== 'none') {
    context.globalAlpha = alpha * Number(style['stroke-opacity']);
    context.strokeStyle = colour(style.stroke, brush);
    const grown = style['vector-effect'] ? context.getTransform().a / Number(style.scale) : 1;
    context.lineWidth = Number.parseFloat(style['stroke-width']) / grown;
    context.lineCap = style['stroke-linecap'] as CanvasLineCap;
    context.lineJoin = style['stroke-linejoin'] as CanvasLineJoin;
    context.setLineDash((style['stroke-dasharray'].match(/[\d.]+/g) ?? []).map(Number));
    stroke();
  }
}

function shapeOf(element: Element): Path2D {
  const at = (name: string): number => Number(element.getAttribute(name));
  const path = new Path2D(element.getAttribute('d') ?? '');
  switch (element.localName) {
    case 'rect':
      path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
      break;
    case 'line':
      path.moveTo(at('x1'), at('y1'));
      path.lineTo(at('x2'), at('y2'));
      break;
    case 'circle':
      path.arc(at('cx'), at('cy'), at('r'), 0, 7);
  }
  return path;
}

/** Tiles are drawn larger than they show: turned by 45° they stay sharp. */
const TILE_SCALE = 8;

/** A colour, or the pattern that is named instead. */
function colour(value: string, {context, known}: Brush): string | CanvasPattern {
  const pattern = known.get(value);
  if (pattern === undefined) return value;
  const {element, style} = pattern;
  const canvas = document.createElement('canvas');
  canvas.width = Number(style.width) * TILE_SCALE;
  canvas.height = Number(style.height) * TILE_SCALE;
  const tile = canvas.getContext('2d')!;
  tile.scale(TILE_SCALE, TILE_SCALE);
  for (const child of element.children) {
    paintElement(child, {style, alpha: 1, context: tile, known});
  }
  const painted = context.createPattern(canvas, 'repeat')!;
  const turned = matrixOf(element, 'patternTransform') ?? new DOMMatrix();
  painted.setTransform(turned.scale(1 / TILE_SCALE));
  return painted;
}

function matrixOf(element: Element, name: string): DOMMatrix | null {
  const list = (element as unknown as Record<string, SVGAnimatedTransformList | undefined>)[name];
  const matrix = list?.baseVal.consolidate()?.matrix;
  return matrix ? DOMMatrix.fromMatrix(matrix) : null;
}

/** A text and its parts: those without a place of their own follow the one before. */
function paintText(element: Element, brush: Brush): void {
  const {context} = brush;
  let runs: {
    readonly text: string;
    readonly style: Style;
    readonly x: number;
    readonly y: number;
  }[] = [];
  let x = 0;
  let y = 0;
  const end = (): void => {
    const [first] = runs;
    const anchor = first?.style['text-anchor'];
    const back = anchor === 'end' ? x - first.x : anchor === 'middle' ? (x - first.x) / 2 : 0;
    for (const {text, style, x: left, y: base} of runs) {
      setFont(style, context);
      inked({...brush, style}, [
        () => context.fillText(text, left - back, base),
        () => context.strokeText(text, left - back, base),
      ]);
    }
    runs = [];
  };
  const walk = (from: Element, style: Style): void => {
    const at = (name: string): number => Number.parseFloat(from.getAttribute(name) ?? '0');
    if (from.hasAttribute('x')) {
      end();
      x = at('x');
    }
    if (from.hasAttribute('y')) y = at('y');
    x += at('dx');
    y += at('dy');
    for (const child of from.childNodes) {
      if (child instanceof Element) {
        walk(child, styleOf(child, style));
      } else {
        const text = child.textContent ?? '';
        runs.push({text, style, x, y});
        setFont(style, context);
        x += context.measureText(text).width;
      }
    }
  };
  walk(element, brush.style);
  end();
}

function setFont(style: Style, context: CanvasRenderingContext2D): void {
  context.font = `${style['font-weight']} ${style['font-size']} ${style['font-family']}`;
  const spacing = style['letter-spacing'];
  context.letterSpacing = spacing === 'normal' ? '0px' : spacing;
}

/**
 * What Angular makes of `<umkm-bar [data]="snapshot" (umkm-select)="…">`: listeners are added once;
 * a `[property]` is assigned whenever its value is another one than last time, and nobody asks
 * whether the element is defined yet. `@if` fills the element with a view, or empties it.
 */
export function bind(element, template, view) {
  for (const [name, value] of Object.entries(template)) {
    const inner = name.slice(1, -1);
    if (name.startsWith('(')) {
      element.addEventListener(inner, (event) => {
        value(event);
        detectChanges();
      });
    } else if (name === '@if') {
      watch(element, value, (holds) => {
        for (const one of watches) if (isInside(one.element, element)) watches.delete(one);
        element.replaceChildren(...(holds ? [view()] : []));
      });
    } else {
      watch(element, value, (now) => (element[inner] = now));
    }
  }
  detectChanges();
  return element;
}

/** Assigns what has changed. */
export function detectChanges() {
  for (const watched of [...watches]) {
    const {element, read, write} = watched;
    const now = read();
    if (Object.is(now, watched.last)) continue;
    watched.last = now;
    write(now);
  }
}

function watch(element, read, write) {
  watches.add({element, read, write, last: undefined});
}

function isInside(element, parent) {
  return element !== parent && parent.contains(element);
}

const watches = new Set();

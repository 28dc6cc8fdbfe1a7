/** Puts an element with its snapshot on the page; settles when it is drawn. */
export function put(box, tag, properties) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  const ready = new Promise((resolve) =>
    element.addEventListener('umkm-ready', resolve, {once: true}),
  );
  box.append(element);
  return {element, ready};
}

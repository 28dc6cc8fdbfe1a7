const find = (id) => document.getElementById(id);
const year = find('year');
let ready = 0;

start();

async function start() {
  const snapshot = await (await fetch('snapshot.json')).json();
  const show = () =>
    find('chart').replaceChildren(...(find('shown').checked ? [bar(snapshot)] : []));
  find('shown').addEventListener('change', show);
  year.addEventListener('change', () =>
    find('chart').querySelector('umkm-bar')?.setAttribute('period', year.value),
  );
  find('source').addEventListener('umkm-filter', ({detail}) => {
    find('filtered').textContent = detail.region || 'semua';
  });
  show();
}

/** The figures are handed over as an object; `src` would be the address of a file. */
function bar(snapshot) {
  const element = document.createElement('umkm-bar');
  element.setAttribute('indicator', 'aid.coverage');
  element.setAttribute('by', 'region');
  element.setAttribute('period', year.value);
  element.data = snapshot;
  element.addEventListener('umkm-ready', () => {
    ready += 1;
    find('ready').textContent = ready;
  });
  element.addEventListener('umkm-select', ({detail}) => {
    find('selected').textContent = detail.label;
  });
  return element;
}

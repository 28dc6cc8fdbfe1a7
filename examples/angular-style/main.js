import {bind, detectChanges} from './bind.js';

const find = (id) => document.getElementById(id);
const state = {
  snapshot: null,
  year: '2024',
  shown: true,
  ready: 0,
  selected: 'belum ada',
  filtered: 'semua',
};

bind(find('source'), {
  '[src]': () => 'snapshot.json',
  '(umkm-filter)': ({detail}) => (state.filtered = detail.region || 'semua'),
});
bind(find('filter'), {'[by]': () => 'region'});
bind(find('stat'), {'[indicator]': () => 'aid.coverage'});
bind(find('year'), {
  '[value]': () => state.year,
  '(change)': ({target}) => (state.year = target.value),
});
bind(find('shown'), {
  '[checked]': () => state.shown,
  '(change)': ({target}) => (state.shown = target.checked),
});
for (const name of ['ready', 'selected', 'filtered']) {
  bind(find(name), {'[textContent]': () => state[name]});
}
bind(find('chart'), {'@if': () => state.shown && state.snapshot !== null}, () =>
  bind(document.createElement('umkm-bar'), {
    '[indicator]': () => 'aid.coverage',
    '[by]': () => 'region',
    '[period]': () => state.year,
    '[data]': () => state.snapshot,
    '(umkm-ready)': () => (state.ready += 1),
    '(umkm-select)': ({detail}) => (state.selected = detail.label),
  }),
);

state.snapshot = await (await fetch('snapshot.json')).json();
detectChanges();
// Only now do the elements become what they are: all that was assigned before must hold.
await import('./elements.js');

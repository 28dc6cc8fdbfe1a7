import {useEffect, useState} from 'react';
import 'pantau-umkm/widgets/bar/define';
import 'pantau-umkm/widgets/filter/define';
import 'pantau-umkm/widgets/source/define';
import 'pantau-umkm/widgets/stat/define';

export function App() {
  const [snapshot, setSnapshot] = useState<unknown>(null);
  const [year, setYear] = useState('2024');
  const [shown, setShown] = useState(true);
  const [ready, setReady] = useState(0);
  const [selected, setSelected] = useState('belum ada');
  const [filtered, setFiltered] = useState('semua');

  useEffect(() => {
    void fetch('snapshot.json')
      .then((response) => response.json())
      .then(setSnapshot);
  }, []);

  return (
    <>
      <umkm-source
        src="snapshot.json"
        onumkm-filter={({detail}) => setFiltered(detail.region || 'semua')}
      >
        <umkm-filter by="region" />
        <umkm-stat indicator="aid.coverage" />
      </umkm-source>
      <p>
        Wilayah: <output id="filtered">{filtered}</output>
      </p>

      <p>
        <label>
          Tahun{' '}
          <select value={year} onChange={({target}) => setYear(target.value)}>
            <option>2022</option>
            <option>2023</option>
            <option>2024</option>
          </select>
        </label>{' '}
        <label>
          <input
            type="checkbox"
            checked={shown}
            onChange={({target}) => setShown(target.checked)}
          />{' '}
          Tampilkan grafik
        </label>
      </p>
      {shown && snapshot !== null && (
        <umkm-bar
          indicator="aid.coverage"
          by="region"
          period={year}
          data={snapshot}
          onumkm-ready={() => setReady((count) => count + 1)}
          onumkm-select={({detail}) => setSelected(String(detail.label))}
        />
      )}
      <p>
        Siap: <output id="ready">{ready}</output>. Dipilih:{' '}
        <output id="selected">{selected}</output>
      </p>
    </>
  );
}

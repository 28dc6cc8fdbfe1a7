import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import {colours, frame, percent, WIDTH} from '../text.js';

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip);
let chart;

/** Name and last value at the end of each line. */
const ends = {
  id: 'ends',
  afterDatasetsDraw(drawn) {
    const {ctx} = drawn;
    ctx.save();
    ctx.font = '13px sans-serif';
    ctx.textBaseline = 'middle';
    drawn.data.datasets.forEach(({label, data, borderColor}, i) => {
      const {x, y} = drawn.getDatasetMeta(i).data.at(-1);
      ctx.fillStyle = borderColor;
      ctx.fillText(`${label} ${percent(data.at(-1))}`, x + 8, y);
    });
    ctx.restore();
  },
};

export async function draw(root, data) {
  const box = frame(root, data);
  box.style.width = `${WIDTH}px`;
  box.style.height = '290px';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-label', data.sub);
  box.append(canvas);
  chart = new Chart(canvas, {
    type: 'line',
    data: dataOf(data.states[0]),
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale: 'id',
      layout: {padding: {right: 150}},
      scales: {y: {beginAtZero: true, ticks: {callback: (value) => `${value}%`}}},
      plugins: {
        tooltip: {
          callbacks: {label: ({dataset, parsed}) => `${dataset.label}: ${percent(parsed.y)}`},
        },
      },
    },
    plugins: [ends],
  });
}

export async function update({states}) {
  chart.data = dataOf(states[1]);
  chart.update();
}

function dataOf({months, series}) {
  return {
    labels: months,
    datasets: series.map(({name, values}, i) => ({
      label: name,
      data: values,
      borderColor: colours[i],
      backgroundColor: colours[i],
      borderWidth: 2,
      pointRadius: 3,
    })),
  };
}

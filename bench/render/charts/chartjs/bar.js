import {BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip} from 'chart.js';
import {counts, frame, percent, tenth, WIDTH} from '../text.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);
let chart;
let rows;

/** Figures beside the bars: Chart.js has none of its own. */
const figures = {
  id: 'figures',
  afterDatasetsDraw(drawn) {
    const {ctx, width} = drawn;
    ctx.save();
    ctx.textAlign = 'right';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = '#16202a';
    drawn.getDatasetMeta(0).data.forEach(({y}, i) => {
      ctx.font = '600 13px sans-serif';
      ctx.fillText(tenth(rows[i].value), width - 110, y);
      ctx.font = '12px sans-serif';
      ctx.fillText(counts(rows[i]), width, y);
    });
    ctx.restore();
  },
};

export async function draw(root, data) {
  const box = frame(root, data);
  [rows] = data.states;
  box.style.width = `${WIDTH}px`;
  box.style.height = `${rows.length * 24 + 28}px`;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-label', data.sub);
  box.append(canvas);
  chart = new Chart(canvas, {
    type: 'bar',
    data: dataOf(rows),
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      locale: 'id',
      layout: {padding: {right: 170}},
      scales: {
        x: {beginAtZero: true, display: false},
        y: {ticks: {autoSkip: false, font: {size: 13}}, grid: {display: false}},
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({dataIndex}) => `${percent(rows[dataIndex].value)}, ${counts(rows[dataIndex])}`,
          },
        },
      },
    },
    plugins: [figures],
  });
}

export async function update({states}) {
  [, rows] = states;
  chart.data = dataOf(rows);
  chart.update();
}

function dataOf(of) {
  return {
    labels: of.map(({name}) => name),
    datasets: [{data: of.map(({value}) => value), backgroundColor: '#1c5d99', barThickness: 14}],
  };
}

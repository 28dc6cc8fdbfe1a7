/**
 * Chart.js knows no maps; this is what its plugin for them does, a controller whose elements are
 * outlines that d3-geo draws.
 */
import {Chart, DatasetController, Element, LinearScale, Tooltip} from 'chart.js';
import {geoIdentity, geoPath} from 'd3-geo';
import {scaleQuantile} from 'd3-scale';
import {feature} from 'topojson-client';
import {blues, counts, frame, percent, tenth, WIDTH} from '../text.js';

const HEIGHT = 358;
let projection;
let rows;
let chart;

class Outline extends Element {
  static id = 'outline';
  static defaults = {backgroundColor: '#ccc', borderColor: '#fff', borderWidth: 0.5};

  inRange(x, y) {
    const [[x1, y1], [x2, y2]] = (this.bounds ??= geoPath(projection).bounds(this.feature));
    return x >= x1 && x <= x2 && y >= y1 && y <= y2;
  }

  getCenterPoint() {
    const [x, y] = (this.centre ??= geoPath(projection).centroid(this.feature));
    return {x, y};
  }

  draw(ctx) {
    ctx.beginPath();
    geoPath(projection, ctx)(this.feature);
    ctx.fillStyle = this.options.backgroundColor;
    ctx.fill();
    ctx.strokeStyle = this.options.borderColor;
    ctx.lineWidth = this.options.borderWidth;
    ctx.stroke();
  }
}

class MapController extends DatasetController {
  static id = 'areas';
  static defaults = {dataElementType: 'outline', datasetElementType: false};
  static overrides = {scales: {}};

  linkScales() {}
  parse() {}
  getMinMax() {
    return {min: 0, max: 0};
  }

  update(mode) {
    const {data} = this.getMeta();
    const {features} = this.getDataset();
    data.forEach((element, i) => {
      element.feature = features[i];
      this.updateElement(element, i, {options: this.resolveDataElementOptions(i, mode)}, mode);
    });
  }
}

Chart.register(Outline, MapController, LinearScale, Tooltip);

const legend = {
  id: 'classes',
  afterDraw({ctx, data}) {
    ctx.save();
    ctx.font = '12px sans-serif';
    blues.forEach((colour, i) => {
      ctx.fillStyle = colour;
      ctx.fillRect(i * 90, 0, 86, 10);
      ctx.fillStyle = '#16202a';
      ctx.fillText(data.datasets[0].classes[i], i * 90, 24);
    });
    ctx.restore();
  },
};

export async function draw(root, data) {
  const [object] = Object.values(data.topology.objects);
  const land = feature(data.topology, object);
  projection = geoIdentity().reflectY(true).fitExtent([[0, 40], [WIDTH, HEIGHT]], land); // prettier-ignore
  const box = frame(root, data);
  box.style.width = `${WIDTH}px`;
  box.style.height = `${HEIGHT}px`;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-label', data.sub);
  box.append(canvas);
  chart = new Chart(canvas, {
    type: 'areas',
    data: {datasets: [datasetOf(land.features, data.states[0])]},
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale: 'id',
      plugins: {
        tooltip: {
          callbacks: {
            title: ([{dataIndex}]) => rows[dataIndex].label,
            label: ({dataIndex}) => `${percent(rows[dataIndex].value)}, ${counts(rows[dataIndex])}`,
          },
        },
      },
    },
    plugins: [legend],
  });
}

export async function update({states}) {
  const [dataset] = chart.data.datasets;
  Object.assign(dataset, datasetOf(dataset.features, states[1]));
  chart.update();
}

function datasetOf(features, figures) {
  const of = new Map(figures.map((row) => [row.code, row]));
  rows = features.map(({properties}) => of.get(properties.kode));
  const colour = scaleQuantile(
    rows.map(({value}) => value),
    blues,
  );
  return {
    features,
    data: rows.map(({value}) => value),
    backgroundColor: rows.map(({value}) => colour(value)),
    classes: blues.map((one) => colour.invertExtent(one).map(tenth).join(' – ')),
  };
}

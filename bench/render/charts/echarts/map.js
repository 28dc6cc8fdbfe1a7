import {MapChart} from 'echarts/charts';
import {
  AriaComponent,
  GeoComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
} from 'echarts/components';
import {init, registerMap, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {scaleQuantile} from 'd3-scale';
import {feature} from 'topojson-client';
import {blues, counts, frame, percent, tenth, WIDTH} from '../text.js';

use([
  MapChart,
  AriaComponent,
  GeoComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
  CanvasRenderer,
]);
let chart;

export async function draw(root, data) {
  const [object] = Object.values(data.topology.objects);
  registerMap('areas', feature(data.topology, object));
  chart = init(frame(root, data), null, {width: WIDTH, height: 358});
  chart.setOption({
    animation: false,
    aria: {enabled: true, label: {description: data.sub}},
    tooltip: {trigger: 'item'},
    ...optionOf(data.states[0]),
  });
}

export async function update({states}) {
  chart.setOption(optionOf(states[1]));
}

function optionOf(rows) {
  const colour = scaleQuantile(
    rows.map(({value}) => value),
    blues,
  );
  const of = new Map(rows.map((row) => [row.code, row]));
  return {
    visualMap: {
      type: 'piecewise',
      orient: 'horizontal',
      top: 0,
      left: 0,
      pieces: blues.map((one) => {
        const [min, max] = colour.invertExtent(one);
        return {min, max, color: one, label: `${tenth(min)} – ${tenth(max)}`};
      }),
    },
    series: [
      {
        type: 'map',
        map: 'areas',
        nameProperty: 'kode',
        top: 40,
        left: 0,
        right: 0,
        bottom: 0,
        itemStyle: {borderColor: '#fff', borderWidth: 0.5},
        data: rows.map(({code, value}) => ({name: code, value})),
        tooltip: {
          formatter: ({name}) =>
            `${of.get(name).label}: ${percent(of.get(name).value)}, ${counts(of.get(name))}`,
        },
      },
    ],
  };
}

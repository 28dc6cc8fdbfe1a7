import {BarChart} from 'echarts/charts';
import {AriaComponent, GridComponent, TooltipComponent} from 'echarts/components';
import {init, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {counts, frame, percent, tenth, WIDTH} from '../text.js';

use([BarChart, AriaComponent, GridComponent, TooltipComponent, CanvasRenderer]);
let chart;

export async function draw(root, data) {
  const box = frame(root, data);
  chart = init(box, null, {width: WIDTH, height: data.states[0].length * 24 + 28});
  chart.setOption({
    animation: false,
    aria: {enabled: true, label: {description: data.sub}},
    grid: {left: 150, right: 170, top: 14, bottom: 14},
    tooltip: {trigger: 'item'},
    xAxis: {type: 'value', show: false},
    ...optionOf(data.states[0]),
  });
}

export async function update({states}) {
  chart.setOption(optionOf(states[1]));
}

function optionOf(rows) {
  return {
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({name}) => name),
      axisTick: {show: false},
      axisLabel: {interval: 0, fontSize: 13},
    },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        color: '#1c5d99',
        data: rows.map(({value}) => value),
        label: {
          show: true,
          position: 'right',
          formatter: ({dataIndex}) =>
            `{value|${tenth(rows[dataIndex].value)}}{base|${counts(rows[dataIndex])}}`,
          rich: {
            value: {width: 45, align: 'right', fontSize: 13, fontWeight: 600},
            base: {width: 110, align: 'right', fontSize: 12},
          },
        },
        tooltip: {
          formatter: ({dataIndex}) =>
            `${rows[dataIndex].name}: ${percent(rows[dataIndex].value)}, ${counts(rows[dataIndex])}`,
        },
      },
    ],
  };
}

import {LineChart} from 'echarts/charts';
import {AriaComponent, GridComponent, TooltipComponent} from 'echarts/components';
import {init, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {colours, frame, percent, WIDTH} from '../text.js';

use([LineChart, AriaComponent, GridComponent, TooltipComponent, CanvasRenderer]);
let chart;

export async function draw(root, data) {
  chart = init(frame(root, data), null, {width: WIDTH, height: 290});
  chart.setOption({
    animation: false,
    aria: {enabled: true, label: {description: data.sub}},
    color: colours,
    grid: {left: 44, right: 150, top: 12, bottom: 28},
    tooltip: {trigger: 'item', valueFormatter: percent},
    yAxis: {type: 'value', min: 0, axisLabel: {formatter: '{value}%'}},
    ...optionOf(data.states[0]),
  });
}

export async function update({states}) {
  chart.setOption(optionOf(states[1]));
}

function optionOf({months, series}) {
  return {
    xAxis: {type: 'category', data: months},
    series: series.map(({name, values}) => ({
      name,
      type: 'line',
      data: values,
      symbol: 'circle',
      symbolSize: 6,
      showAllSymbol: true,
      endLabel: {show: true, fontSize: 13, formatter: ({value}) => `${name} ${percent(value)}`},
    })),
  };
}

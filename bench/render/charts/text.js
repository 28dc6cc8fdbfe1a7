/** What stands around each chart and how numbers are written: the same for all peers. */
import {formatLocale} from 'd3-format';

const {format} = formatLocale({decimal: ',', thousands: '.', grouping: [3], currency: ['Rp', '']});

export const whole = format(',d');
export const tenth = format(',.1f');
export const percent = (value) => `${tenth(value)}%`;
export const counts = ({numerator, denominator}) => `${whole(numerator)} / ${whole(denominator)}`;

/** Heading above, source below, and between them a box for the chart. */
export function frame(box, {heading, sub, source}) {
  const add = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text;
    box.append(element);
    return element;
  };
  add('h3', heading);
  add('p', sub);
  const chart = add('div', '');
  add('p', source);
  return chart;
}

export const WIDTH = 640;
export const blues = ['#e2edf5', '#a9c9e2', '#659ac9', '#2c69a4', '#0e3560'];
export const colours = ['#1c5d99', '#16202a', '#7295b9', '#c68206', '#087970'];

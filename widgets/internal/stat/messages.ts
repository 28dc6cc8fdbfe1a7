import {bilingual} from '../../../src/text/words.js';

/** What `umkm-stat` says. */
export const statMessages = bilingual({
  id: {
    of: (count: string, all: string) => `${count} dari ${all}`,
    up: (by: string, since: string) => `naik ${by} dari ${since}`,
    down: (by: string, since: string) => `turun ${by} dari ${since}`,
    same: (since: string) => `sama dengan ${since}`,
    apart: (since: string, why: string) => `tidak dibandingkan dengan ${since}: ${why}`,
    break: 'seri terputus',
    reached: (target: string) => `target ${target}, tercapai`,
    short: (target: string, by: string) => `target ${target}, kurang ${by}`,
    over: (target: string, by: string) => `target paling tinggi ${target}, lebih ${by}`,
    before: (figures: string) => `sebelumnya ${figures}`,
  },
  en: {
    of: (count: string, all: string) => `${count} of ${all}`,
    up: (by: string, since: string) => `up ${by} from ${since}`,
    down: (by: string, since: string) => `down ${by} from ${since}`,
    same: (since: string) => `the same as in ${since}`,
    apart: (since: string, why: string) => `not compared with ${since}: ${why}`,
    break: 'break in series',
    reached: (target: string) => `target ${target}, reached`,
    short: (target: string, by: string) => `target ${target}, ${by} short`,
    over: (target: string, by: string) => `target at most ${target}, ${by} over`,
    before: (figures: string) => `before: ${figures}`,
  },
});

import {UmkmFamily} from './internal/family.js';
import {trend} from './internal/sections/late.js';
import {ranked} from './internal/sections/ranked.js';
import {tiles} from './internal/sections/tiles.js';

/**
 * Who is mentored: coverage by area, the load of each mentor, areas without a mentor.
 *
 * @tag umkm-mentoring
 * @attr {"coverage" | "load" | "trend"} view - coverage by area (default), load per mentor, or coverage over time
 */
export class UmkmMentoring extends UmkmFamily {
  static override readonly tag = 'umkm-mentoring';
  static override readonly about = {id: 'Pendampingan UMKM', en: 'Mentoring of MSMEs'};
  static override readonly views = {
    coverage: [
      ranked('mentoring.coverage'),
      tiles({id: 'Pendamping dan sesi', en: 'Mentors and sessions'}, [
        {
          indicator: 'mentoring.kecamatan_covered',
          title: {id: 'Kecamatan yang punya pendamping', en: 'Districts with a mentor'},
          complete: true,
        },
        {
          indicator: 'mentoring.workload',
          title: {id: 'Usaha per pendamping', en: 'Businesses per mentor'},
        },
        {
          indicator: 'mentoring.sessions_per_business',
          title: {id: 'Sesi per usaha dampingan', en: 'Sessions per mentored business'},
        },
      ]),
    ],
    load: [ranked('mentoring.businesses_per_mentor')],
    trend: [trend('mentoring.coverage')],
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-mentoring': UmkmMentoring;
  }
}

import type {Lang} from '../../../src/text/words.js';
import type {Boundaries, Place} from './boundaries.js';
import {boundaryMessages} from './boundary-messages.js';
import type {Joined} from './join.js';

/**
 * What is said of boundaries and figures that do not meet, by name or code where they are few.
 * Boundaries that fit too few areas, or are of another code system, are not drawn.
 */
export function boundariesOf(
  found: Joined | null,
  places: readonly Place[],
  lang: Lang,
): Boundaries {
  const t = boundaryMessages[lang];
  const refused = (why: string): Boundaries => ({joined: null, notes: [t.tiles(why)]});
  if (found === null) return refused(t.unjoined);
  const {property, shapes, loose, dotless, stranger} = found;
  if (stranger !== null) return refused(t.foreign(property, stranger));
  if (shapes.size < places.length / 2) return refused(t.few);
  const listed = (names: readonly string[]): readonly string[] =>
    names.length > 6 ? [t.many(names.length)] : names;
  const uncoded = loose.get('')?.length ?? 0;
  const unbounded = places.filter(({code}) => !shapes.has(code)).map(({label}) => label);
  const unmeasured = [
    ...listed([...loose.keys()].filter(Boolean)),
    ...(uncoded > 0 ? [t.uncoded(uncoded)] : []),
  ];
  const notes = [
    [t.unbounded, listed(unbounded)],
    [t.unmeasured, unmeasured],
  ] as const;
  return {
    joined: found,
    notes: [
      ...(dotless ? [t.dotless(property)] : []),
      ...notes.flatMap(([head, names]) =>
        names.length > 0 ? [`${head}: ${names.join(', ')}.`] : [],
      ),
    ],
  };
}

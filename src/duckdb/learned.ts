import type {RegionLevel} from '../data/region.js';
import type {Areas} from '../engine/areas.js';
import type {EventTable} from '../indicator/events.js';
import type {SqlDatabase} from '../sql/database.js';
import {groupsTable, groupStatements, type GroupGrain} from '../sql/group-things.js';
import type {SqlFacts} from '../sql/source.js';
import {writeAreas} from './area-tables.js';
import {writeMentors} from './mentors.js';

/** What a database was told, or was let put together, once: further questions look into it. */
export class Learned {
  readonly #database: SqlDatabase;
  readonly #facts: SqlFacts;
  readonly #areas: (level: RegionLevel) => Areas;
  readonly #current: number;
  readonly #done = new Map<string, Promise<void>>();

  /** @param current number of the period in which rows of a table without days stand */
  constructor(
    database: SqlDatabase,
    facts: SqlFacts,
    areas: (level: RegionLevel) => Areas,
    current: number,
  ) {
    this.#database = database;
    this.#facts = facts;
    this.#areas = areas;
    this.#current = current;
  }

  /** The area of each place, and of each name that rows may give an area. */
  areas(level: RegionLevel): Promise<void> {
    return this.#once(level, () => writeAreas(this.#database, level, this.#areas(level)));
  }

  /** Who is meant by what the rows of a table call their mentor. */
  mentors(table: EventTable): Promise<void> {
    return this.#once(`mentors ${table}`, () =>
      writeMentors(this.#database, this.#facts.tables, table),
    );
  }

  /** Which rows of a table make a group. */
  groups(grain: GroupGrain): Promise<void> {
    return this.#once(groupsTable(grain), async () => {
      if (grain.by === 'mentor') await this.mentors(grain.table);
      await this.#database.run(groupStatements(this.#facts, grain, this.#current));
    });
  }

  #once(what: string, learn: () => Promise<void>): Promise<void> {
    let done = this.#done.get(what);
    if (done === undefined) {
      this.#done.set(what, (done = learn()));
      done.catch(() => this.#done.delete(what));
    }
    return done;
  }
}

import type {Attack, Room} from './attacker.js';
import {drawsFrom} from './draws.js';
import {Evidence} from './evidence.js';
import {Movement, type Batch, type Wish} from './movement.js';
import {isMet, type Moves, type PatternProblem} from './pattern.js';
import type {ProgressOption} from './progress.js';
import {publishAgain} from './publish-again.js';

export interface Grown {
  readonly pattern: readonly boolean[];
  /** Demands that it does not meet. */
  readonly unmet: readonly Attack[];
}

/**
 * A pattern that meets the demands, for tables too large for the best one. One linear programme asks
 * for a deviation that meets as many open demands as possible, where withholding a further cell costs
 * and meeting a demand brings something: first less than a cell costs, then ever more. What it moves
 * is withheld. Between these programmes others, over the withheld cells alone, look for what is met
 * for nothing. At last cells that no demand needs any more are published again. The same input gives
 * the same pattern.
 */
export function batchPattern(problem: PatternProblem, options: ProgressOption = {}): Grown {
  // Small tables are quick: the best of several beginnings.
  const starts = Math.max(1, Math.min(most, Math.floor(quick / problem.given.length)));
  let best = grownFrom(problem, 1, options);
  for (let start = 2; start <= starts; start++) {
    const next = grownFrom(problem, start, options);
    if (rankOf(problem, next) < rankOf(problem, best)) best = next;
  }
  return best;
}

/** Beginnings at most, and cells that all of them together may have. */
const most = 16;
const quick = 2000;

function grownFrom(problem: PatternProblem, start: number, options: ProgressOption): Grown {
  const growth = new Growth(problem, {...options, start});
  try {
    growth.grow();
    publishAgain(growth, options);
    return {pattern: growth.pattern, unmet: growth.open()};
  } finally {
    growth.dispose();
  }
}

function rankOf({cost, objective, given}: PatternProblem, {pattern, unmet}: Grown): number {
  const dearest = 1 + cost.reduce((sum, c) => sum + c, 0);
  let [cells, total] = [0, 0];
  pattern.forEach((withheld, i) => {
    if (!withheld || given[i]) return;
    cells += 1;
    total += cost[i] / dearest;
  });
  const rank = objective[0] === 'lowest_total_value' ? total + 1e-9 * cells : cells + total;
  return unmet.length * 1e6 + rank;
}

/** What meeting a demand is worth, in cells, one programme after another. */
const rewards = [0.6, 1, 1.5, 2, 3, 4, 6, 8, 10, 20, 50, 100];
/** Demands of one batch differ by no more than this factor. */
const spread = 8;
/** Programmes in vain before another way is tried. */
const patience = 3;
/** Of the insiders still in question, how many at once are taken to look on. */
const freeShares = [0.5, 0.25, 0.1, 0];
const paidShares = [0.2, 0.1, 0.05];
/** Moves of less than this part of the unit may be rounding errors. */
const certain = 1e-4;
/** Withheld cells may have demands of their own, and so on. */
const passes = 4;

export class Growth {
  problem: PatternProblem;
  readonly pattern: boolean[];
  readonly evidence: Evidence;
  /** What withholding a cell costs at first, around 1. */
  readonly prices: readonly number[];
  readonly #draw: () => number;
  #all: Movement;
  readonly #onProgress: ProgressOption['onProgress'];
  #withheld: {readonly movement: Movement; readonly count: number} | null = null;
  #pinned: Movement | null = null;

  constructor(
    problem: PatternProblem,
    {onProgress, start}: ProgressOption & {readonly start: number},
  ) {
    this.#draw = drawsFrom(start);
    const {cost, objective, given, room} = problem;
    this.problem = problem;
    this.pattern = [...given];
    this.evidence = new Evidence(room);
    const dearest = Math.max(...cost) || 1;
    const [fixed, perValue] = objective[0] === 'lowest_total_value' ? [1e-2, 1] : [1, 0.5];
    this.prices = cost.map((c) => fixed + (perValue * c) / dearest);
    this.#all = this.#everything();
    this.#onProgress = onProgress;
  }

  grow(): void {
    const {room, wideRoom} = this.problem;
    const isNarrower = room.down.some((down, i) => down !== wideRoom.down[i]);
    if (isNarrower) {
      for (const group of groupsOf(this.open())) this.#meet(group);
      if (this.open().length === 0) return;
      this.#roomOf(wideRoom);
    }
    for (let pass = 0; pass < passes; pass++) {
      const open = this.open();
      if (open.length === 0) break;
      for (const group of groupsOf(open)) this.#meet(group);
      for (const group of groupsOf(this.open())) this.#withholdAround(group);
    }
    if (isNarrower) this.#roomOf(room);
  }

  #roomOf(room: Room): void {
    this.dispose();
    this.#withheld = null;
    this.problem = {...this.problem, room};
    this.#all = this.#everything();
  }

  #everything(): Movement {
    return new Movement(
      this.problem,
      this.pattern.map((_, i) => i),
    );
  }

  /** Demands on withheld cells that nothing shows to be met. */
  open(among: readonly Attack[] = this.problem.attacks): Attack[] {
    const outside = among.filter((attack) => !this.isShown(attack));
    if (among !== this.problem.attacks || outside.length > 0) return outside;
    return this.#openPairs();
  }

  isShown(attack: Attack): boolean {
    if (!this.pattern[attack.target]) return true;
    const isEnough = (moves: Moves): boolean => isMet(moves, attack, this.problem);
    return isEnough(this.evidence.reach(attack, isEnough));
  }

  /** Looks for what the withheld cells show by themselves, a few programmes long. */
  seek(attacks: readonly Attack[], {without = [] as readonly number[], most = 20} = {}): Attack[] {
    let open = this.open(attacks);
    for (let run = 0, vain = 0; run < most && vain < patience && open.length > 0; run++) {
      const batch = this.#batchOf(open, without, freeShares);
      const deviation = this.#movement().move(batch, {price: () => 0, reward: 1, refinements: 0});
      if (deviation !== null) this.evidence.add(deviation, certain * batch.unit);
      const left = this.open(open);
      vain = left.length < open.length ? 0 : vain + 1;
      open = left;
    }
    return open;
  }

  /** From now on the programmes over the withheld cells know those that are withheld now. */
  pin(): void {
    this.#pinned = this.#movement();
  }

  dispose(): void {
    this.#all.dispose();
    this.#withheld?.movement.dispose();
  }

  #meet(group: readonly Attack[]): void {
    const targets = new Set(group.map(({target}) => target));
    let open = this.seek(group);
    for (const reward of rewards) {
      if (open.length === 0) return;
      const batch = this.#batchOf(open, [], paidShares);
      const deviation = this.#all.move(batch, {
        price: (i) => (this.pattern[i] ? 0 : this.prices[i]),
        reward,
        refinements: 1,
      });
      if (deviation !== null) {
        this.withhold((i) => deviation[i] !== 0);
        this.evidence.add(deviation, certain * batch.unit);
      }
      open = this.seek(open, {most: 8});
      const total = this.problem.attacks.length;
      this.#onProgress?.({phase: 'protect', done: total - open.length, total});
      // Cells that have just been withheld may ask for something themselves.
      const later = this.problem.attacks.filter(
        (attack) => !targets.has(attack.target) && isNear(attack, group) && !this.isShown(attack),
      );
      open = [...new Set([...open, ...later])];
    }
  }

  withhold(isWithheld: (cell: number) => boolean): void {
    this.pattern.forEach((was, i) => (this.pattern[i] = was || isWithheld(i)));
  }

  /** Where no programme has found a way: everything in the relations around. */
  #withholdAround(group: readonly Attack[]): void {
    const {rows} = this.problem;
    let open = this.seek(group);
    const around = new Set(open.map(({target}) => target));
    while (open.length > 0) {
      const before = around.size;
      for (const {indices} of rows) {
        if (indices.some((j) => around.has(j))) indices.forEach((j) => around.add(j));
      }
      if (around.size === before) return;
      this.withhold((i) => around.has(i));
      open = this.seek(open);
    }
  }

  /** Insiders who are not shown to be left in the dark, looked at once outsiders are. */
  #openPairs(): Attack[] {
    const {attacks, insiders, idle} = this.problem;
    if (insiders.length === 0) return [];
    const asked = attacks.filter(
      ({asks, sensitive, target}) => asks === 'width' && sensitive && !idle[target],
    );
    return asked.flatMap((attack) => {
      const isEnough = (moves: Moves): boolean => isMet(moves, attack, this.problem);
      // Only those whose cells it moves can doubt what one deviation shows.
      const shown = this.evidence.alone(attack.target, isEnough);
      return insiders
        .filter((insider) => !insider.includes(attack.target))
        .filter((insider) => shown === null || insider.some((own) => shown[own] !== 0))
        .map((insider) => ({...attack, insider}))
        .filter((pair) => !this.isShown(pair));
    });
  }

  /** One wish per cell, and the cells of insiders who look on. */
  #batchOf(open: readonly Attack[], without: readonly number[], shares: readonly number[]): Batch {
    const inside = open.filter(({insider}) => insider.length > 0);
    const frozen = new Set(without);
    let asked = open.filter(({insider}) => insider.length === 0);
    if (asked.length === 0 && inside.length > 0) {
      const insiders = [...new Set(inside.map(({insider}) => insider))];
      const share = shares[Math.floor(shares.length * this.#draw())];
      const chosen = insiders.filter(() => this.#draw() < share);
      if (chosen.length === 0) chosen.push(insiders[Math.floor(this.#draw() * insiders.length)]);
      for (const own of chosen.flat()) frozen.add(own);
      asked = inside.filter(
        ({target, insider}) => insider.every((own) => frozen.has(own)) && !frozen.has(target),
      );
    }
    const needs = asked.map(({need}) => need);
    const unit = Math.sqrt(Math.max(...needs, 1e-9) * Math.min(...needs, 1e9));
    const byTarget = new Map(asked.map((attack) => [attack.target, attack]));
    for (const attack of asked) {
      if (attack.asks === 'room_above') byTarget.set(attack.target, attack);
    }
    const wishes = [...byTarget.values()].map((attack) => this.#wishOf(attack));
    const isWhole = this.problem.steps === 'whole';
    return {wishes, unit: isWhole ? 1 : Number.isFinite(unit) ? unit : 1, frozen: [...frozen]};
  }

  #wishOf(attack: Attack): Wish {
    const {room, steps} = this.problem;
    const {target, need, asks} = attack;
    if (asks === 'room_above') return {target, direction: 'up', most: need};
    const counted = (x: number): number => (steps === 'whole' ? Math.floor(x + 1e-9) : x);
    const half = steps === 'whole' ? Math.ceil(need / 2) : need / 2;
    const [above, below] = [counted(room.up[target]), counted(room.down[target])];
    const down = Math.max(Math.min(half, below), need - above);
    const up = need - Math.min(down, below);
    const seen = this.evidence.reach(attack);
    const slack = this.problem.slack;
    const [isUp, isDown] = [seen.up >= up - slack, seen.down >= down - slack];
    const goesUp = isUp === isDown ? this.#draw() < 0.5 : !isUp;
    // Now and then the whole width on one side, where the halves cannot be had.
    const whole = this.#draw() < 0.1;
    return goesUp
      ? {target, direction: 'up', most: whole || up <= 0 ? need : up}
      : {target, direction: 'down', most: whole || down <= 0 ? need : down};
  }

  #movement(): Movement {
    if (this.#pinned !== null) return this.#pinned;
    const columns = this.pattern.flatMap((withheld, i) => (withheld ? [i] : []));
    if (this.#withheld?.count !== columns.length) {
      this.#withheld?.movement.dispose();
      const movement = new Movement(this.problem, columns);
      this.#withheld = {movement, count: columns.length};
    }
    return this.#withheld.movement;
  }
}

/** Demands of one size together, the greatest first. */
function groupsOf(attacks: readonly Attack[]): Attack[][] {
  const groups: Attack[][] = [];
  for (const attack of [...attacks].sort((a, b) => b.need - a.need)) {
    const group = groups.at(-1);
    if (group !== undefined && isNear(attack, group)) group.push(attack);
    else groups.push([attack]);
  }
  return groups;
}

function isNear({need, insider}: Attack, group: readonly Attack[]): boolean {
  const first = group[0];
  return (
    (insider.length === 0) === (first.insider.length === 0) &&
    need <= first.need * spread &&
    need >= first.need / spread
  );
}

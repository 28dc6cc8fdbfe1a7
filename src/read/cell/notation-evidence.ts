import type {Notation} from './number.js';

/** Cells in one notation for each in the other from which on the latter are slips of the pen. */
const slipRatio = 20;

/** Counts what the cells of one file show of their writer's notation. */
export class NotationEvidence {
  /** Whether a number of four digits or more stood without separators. */
  ungrouped = false;
  private indonesian = 0;
  private english = 0;

  add(notation: Notation, cells = 1): void {
    if (notation === 'dot_thousands' || notation === 'comma_decimal') this.indonesian += cells;
    else this.english += cells;
  }

  /** Whether they show dots between thousands and a decimal comma, as in Indonesia. */
  get dotGroups(): boolean {
    return this.indonesian * slipRatio > this.english;
  }

  /** Whether they show commas between thousands and a decimal point. */
  get dotDecimals(): boolean {
    return this.english * slipRatio > this.indonesian;
  }

  clear(): void {
    this.ungrouped = false;
    this.indonesian = 0;
    this.english = 0;
  }
}

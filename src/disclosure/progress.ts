/** How far a long search is. */
export interface Progress {
  /** Looking for cells to withhold, for some to publish again, or trying what a reader finds. */
  readonly phase: 'protect' | 'publish' | 'attack';
  /** Demands met, cells or unknowns tried so far; within one phase it may start anew. */
  readonly done: number;
  readonly total: number;
}

export interface ProgressOption {
  /** Called now and then; what it throws ends the search. */
  readonly onProgress?: (progress: Progress) => void;
}

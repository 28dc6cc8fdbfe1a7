import {LitElement, type CSSResult} from 'lit';
import {emptyState, type StudioState} from '../state/state.js';
import type {Action} from '../state/reduce.js';
import {studioStyles} from '../styles.js';
import {studioTexts, type StudioTexts} from '../texts/texts.js';

/** What a step asks of the studio beside changing its state. */
export type Wish =
  | {readonly wish: 'take'; readonly transfer: DataTransfer}
  | {readonly wish: 'takeFiles'; readonly files: readonly File[]}
  | {readonly wish: 'annotate'; readonly file: string | null}
  | {readonly wish: 'retry'}
  | {readonly wish: 'make'}
  | {readonly wish: 'template'}
  | {readonly wish: 'download'; readonly name: string; readonly blob: Blob};

/** A step asks for a change of the state. */
export class StudioAct extends Event {
  static readonly type = 'studio-act';
  constructor(readonly act: Action | Wish) {
    super(StudioAct.type, {bubbles: true, composed: true});
  }
}

/** One step: shows the state it is given, and asks for changes by events. */
export abstract class StepElement extends LitElement {
  static override styles: CSSResult | CSSResult[] = [studioStyles];
  static override properties = {state: {attribute: false}};

  declare state: StudioState;

  constructor() {
    super();
    this.state = emptyState();
  }

  protected get t(): StudioTexts {
    return studioTexts[this.state.lang];
  }

  protected act(act: Action | Wish): void {
    this.dispatchEvent(new StudioAct(act));
  }
}

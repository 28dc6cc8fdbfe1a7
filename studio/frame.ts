import {html, nothing, type TemplateResult} from 'lit';
import {formatDate} from '../src/format/date.js';
import {countText} from './format.js';
import type {Kept} from './save.js';
import {
  hasTables,
  openColumns,
  steps,
  works,
  type Step,
  type StudioState,
  type WorkName,
} from './state/state.js';
import {faultText, studioTexts, type StudioTexts} from './texts/texts.js';

/** What the page around the steps can be asked to do. */
export interface FrameActs {
  readonly go: (step: Step) => void;
  /** Opens or closes the list of steps on a narrow screen. */
  readonly menu: (open: boolean) => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly undo: () => void;
  readonly keep: (on: boolean) => void;
  readonly erase: () => void;
  readonly restore: () => void;
}

/**
 * The steps, those that can be opened as buttons. A narrow screen shows the present one, which opens
 * the list.
 */
export function navigation(
  state: StudioState,
  menu: 'open' | 'closed',
  on: FrameActs,
): TemplateResult {
  const t = studioTexts[state.lang];
  const open = openColumns(state);
  const at = steps.indexOf(state.step);
  return html`<nav
    aria-label=${t.steps}
    class=${menu}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') on.menu(false);
    }}
  >
    <button
      class="present"
      type="button"
      aria-expanded=${String(menu === 'open')}
      aria-controls="steps"
      @click=${() => on.menu(menu === 'closed')}
    >
      <span
        >${t.stepOf(String(at + 1), String(steps.length))} · <b>${stepName(t, state.step)}</b></span
      >
      ${open > 0 ? html`<span class="tag ask">${t.toChoose(countText(open, state.lang))}</span>` : nothing}
    </button>
    <ol id="steps">
      ${steps.map((step, at) => {
        const mark = step === 'columns' && open > 0 ? countText(open, state.lang) : '';
        return html`<li>
          <button
            type="button"
            aria-current=${state.step === step ? 'step' : 'false'}
            ?disabled=${!isOpen(state, step)}
            @click=${() => on.go(step)}
          >
            <span class="at">${at + 1}</span> ${stepName(t, step)}
            ${mark ? html`<span class="tag ask" title=${t.toChoose(mark)}>${mark}</span>` : nothing}
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}

/** What is being done, or why the last work came to nothing. */
export function workBar(state: StudioState, on: FrameActs): TemplateResult {
  const t = studioTexts[state.lang];
  const running = runningIn(state);
  const {advance} = state;
  if (running !== null) {
    const known = advance !== null && advance.total > 0;
    const text = advance === null ? t.reading : stageText(t, advance.stage, advance.file);
    return html`<div class="work">
      <span id="work">${text}</span>
      ${
        known
          ? html`<progress
              aria-labelledby="work"
              max=${advance.total}
              value=${advance.done}
            ></progress>`
          : html`<progress aria-labelledby="work"></progress>`
      }
      <button type="button" @click=${() => on.cancel()}>${t.cancel}</button>
    </div>`;
  }
  const all = works.map((work) => state[work]);
  const failed = all.find(({status}) => status === 'failed');
  const cancelled = all.some(({status}) => status === 'cancelled');
  return html`<div role="alert">
      ${
        failed?.status === 'failed'
          ? html`<div class="fault row">
              <span>${faultText(failed.fault, state.lang)}</span>
              <button type="button" @click=${() => on.retry()}>${t.again}</button>
            </div>`
          : cancelled
            ? html`<div class="fault row">
                <span>${t.cancelled}</span>
                <button type="button" @click=${() => on.retry()}>${t.again}</button>
              </div>`
            : state.reading.status === 'done' && !hasTables(state) && state.files.length > 0
              ? html`<p class="fault">${t.nothingRead}</p>`
              : nothing
      }
    </div>
    ${
      state.past.length > 0
        ? html`<div class="undo">
            <button class="plain" type="button" @click=${() => on.undo()}>
              ↶ ${changeText(state)}
            </button>
          </div>`
        : nothing
    }`;
}

/** To the step before and after. */
export function turns(state: StudioState, on: FrameActs): TemplateResult {
  const t = studioTexts[state.lang];
  const at = steps.indexOf(state.step);
  const before = steps[at - 1];
  const after = steps[at + 1];
  return html`<div class="turns">
    ${
      before
        ? html`<button type="button" @click=${() => on.go(before)}>
            ${t.back(stepName(t, before))}
          </button>`
        : nothing
    }
    <span class="note">${t.stepOf(String(at + 1), String(steps.length))}</span>
    ${
      after
        ? html`<button
            class="main"
            type="button"
            ?disabled=${!isOpen(state, after)}
            @click=${() => on.go(after)}
          >
            ${t.next(stepName(t, after))}
          </button>`
        : nothing
    }
  </div>`;
}

/** Whether work is kept in this browser. */
export function keeping(state: StudioState, on: FrameActs): TemplateResult {
  const t = studioTexts[state.lang];
  const {saving} = state;
  return html`<footer>
    <div class="row">
      <label class="check"
        ><input
          type="checkbox"
          .checked=${saving.on}
          @change=${(event: Event) => on.keep((event.target as HTMLInputElement).checked)}
        />
        <span>${t.keep}</span></label
      >
      <button class="plain" type="button" @click=${() => on.erase()}>${t.erase}</button>
      <span class="note" role="status">
        ${saving.status === 'saving' ? t.saving : saving.status === 'saved' ? t.savedAt(saving.at) : ''}
      </span>
    </div>
    <p class="note">${t.keepNote}</p>
    <div role="alert">
      ${saving.fault ? html`<p class="fault">${faultText(saving.fault, state.lang)}</p>` : nothing}
    </div>
  </footer>`;
}

/** Offers what an earlier visit left. */
export function resumeOffer(
  {savedAt, files}: Kept,
  state: StudioState,
  on: FrameActs,
): TemplateResult {
  const t = studioTexts[state.lang];
  const [day, time = ''] = savedAt.split('T');
  const when = `${formatDate(day, state.lang)} ${time.slice(0, 5)}`;
  return html`<section class="resume" aria-label=${t.resume}>
    <p><strong>${t.resume}.</strong> ${t.resumeText(when, countText(files.length, state.lang))}</p>
    <div class="row">
      <button class="main" type="button" @click=${() => on.restore()}>${t.resumeYes}</button>
      <button type="button" @click=${() => on.erase()}>${t.erase}</button>
    </div>
  </section>`;
}

function stepName(t: StudioTexts, step: Step): string {
  return {
    files: t.stepFiles,
    columns: t.stepColumns,
    problems: t.stepProblems,
    figures: t.stepFigures,
    privacy: t.stepPrivacy,
    publish: t.stepPublish,
  }[step];
}

/** Columns and problems need what was read, the later steps a table. */
export function isOpen(state: StudioState, step: Step): boolean {
  if (step === 'files') return true;
  if (step === 'columns' || step === 'problems')
    return state.files.length > 0 && state.reading.status !== 'none';
  return hasTables(state) || (state.reading.status === 'running' && step === state.step);
}

/** What the last change was, as something to undo. */
export function changeText(state: StudioState): string {
  const t = studioTexts[state.lang];
  const change = state.past.at(-1)?.change;
  if (!change) return t.undo;
  if (change.about === '') return t.undoSetting;
  return change.kind === 'mapping' ? t.undoMapping(change.about) : t.undoTable(change.about);
}

function runningIn(state: StudioState): WorkName | null {
  return works.find((work) => state[work].status === 'running') ?? null;
}

function stageText(t: StudioTexts, stage: string, file: string | undefined): string {
  switch (stage) {
    case 'computing':
      return t.computing;
    case 'protecting':
      return t.protecting;
    case 'checking':
      return t.checking;
    case 'writing':
      return t.writing;
    case 'annotating':
      return t.annotating;
    default:
      return file ? t.readingFile(file) : t.reading;
  }
}

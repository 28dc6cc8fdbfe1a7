import {protectWithin} from './area-within.js';
import {attackWithin} from './attack-within.js';

/**
 * Work on one area that needs nothing but what it is given, so that areas can be worked on at the same
 * time. What they give does not depend on who does it.
 */
export const jobs = {protectWithin, attackWithin};
export type Jobs = typeof jobs;

/** Does a job for each input, as they come, and gives the answers in their order. */
export type Run = <Name extends keyof Jobs>(
  name: Name,
  inputs: Iterable<Parameters<Jobs[Name]>[0]>,
  onDone?: () => void,
) => Promise<Awaited<ReturnType<Jobs[Name]>>[]>;

export interface RunOption {
  /** Who does the work on areas; without it, it is done one after another where it is asked for. */
  readonly run?: Run;
}

/** One after another, in this thread. */
export const runInTurn: Run = async (name, inputs, onDone) => {
  const job = jobs[name] as (
    input: Parameters<Jobs[typeof name]>[0],
  ) => Promise<Awaited<ReturnType<Jobs[typeof name]>>>;
  const answers: Awaited<ReturnType<Jobs[typeof name]>>[] = [];
  for (const input of inputs) {
    answers.push(await job(input));
    onDone?.();
  }
  return answers;
};

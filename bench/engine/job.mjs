/**
 * One implementation on one folder, in a process of its own: the job once from the files, then
 * several times on what is loaded. `node job.mjs NAME FOLDER REPETITIONS ANSWER [OPTION]` prints
 * times as JSON and writes the answer into the file ANSWER.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {asked} from './answer.mjs';

const [name, folder, repetitions, answerFile, option] = process.argv.slice(2);
const {open} = await import(`./${name}.mjs`);
const job = await open(folder, option);

/** Seconds of processors and of the clock that something takes, threads of native code included. */
async function timed(action) {
  const used = process.cpuUsage();
  const started = performance.now();
  const result = await action();
  const seconds = (performance.now() - started) / 1000;
  const {user, system} = process.cpuUsage(used);
  return {result, cpu: (user + system) / 1e6, seconds};
}

/**
 * Runs until there are enough and a second has passed, so that code is compiled for speed also where
 * there is little to count. The later half is what counts.
 */
async function repeat(action) {
  const runs = [];
  for (let passed = 0; runs.length < Number(repetitions) || passed < 1;) {
    const {cpu, seconds} = await timed(action);
    runs.push({cpu, seconds});
    passed += seconds;
  }
  return runs.slice(runs.length >> 1);
}

/** The most memory that was ever resident, in megabytes. */
function peak() {
  if (!existsSync('/proc/self/status')) return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
}

const loading = await timed(() => job.load());
const data = loading.result;
const first = await timed(() => job.answer(data));
const coldPeak = peak();
const report = {
  cold: {cpu: loading.cpu + first.cpu, seconds: loading.seconds + first.seconds},
  load: {cpu: loading.cpu, seconds: loading.seconds},
  coldPeak,
  warm: await repeat(() => job.answer(data)),
  more: {},
};
for (const part of ['one', 'two', 'again', 'open'])
  if (job[part]) report.more[part] = await repeat(() => job[part](data));
report.peak = peak();
report.notes = job.notes?.() ?? [];
const answer = asked(job.canonical(data, first.result));
report.answered = Object.keys(answer).length;
writeFileSync(answerFile, JSON.stringify(answer));
console.log(JSON.stringify(report));

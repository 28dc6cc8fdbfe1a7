import fc from 'fast-check';

// One seed for every run, so that a failure belongs to the change that shows it. Explore with
// others by `FC_SEED=7 npm run test:unit`.
fc.configureGlobal({seed: Number(process.env.FC_SEED ?? 20_261_125)});

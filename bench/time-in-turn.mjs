/** Long enough for a clock of microseconds, short enough that a busy machine seldom comes between. */
const sliceMilliseconds = 4;

/**
 * Times tasks that run in turn, so that a busy machine slows all alike. Gives for each task its least
 * and its median time for one call, and that of each round, in milliseconds.
 */
export function timeInTurn(tasks, { rounds = 60, calls = {} } = {}) {
  const names = Object.keys(tasks);
  const repeats = Object.fromEntries(names.map((name) => [name, calls[name] ?? callsInSlice(tasks[name])]));
  const taken = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) taken[name].push(timeOf(tasks[name], repeats[name]));
  return Object.fromEntries(
    names.map((name) => {
      const times = taken[name];
      return [name, { least: Math.min(...times), median: medianOf(times), rounds: times }];
    }),
  );
}

/**
 * How much longer one task took than another: the median over the rounds, in each of which they ran right
 * after one another, so that it does not matter whether the machine was fast or slow at the time.
 */
export const ratioOf = (task, other) =>
  medianOf(task.rounds.map((time, round) => time / other.rounds[round]));

const medianOf = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

function callsInSlice(task) {
  const warmUntil = performance.now() + 300;
  while (performance.now() < warmUntil) task();
  return Math.max(1, Math.round(sliceMilliseconds / timeOf(task, 20)));
}

function timeOf(task, calls) {
  const begin = performance.now();
  for (let call = 0; call < calls; call++) task();
  return (performance.now() - begin) / calls;
}

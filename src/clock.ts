/** The one clock of the house, injected everywhere, so that tests and the demonstration can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

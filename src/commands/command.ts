import type { Settings } from '../settings.ts';

/** What an operator asks of the product from a terminal. */
export interface Command {
  /** What it does, for the list of commands. */
  readonly does: string;
  /** What follows its name, as the list of commands writes it; nothing where absent. */
  readonly takes?: string;
  /** Does it, and says so line by line; throws Failed where it cannot. */
  run(settings: Settings, given?: readonly string[]): Promise<readonly string[]>;
}

/** What went wrong, in words for the terminal. */
export class Failed extends Error {}

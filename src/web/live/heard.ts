import { randomBytes } from 'node:crypto';

/** A page that was away for more changes than this is told to look again, whatever they were. */
const keptMost = 1_000;

/**
 * The changes heard of lately, in order. A mark is how far one had heard: taken before a page is read from the
 * database, it misses no change that the page does not show. Marks count changes, not seconds: clocks of two machines
 * differ, and a transaction that began before a page was drawn may end after it.
 */
export class Heard {
  /** Marks of another process, or of before the line was cut, say nothing here. */
  #since = newName();
  #count = 0;
  #changes: string[] = [];

  mark(): string {
    return `${this.#since}-${this.#count}`;
  }

  add(change: string): void {
    this.#count += 1;
    this.#changes.push(change);
    if (this.#changes.length > keptMost) this.#changes.shift();
  }

  forgetAll(): void {
    this.#since = newName();
    this.#count = 0;
    this.#changes = [];
  }

  /** What was heard after that mark; undefined where one cannot tell. */
  after(mark: string): readonly string[] | undefined {
    const [since, count] = mark.split('-');
    const behind = since === this.#since ? this.#count - Number(count) : Number.NaN;
    if (!(behind >= 0 && behind <= this.#changes.length)) return undefined;
    return behind === 0 ? [] : this.#changes.slice(-behind);
  }
}

const newName = () => randomBytes(6).toString('hex');

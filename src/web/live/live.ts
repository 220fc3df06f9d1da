import { changeSaid } from '../../cases/change.ts';
import type { Viewer } from '../../cases/viewer.ts';
import { isWatched, placesOf, seesOneOf, type Watched } from '../../cases/watched.ts';
import type { Signals } from '../../database/signals.ts';
import type { House } from '../../house.ts';
import { Heard } from './heard.ts';
import { stillWatching } from './still-watching.ts';
import { Stream } from './stream.ts';

/** However quiet, who is signed out or loses a right is let go within five seconds. */
const lookMs = 3_000;
/** Proxies drop what says nothing for 30 or 60 seconds. */
const beatEvery = 8;
/** Of one person; the oldest goes when there are more. */
const streamsMost = 10;
const oldestBackAfterMs = 60_000;

/**
 * The open pages of this process, and what each watches. A change is told to a page that watches the case, whose
 * session goes on and whose reader may see it now; they then ask for the page again, with their own rights.
 */
export class Live {
  readonly #house: House;
  readonly #heard = new Heard();
  readonly #streams = new Set<Stream>();
  readonly #untold = new Set<string>();
  #hasMissed = false;
  #looks = 0;
  #looking: NodeJS.Timeout | undefined;
  #stopListening: () => Promise<void> = async () => {};
  #isClosed = false;
  /** What is done to streams is done one after the other. */
  #doing: Promise<void> = Promise.resolve();

  private constructor(house: House) {
    this.#house = house;
  }

  static async open(house: House, signals: Signals): Promise<Live> {
    const live = new Live(house);
    live.#stopListening = await signals.listen({
      heard: (change) => live.#hear(change),
      missed: () => live.#miss(),
    });
    live.#looking = setInterval(() => live.#look(), lookMs).unref();
    return live;
  }

  /** How far this process has heard: a page takes it before it is read, and gives it when it follows. */
  mark(): string {
    return this.#heard.mark();
  }

  /** What tells a page that what it watches changes; at once, where it changed since the mark. */
  follow(
    who: { sessionId: string; viewer: Viewer; watched: Watched },
    mark: string,
  ): ReadableStream<Uint8Array> {
    const stream = new Stream(who, (ended) => this.#streams.delete(ended));
    if (this.#isClosed) {
      stream.end();
      return stream.body;
    }
    this.#makeRoomFor(stream);
    this.#streams.add(stream);
    const [missed, now] = [this.#heard.after(mark)?.map(changeSaid), this.mark()];
    this.#do(async () => {
      if (missed === undefined || (await seesOneOf(this.#house.db, who.viewer, who.watched, missed)))
        stream.tell(now);
    });
    return stream.body;
  }

  /** Ends every stream, to be followed elsewhere or later; resolves once nothing is heard any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#looking);
    for (const stream of this.#streams) stream.end();
    await this.#stopListening();
    await this.#doing;
  }

  #makeRoomFor({ personId }: Stream): void {
    const theirs = [...this.#streams].filter((each) => each.personId === personId);
    if (theirs.length >= streamsMost) theirs[0]?.end(oldestBackAfterMs);
  }

  #hear(change: string): void {
    this.#heard.add(change);
    this.#untold.add(change);
    this.#do(() => this.#tell());
  }

  #miss(): void {
    this.#heard.forgetAll();
    this.#hasMissed = true;
    this.#do(() => this.#tell());
  }

  /** Every so often: who may still watch, what could not be told before, and a sign of life. */
  #look(): void {
    if (this.#streams.size === 0) return;
    this.#looks += 1;
    this.#do(async () => {
      await stillWatching(this.#house, [...this.#streams], { unlessAsBefore: true });
      if (this.#looks % beatEvery === 0) for (const stream of this.#streams) stream.beat();
      await this.#tell();
    });
  }

  #do(act: () => Promise<void>): void {
    // A database that is away ends no stream: what is untold is told when it is back.
    this.#doing = this.#doing.then(act).catch((error) => console.error('Live pages:', error));
  }

  async #tell(): Promise<void> {
    const [untold, all, mark] = [[...this.#untold], this.#hasMissed, this.mark()];
    const changes = untold.map(changeSaid);
    this.#untold.clear();
    this.#hasMissed = false;
    if (this.#streams.size === 0 || (changes.length === 0 && !all)) return;
    try {
      const changed = await placesOf(this.#house.db, changes);
      const concerned = [...this.#streams].filter(
        ({ watched }) => all || changed.some((each) => isWatched(watched, each)),
      );
      for (const [stream, viewer] of await stillWatching(this.#house, concerned)) {
        if (all || (await seesOneOf(this.#house.db, viewer, stream.watched, changes))) stream.tell(mark);
      }
    } catch (error) {
      for (const change of untold) this.#untold.add(change);
      this.#hasMissed ||= all;
      throw error;
    }
  }
}

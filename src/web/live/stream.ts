import type { Viewer } from '../../cases/viewer.ts';
import type { Watched } from '../../cases/watched.ts';

/** Events that a browser has not taken yet: one that takes none is gone, or wants the server's memory. */
const untakenMost = 64;

/** After a stop of the server, browsers come back within this, not all at the same instant. */
const backWithinMs = 3_000;

/** An open page at the other end: it is told that what it watches changed, never what or how. */
export class Stream {
  readonly sessionId: string;
  readonly personId: string;
  readonly side: Viewer['side'];
  readonly watched: Watched;
  /** Rights as they were when they were last looked at. */
  rights = '';
  readonly body: ReadableStream<Uint8Array>;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly #onEnd: (stream: Stream) => void;

  constructor(
    { sessionId, viewer, watched }: { sessionId: string; viewer: Viewer; watched: Watched },
    onEnd: (stream: Stream) => void,
  ) {
    this.sessionId = sessionId;
    this.personId = viewer.person.id;
    this.side = viewer.side;
    this.watched = watched;
    this.#onEnd = onEnd;
    this.body = new ReadableStream({
      start: (controller) => {
        this.#controller = controller;
      },
      cancel: () => this.#ended(),
    });
    this.#write(`retry: ${1_000 + Math.round(Math.random() * (backWithinMs - 1_000))}\n\n`);
  }

  /** « Look again »; with the mark from which this page goes on when it comes back. */
  tell(mark: string): void {
    this.#write(`id: ${mark}\ndata: changed\n\n`);
  }

  /** Says nothing, to the proxies on the way. */
  beat(): void {
    this.#write(':\n\n');
  }

  /** Ends what is being read; the browser comes back, after this long where that is said. */
  end(backAfterMs?: number): void {
    if (backAfterMs !== undefined) this.#write(`retry: ${backAfterMs}\n\n`);
    this.#controller?.close();
    this.#ended();
  }

  #write(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text));
    if ((this.#controller?.desiredSize ?? 0) < -untakenMost) this.end();
  }

  #ended(): void {
    this.#controller = undefined;
    this.#onEnd(this);
  }
}

import { Duplex } from 'node:stream';
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';

type Done = (error?: Error | null) => void;

/** What `pg` takes for a socket: a MessagePort to the embedded database, one for each connection. */
export class EmbeddedSocket extends Duplex {
  readonly #worker: Worker;
  readonly #port: MessagePort;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.on('message', (bytes: Uint8Array) => this.push(bytes));
    port1.on('close', () => this.destroy());
    worker.postMessage(port2, [port2]);
  }

  connect() {
    process.nextTick(() => {
      if (hasExited(this.#worker))
        this.destroy(new Error('The embedded database has stopped: start the program again'));
      else this.emit('connect');
    });
  }

  setNoDelay() {}

  setKeepAlive() {}

  ref() {
    this.#port.ref();
  }

  unref() {
    this.#port.unref();
  }

  override _read() {}

  override _write(chunk: Buffer, _encoding: string, done: Done) {
    this.#send([chunk]);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: Done) {
    this.#send(chunks.map(({ chunk }) => chunk));
    done();
  }

  override _final(done: Done) {
    done();
    this.destroy();
  }

  override _destroy(error: Error | null, done: Done) {
    this.#port.close();
    done(error);
  }

  /** In one message, since PGlite reads whole protocol messages, and `pg` writes whole ones. */
  #send(chunks: Buffer[]) {
    // A copy of its own: a Buffer is a part of a larger memory, which would be sent along.
    const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
    let offset = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    this.#port.postMessage(bytes, [bytes.buffer]);
  }
}

/** Node's own sign of it; a message to such a thread is lost without a word. */
const hasExited = (worker: Worker) => worker.threadId === -1;

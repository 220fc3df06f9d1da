/** A protected value while it is read: it leaves nothing of itself in JSON, in a text or in a log. */
export class Secret {
  readonly #plain: string;

  constructor(plain: string) {
    this.#plain = plain;
  }

  /** The value itself: for its reader, for the vault, and for the page that refuses it. */
  reveal(): string {
    return this.#plain;
  }

  /** A draft or a case that forgot the vault keeps nothing, and asks again. */
  toJSON(): null {
    return null;
  }

  toString(): string {
    return '•••';
  }

  /** What Node prints of it. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return 'Secret';
  }
}

const encoder = new TextEncoder();

/** Ints in a row that grows: an array of 400,000 × 4 numbers costs far more. */
export class GrowableInts {
  #ints = new Int32Array(1024);
  length = 0;

  push(...values: readonly number[]): void {
    if (this.length + values.length > this.#ints.length) {
      const wider = new Int32Array(this.#ints.length * 2);
      wider.set(this.#ints);
      this.#ints = wider;
    }
    for (const value of values) this.#ints[this.length++] = value;
  }

  at(index: number): number {
    return this.#ints[index] as number;
  }

  /** The ints so far, without a copy. */
  get view(): Int32Array {
    return this.#ints.subarray(0, this.length);
  }
}

/** Strings as UTF-8, one after another. */
export class GrowableText {
  #bytes = new Uint8Array(4096);
  length = 0;

  /** Adds a string; gives how many bytes it took. */
  add(text: string): number {
    const added = encoder.encode(text);
    if (this.length + added.length > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + added.length));
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes.set(added, this.length);
    this.length += added.length;
    return added.length;
  }

  /** The bytes so far, without a copy. */
  get view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

const MAGIC = 0x184d2204;
const UNCOMPRESSED = 0x80000000;

/** Bytes that an LZ4 frame holds, as Arrow files are often compressed; throws on a broken frame. The format is of lz4_Frame_format.md and lz4_Block_format.md. */
export function unframeLz4(frame: Uint8Array): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error("lz4 no frame");
  const flags = view.getUint8(4);
  const [blockSum, hasSize, hasDictionary] = [flags & 0x10, flags & 0x08, flags & 0x01];
  let at = 7 + (hasSize === 0 ? 0 : 8) + (hasDictionary === 0 ? 0 : 4);
  const output = new Growing();
  for (;;) {
    const size = view.getUint32(at, true);
    at += 4;
    if (size === 0) return output.bytes;
    const length = size & ~UNCOMPRESSED;
    const block = frame.subarray(at, at + length);
    if (block.length !== length) throw new Error("lz4 frame cut short");
    if (size >= UNCOMPRESSED) output.append(block);
    else unpackBlock(block, output);
    at += length + (blockSum === 0 ? 0 : 4);
  }
}

// Later blocks may repeat what earlier ones gave.
function unpackBlock(block: Uint8Array, output: Growing): void {
  let at = 0;
  const readLength = (start: number) => {
    let [length, byte] = [start, start === 15 ? 255 : 0];
    while (byte === 255) {
      byte = block[at++] ?? 0;
      length += byte;
    }
    return length;
  };
  while (at < block.length) {
    const token = block[at++] ?? 0;
    const literals = readLength(token >> 4);
    output.append(block.subarray(at, at + literals));
    at += literals;
    if (at >= block.length) return;
    const distance = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    output.repeat(distance, readLength(token & 15) + 4);
  }
}

/** Bytes that grow at their end. */
class Growing {
  #room = new Uint8Array(1 << 16);
  #length = 0;

  get bytes(): Uint8Array {
    return this.#room.subarray(0, this.#length);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#room.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Repeats what stands `distance` bytes before the end, which may reach into what it writes. */
  repeat(distance: number, length: number): void {
    if (distance === 0 || distance > this.#length) throw new Error("lz4 repeats what is not there");
    this.#reserve(length);
    for (let i = 0; i < length; i++) this.#room[this.#length + i] = this.#room[this.#length + i - distance] ?? 0;
    this.#length += length;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#room.length) return;
    const room = new Uint8Array(Math.max(this.#length + more, this.#room.length * 2));
    room.set(this.bytes);
    this.#room = room;
  }
}

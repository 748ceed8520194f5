// A worker that runs out of memory while it reads: the app's own program, told to be content
// with less memory than a file needs. What fails then is the real allocator of the real
// program, and it ends as every such program ends: with the instruction `unreachable`.

const MEMORY = 5;

/** A number as the format writes it, seven bits at a time. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function written(value) {
  const bytes = [];
  do {
    const more = value >= 0x80;
    bytes.push((value & 0x7f) | (more ? 0x80 : 0));
    value = Math.floor(value / 0x80);
  } while (value > 0);
  return bytes;
}

/** The program with `pages` (of 64 KB) above those that it starts with, and no more ever. */
export function starved(program, pages) {
  const parts = [program.subarray(0, 8)];
  for (let at = 8; at < program.length; ) {
    const start = at;
    const kind = program[at];
    const [length, body] = number(program, at + 1);
    at = body + length;
    if (kind !== MEMORY) {
      parts.push(program.subarray(start, at));
      continue;
    }
    const [count, flag] = number(program, body);
    const [least] = number(program, flag + 1);
    if (count !== 1) throw new Error("one memory was expected");
    const limits = [1, 1, ...written(least), ...written(least + pages)];
    parts.push(Buffer.from([MEMORY, ...written(limits.length), ...limits]));
  }
  return Buffer.concat(parts);
}

/** From now on the page notes what its workers say and how they end, in `window.workers`. */
export const watchWorkers = (context) =>
  context.addInitScript(() => {
    window.workers = [];
    window.Worker = class extends Worker {
      constructor(...rest) {
        super(...rest);
        const seen = { progress: 0, answers: 0, error: null };
        window.workers.push(seen);
        this.addEventListener("message", ({ data }) => {
          if (data.progress) seen.progress += 1;
          if (data.answer) seen.answers += 1;
        });
        this.addEventListener("error", (event) => (seen.error = event.message));
      }
    };
  });

// Browser features that web-sys lacks or hides behind unstable flags. Each answers "no" where
// the browser has nothing to offer.

const held = new Set();

// A tab that stopped on a panic must not keep the others from writing.
globalThis.addEventListener?.("cartera:panic", () => {
  for (const release of held) release();
});

// Resolves with a function that gives the lock back; rejects when it is not granted in time.
export function takeLock(name, milliseconds) {
  if (!globalThis.navigator?.locks) return Promise.resolve(() => {});
  return new Promise((granted, refused) => {
    const waiting = new AbortController();
    const alarm = setTimeout(() => waiting.abort(), milliseconds);
    const hold = () =>
      new Promise((done) => {
        clearTimeout(alarm);
        const release = () => {
          held.delete(release);
          done();
        };
        held.add(release);
        granted(release);
      });
    navigator.locks.request(name, { mode: "exclusive", signal: waiting.signal }, hold).catch((error) => {
      clearTimeout(alarm);
      refused(error);
    });
  });
}

// Whether the text is now on the clipboard.
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

// Without a secure origin, or without the permission, only a selection can be copied.
function copyBySelection(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.position = "fixed";
  area.style.opacity = "0";
  const before = document.activeElement;
  (before?.closest?.("dialog") ?? document.body).append(area);
  try {
    area.select();
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    before?.focus?.({ preventScroll: true });
  }
}

let styled;

// Resolves when the stylesheet of what comes after the first screen has arrived; rejects when it
// did not, and asks again the next time. A build whose styles come all at once names none.
export function laterStyle() {
  return (styled ??= new Promise((arrived, failed) => {
    const named = document.querySelector("link[data-later]:not([rel])");
    if (!named) return arrived();
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: named.href });
    link.onload = () => arrived();
    link.onerror = () => {
      link.remove();
      styled = undefined;
      failed();
    };
    document.head.append(link);
  }));
}

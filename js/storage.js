// What rexie cannot ask of IndexedDB, or hides: strict durability, the true reason of a
// failure, data that the browser dropped, a newer version in another tab.
//
// Read-write transactions default to "strict": the browser's own default never syncs to the
// disk, so a power cut would take back what was shown as saved.

let watching = false;
let trouble = "";
let loss = "";
const superseded = new Set();

function note(error) {
  // An abort is what follows from the true reason, and must not cover it.
  if (error && (trouble === "" || trouble.startsWith("AbortError"))) {
    trouble = `${error.name}: ${error.message}`;
  }
}

export function watchIndexedDb() {
  if (watching || typeof IDBDatabase === "undefined") return;
  watching = true;

  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode = "readonly", options = {}) {
    const wanted = mode === "readwrite" ? { durability: "strict", ...options } : options;
    const opened = transaction.call(this, stores, mode, wanted);
    opened.addEventListener("error", (event) => note(event.target.error));
    opened.addEventListener("abort", () => note(opened.error));
    return opened;
  };

  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...wanted) {
    const request = open.apply(this, wanted);
    request.addEventListener("error", () => note(request.error));
    request.addEventListener("upgradeneeded", (event) => {
      if (event.dataLoss && event.dataLoss !== "none") {
        loss = `${event.dataLoss}: ${event.dataLossMessage ?? ""}`;
      }
    });
    request.addEventListener("success", () => {
      const { name, version } = request.result;
      request.result.addEventListener("versionchange", (event) => {
        if (event.newVersion !== null) superseded.add(`${name} ${version}`);
      });
    });
    return request;
  };
}

export function forgetTrouble() {
  trouble = "";
}

// The first reason since it was last forgotten; "" when there is none.
export function lastTrouble() {
  return trouble;
}

// What the browser said it dropped when it opened the database; "" when nothing.
export function dataLoss() {
  return loss;
}

// Whether another tab has opened the database with a newer version.
export function isSuperseded(name, version) {
  return superseded.has(`${name} ${version}`);
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

// Bytes used and allowed; zeros when the browser does not say.
export async function room() {
  try {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return [usage, quota];
  } catch {
    return [0, 0];
  }
}

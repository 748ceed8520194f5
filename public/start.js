// Starts the app: loads the module and the program that the build names on this
// script's element, then registers the service worker. Every way in which the
// app cannot start ends in the crash card (crash.js), never in a blank page.
const fail = (kind, error) =>
  window.dispatchEvent(new CustomEvent("cartera:panic", { detail: { kind, message: String(error?.stack ?? error) } }));

const element = document.querySelector("script[data-wasm]");
const address = (name) => new URL(element.dataset[name], document.baseURI).href;

const supported =
  typeof WebAssembly === "object" && "indexedDB" in window && "locks" in navigator && "showModal" in HTMLDialogElement.prototype;

if (supported) {
  try {
    const { default: init } = await import(address("js"));
    await init({ module_or_path: address("wasm") });
    document.documentElement.dataset.app = "running";
  } catch (error) {
    fail("start", error);
  }
} else {
  fail("browser", navigator.userAgent);
}

// Registered here and not by the app, so that a version that cannot start still
// receives the next one. A new version waits: the app asks the user and then
// sends {type: "SKIP_WAITING"} (see sw.js).
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register(new URL("./sw.js", document.baseURI)).catch((error) => console.warn("sw", String(error)));
}

// The service worker: from the second visit on, Cartera needs no server.
// One cache holds one version, whole: the page, the program and the fonts of a
// build are never mixed with another's. `cargo xtask build` fills in the two
// constants. Nothing here sends anything anywhere: other origins get an error.
const VERSION = "{{version}}";
const FILES = ["{{files}}"];

const SCOPE = self.registration.scope;
const PREFIX = `cartera ${new URL(SCOPE).pathname} `;
const CACHE = PREFIX + VERSION;
const INDEX = new URL("index.html", SCOPE).href;

// All or nothing: one file that cannot be had leaves the old version in place.
self.addEventListener("install", (event) => {
  const requests = FILES.map((file) => new Request(new URL(file, SCOPE), { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

// Only versions of this folder: another Cartera may live beside it.
self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

// A new version waits until the user has agreed to it.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.protocol === "blob:" || url.protocol === "data:") return;
  if (url.origin !== self.location.origin) {
    event.respondWith(Response.error());
  } else if (request.method === "GET" && url.href.startsWith(SCOPE)) {
    event.respondWith(answer(request));
  }
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  const wanted = request.mode === "navigate" ? INDEX : request;
  const kept = await cache.match(wanted, { ignoreSearch: true, ignoreVary: true });
  return kept ?? fetch(request);
}

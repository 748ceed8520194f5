// A new version of the app waits for the user's word, arrives whole or not at
// all, and leaves nothing of the old one behind.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "./support/app.mjs";
import { DIST, serve } from "./support/server.mjs";

describe("a new version", { timeout: 180_000 }, () => {
  let folder, server, app;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "cartera-update-"));
    await cp(DIST, folder, { recursive: true });
    server = await serve({ folder });
    app = await launch({ server });
    await app.open();
    await app.offlineReady();
  });

  after(async () => {
    await app.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  /** Publishes a version under a name, shown as the page's description. */
  async function publish(version, change = (worker) => worker) {
    const edit = async (name, how) => writeFile(join(folder, name), how(await readFile(join(folder, name), "utf8")));
    await edit("index.html", (page) => page.replace(/<body[^>]*>/, `<body data-version="${version}">`));
    await edit("sw.js", (worker) => change(worker.replace(/const VERSION = ".*";/, `const VERSION = "${version}";`)));
  }

  const shown = async () => {
    // To its end: requests that a reload cuts off can keep the old worker busy.
    await app.page.reload({ waitUntil: "networkidle" });
    return app.page.evaluate(() => document.body.dataset.version ?? "first");
  };

  const caches = () => app.page.evaluate(() => caches.keys());

  /** Looks for a new version, and says how its installation ended. */
  const look = () =>
    app.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const arrived = new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing), { once: true }));
      await registration.update();
      const worker = await arrived;
      const ended = () => ["installed", "redundant"].includes(worker.state);
      while (!ended()) await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
      return worker.state;
    });

  /** Lets the waiting version take over, and says whether it did in fifteen seconds. */
  const takeOver = () =>
    app.page.evaluate(async () => {
      const { waiting } = await navigator.serviceWorker.ready;
      if (!waiting) return true;
      const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", () => resolve(true), { once: true }));
      waiting.postMessage({ type: "SKIP_WAITING" });
      return Promise.race([taken, new Promise((resolve) => setTimeout(() => resolve(false), 15_000))]);
    });

  test("it waits, however often the page is reloaded", async () => {
    await publish("second");
    assert.equal(await look(), "installed");
    assert.equal(await shown(), "first");
    assert.equal(await shown(), "first");
    assert.equal((await caches()).length, 2);
  });

  test("it takes over whole at the user's word", async () => {
    // A browser replaces a worker only when it is idle: asked again, as a person would.
    let taken = false;
    for (let asked = 0; !taken && asked < 3; asked += 1) taken = await takeOver();
    assert.ok(taken, "the waiting version never took over");
    assert.equal(await shown(), "second");
    const [only, ...others] = await caches();
    assert.match(only, /second$/);
    assert.deepEqual(others, []);
  });

  test("one with a file missing is not installed, and nothing changes", async () => {
    await publish("third", (worker) => worker.replace("const FILES = [", 'const FILES = ["absent.js",'));
    assert.equal(await look(), "redundant");
    assert.equal(await shown(), "second");
  });
});

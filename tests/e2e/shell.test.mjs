// What every later test stands on: the built app starts from any folder of a
// static host, needs no server from the second visit on, and sends nothing away.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { launch, started } from "./support/app.mjs";

for (const prefix of ["/", "/un/sub-directorio/"]) {
  describe(`the app at ${prefix}`, { timeout: 180_000 }, () => {
    let app;
    before(async () => {
      app = await launch({ prefix });
    });
    after(() => app.close());

    test("it starts and shows something", async () => {
      await app.open();
      assert.equal(await app.page.locator("dialog.crash").count(), 0);
      // Nothing for the moment in which the journal opens; then the page.
      await app.page.waitForFunction(() => document.body.innerText.trim() !== "");
    });

    test("the worker starts", async () => {
      const said = await app.page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(new URL("./worker_loader.js", document.baseURI), { type: "module" });
            worker.onmessage = (event) => resolve(typeof event.data);
            worker.onerror = (event) => reject(new Error(event.message ?? "the worker did not load"));
            setTimeout(() => resolve("nothing"), 5_000);
          }),
      );
      assert.notEqual(said, "nothing");
    });

    test("it works with the server stopped: again, reloaded, and deep", async () => {
      await app.offlineReady();
      await app.server.stop();
      // Every page is a part of its own: each has to be there.
      const pages = { "": "Hoy", "#/agenda": "Agenda", "#/cartera": "Cartera", "#/importar": "Importar", "#/ajustes": "Ajustes" };
      for (const [route, title] of Object.entries(pages)) {
        await app.page.goto("about:blank");
        await app.open(route);
        await app.page.reload();
        await started(app.page);
        assert.equal(await app.page.evaluate(() => location.hash), route);
        await app.page.getByRole("heading", { level: 1, name: title }).waitFor();
      }
      await app.server.start();
    });

    test("nothing went wrong, and nothing left the origin", () => app.assertQuiet());
  });
}

test("a page that does not come says so and comes when asked again", { timeout: 120_000 }, async () => {
  const app = await launch({ serviceWorkers: "block" });
  try {
    await app.open();
    await app.page.route("**/split_tables*", (route) => route.abort());
    await app.page.getByRole("link", { name: "Agenda" }).click();
    await app.page.getByRole("alert").getByText("No se pudo traer esta parte").waitFor();
    await app.page.unroute("**/split_tables*");
    await app.page.getByRole("button", { name: "Probar otra vez" }).click();
    await app.page.getByRole("heading", { level: 1, name: "Agenda" }).waitFor();
  } finally {
    await app.close();
  }
});

test("requests to elsewhere are refused by the page itself", { timeout: 120_000 }, async () => {
  const app = await launch();
  try {
    await app.open();
    const refused = await app.page.evaluate(() =>
      fetch("http://127.0.0.1:9/").then(
        () => "sent",
        () => "refused",
      ),
    );
    assert.equal(refused, "refused");
    assert.ok(
      app.trouble.some((line) => line.includes("Content Security Policy")),
      app.trouble.join("\n"),
    );
  } finally {
    await app.close();
  }
});

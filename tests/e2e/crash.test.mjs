// The last card: it must work exactly when the app does not.
import { test } from "node:test";
import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { launch } from "./support/app.mjs";
import { DIST, serve } from "./support/server.mjs";

const LIMIT = { timeout: 120_000 };

const panic = (page) =>
  page.evaluate(() => dispatchEvent(new CustomEvent("cartera:panic", { detail: { kind: "panic", message: "for a test" } })));

/** A page with the card's script and nothing of the app: the database is the test's. */
async function withCardAlone(lang, run) {
  const folder = await mkdtemp(join(tmpdir(), "cartera-card-"));
  await copyFile(join(DIST, "crash.js"), join(folder, "crash.js"));
  await writeFile(join(folder, "index.html"), `<!doctype html><html lang="${lang}"><title>card</title><script src="crash.js"></script><body>`);
  const server = await serve({ folder });
  const app = await launch({ server });
  try {
    await app.page.goto(server.url);
    await run(app.page);
  } finally {
    await app.close();
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

/** To the letter what src/storage/backup.rs writes and reads. */
function assertBackup(text, rows) {
  const lines = text.split("\n");
  const { made_at, ...opening } = JSON.parse(lines[0]);
  assert.match(made_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  assert.deepEqual(opening, { cartera: "backup", format: 1, app: "card", records: rows.length });
  assert.deepEqual(lines.slice(1, -2).map((line) => JSON.parse(line)), rows);
  const body = lines.slice(0, -2).map((line) => `${line}\n`).join("");
  const crc = crc32(body).toString(16).padStart(8, "0");
  assert.deepEqual(lines.slice(-2), [`{"cartera":"end","records":${rows.length},"crc":"${crc}"}`, ""]);
}

test("a panic shows a card that exports the journal as it is", LIMIT, () =>
  withCardAlone("es", async (page) => {
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open("cartera", 1);
          request.onupgradeneeded = () => request.result.createObjectStore("journal", { keyPath: "id" });
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const transaction = request.result.transaction("journal", "readwrite");
            transaction.objectStore("journal").put({ id: "2", crc: 22, v: '{"n":2}' });
            transaction.objectStore("journal").put({ id: "1", crc: 11, v: '{"n":1,"t":"ñ"}' });
            transaction.oncomplete = resolve;
          };
        }),
    );
    await panic(page);
    const card = page.getByRole("dialog", { name: "Cartera se detuvo" });
    await card.waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), card.getByRole("button", { name: "Exportar el registro" }).click()]);
    assert.match(download.suggestedFilename(), /^cartera-registro-\d{4}-\d\d-\d\d\.cartera$/);
    assertBackup(await readFile(await download.path(), "utf8"), [
      { id: "1", crc: 11, v: '{"n":1,"t":"ñ"}' },
      { id: "2", crc: 22, v: '{"n":2}' },
    ]);
    assert.match(await card.getByRole("status").innerText(), /2 cambios/);
    await page.keyboard.press("Escape");
    assert.ok(await card.isVisible(), "the card cannot be dismissed");
  }),
);

test("without a database the card says so and makes none", LIMIT, () =>
  withCardAlone("en", async (page) => {
    await panic(page);
    const card = page.getByRole("dialog", { name: "Cartera has stopped" });
    await card.getByRole("button", { name: "Export the journal" }).click();
    await card.getByText("Nothing has been saved on this device yet.").waitFor();
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
  }),
);

for (const colorScheme of ["light", "dark"]) {
  test(`a program that does not load ends in the card, not in a blank page (${colorScheme})`, LIMIT, async () => {
    const app = await launch({ colorScheme, serviceWorkers: "block" });
    try {
      await app.context.route("**/cartera_bg.wasm", (route) => route.abort());
      await app.page.goto(app.url);
      await app.page.getByRole("dialog", { name: "Cartera no pudo abrirse" }).waitFor();
      const { violations } = await new AxeBuilder({ page: app.page }).analyze();
      assert.deepEqual(violations, []);
      await app.context.unrouteAll();
      await app.page.getByRole("button", { name: "Recargar" }).click();
      await app.page.waitForFunction(() => document.documentElement.dataset.app === "running");
    } finally {
      await app.close();
    }
  });
}

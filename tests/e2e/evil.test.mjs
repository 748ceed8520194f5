// Workbooks that were made to hang, flood or break their reader: each is refused in a sentence
// (how soon is printed, and said by nobody but the clock), with the app alive and what it holds untouched; and the next good file is read.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, bring, consequences, importFile, journal, launch, reload } from "./support/collector.mjs";
import { exampleFile, folder, manyDocuments } from "./support/files.mjs";
import { starved, watchWorkers } from "./support/trap.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
function evilWorkbooks() {
  const place = folder();
  const made = spawnSync("cargo", ["run", "--quiet", "--example", "evil", "--", place], { cwd: ROOT });
  if (made.status !== 0) throw new Error(`the workbooks could not be written: ${made.stderr}`);
  return readdirSync(place).sort().map((name) => join(place, name));
}

const WORKBOOKS = evilWorkbooks();
const good = exampleFile();
/** The next file of the same system: one customer paid everything. */
const changed = (() => {
  const [head, ...rows] = readFileSync(good, "utf8").trim().split(/\r?\n/);
  const path = join(folder(), "mes-siguiente.csv");
  const [first] = rows.map((row) => row.split(";")[1]);
  writeFileSync(path, [head, ...rows.filter((row) => row.split(";")[1] !== first), ""].join("\r\n"));
  return path;
})();

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`workbooks made to do harm, on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    before(async () => {
      // What the test puts in the program's way would never be asked for from the kept copy.
      app = await launch({ viewport, serviceWorkers: "block" });
      page = app.page;
      await watchWorkers(app.context);
      await reload(page);
      await importFile(page, good);
    });
    after(() => app.close());

    test("there are five of them", () => assert.equal(WORKBOOKS.length, 5));

    for (const path of WORKBOOKS) {
      test(`${path.split("/").pop()} is refused`, async (t) => {
        const before = await journal(page);
        const start = performance.now();
        await bring(page, path);
        const took = performance.now() - start;
        t.diagnostic(`refused after ${Math.round(took)} ms`);
        const said = await page.getByRole("main").getByRole("alert").innerText();
        assert.match(said, /No se puede importar «[^»]+»[\s\S]*[a-záéíóúñ]{4}/);
        assert.deepEqual(await journal(page), before);
      });
    }

    test("a worker that runs out of memory in the middle is a refusal, and another one starts", async () => {
      const before = await journal(page);
      const large = join(folder(), "grande.csv");
      writeFileSync(large, manyDocuments(20_000));
      let starts = 0;
      await app.context.route("**/worker_bg.wasm", async (route) => {
        starts += 1;
        const response = await route.fetch();
        await route.fulfill({ response, body: starved(await response.body(), 64) });
      });
      // A reload ends the worker that runs, so that the next one starts starved.
      await reload(page);
      await bring(page, large);
      const said = await page.getByRole("main").getByRole("alert").innerText();
      assert.match(said, /No se puede importar «grande.csv»[\s\S]*Sus datos están intactos/);
      const [starving] = await page.evaluate(() => window.workers);
      assert.equal(starts, 1);
      assert.match(starving.error, /unreachable/);
      assert.ok(starving.progress > 0, "it had begun to read");
      assert.equal(starving.answers, 0);
      assert.deepEqual(await journal(page), before);
      // The app is alive meanwhile.
      await at(page, "#/hoy");
      await page.getByRole("table", { name: /Clientes por contactar/ }).waitFor();
      // The true program again, in the same page: the file that ended its forerunner is read.
      await app.context.unroute("**/worker_bg.wasm");
      await bring(page, large);
      assert.match(await consequences(page), /Documentos\s+20\.000/);
      const workers = await page.evaluate(() => window.workers);
      assert.equal(workers.length, 2);
      assert.equal(workers[1].error, null);
      assert.ok(workers[1].answers > 0);
      assert.deepEqual(await journal(page), before);
      await bring(page, changed);
      await page.getByLabel(/^Se pagaron/).check();
      await page.getByRole("button", { name: /^Importar [\d.]+ documentos?$/ }).click();
      await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
      assert.ok((await journal(page)).length > before.length);
      // Nothing else met trouble than the program that was starved.
      assert.deepEqual(app.trouble.splice(0).filter((it) => !/unreachable|allocation/.test(it)), []);
    });

    test("the day goes on", async () => {
      await at(page, "#/hoy");
      await page.getByRole("table", { name: /Clientes por contactar/ }).waitFor();
      app.assertQuiet();
    });
  });
}

// Workbooks that were made to hang, flood or break their reader: each is refused in a sentence
// (how soon is printed, and said by nobody but the clock), with the app alive and what it holds untouched; and the next good file is read.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { at, bring, consequences, importFile, journal, launch } from "./support/collector.mjs";
import { exampleFile, folder } from "./support/files.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
function evilWorkbooks() {
  const place = folder();
  const made = spawnSync("cargo", ["run", "--quiet", "--example", "evil", "--", place], { cwd: ROOT });
  if (made.status !== 0) throw new Error(`the workbooks could not be written: ${made.stderr}`);
  return readdirSync(place).sort().map((name) => join(place, name));
}

const WORKBOOKS = evilWorkbooks();

describe("workbooks made to do harm", { timeout: 300_000 }, () => {
  let app;
  let page;
  const good = exampleFile();
  before(async () => {
    app = await launch();
    page = app.page;
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
      assert.match(said, /No se puede importar este archivo[\s\S]*[a-záéíóúñ]{4}/);
      assert.deepEqual(await journal(page), before);
    });
  }

  test("a worker that traps is a refusal, and another one starts", async () => {
    await page.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (...rest) {
        Worker.prototype.postMessage = post;
        // As a trap in the program does: an error nobody catches.
        this.dispatchEvent(new ErrorEvent("error", { message: "unreachable" }));
      };
    });
    await bring(page, good);
    assert.match(await page.getByRole("main").getByRole("alert").innerText(), /No se puede importar/);
    await bring(page, good);
    assert.match(await consequences(page), /Documentos\s+\d+/);
  });

  test("the day goes on", async () => {
    await at(page, "#/hoy");
    await page.getByRole("table", { name: /Clientes por contactar/ }).waitFor();
    app.assertQuiet();
  });
});

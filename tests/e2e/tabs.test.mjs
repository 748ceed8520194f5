// Two tabs of one browser: they stay in step, and neither overwrites the other.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { at, journal, launch, loadExample, written } from "./support/collector.mjs";
import { started } from "./support/app.mjs";

describe("two tabs", { timeout: 180_000 }, () => {
  let app;
  let first;
  let second;
  before(async () => {
    app = await launch();
    first = app.page;
    await loadExample(first);
    second = await app.context.newPage();
    await second.goto(app.url + "#/hoy");
    await started(second);
  });
  after(() => app.close());

  test("a note of one is in the other", async () => {
    const link = first.locator("main a[href^='#/cliente/']").first();
    await link.waitFor();
    const hash = (await link.getAttribute("href")).split("?")[0];
    for (const page of [first, second]) {
      await at(page, hash);
      await page.getByRole("textbox", { name: "Nota" }).waitFor();
    }
    const before = (await journal(first)).length;
    await first.getByRole("textbox", { name: "Nota" }).fill("Escrita en la primera pestaña");
    await first.getByRole("button", { name: "Guardar nota" }).click();
    await second.getByText("Escrita en la primera pestaña").first().waitFor();
    await second.getByRole("textbox", { name: "Nota" }).fill("Escrita en la segunda pestaña");
    await second.getByRole("button", { name: "Guardar nota" }).click();
    await first.getByText("Escrita en la segunda pestaña").first().waitFor();
    const rows = await written(first, before + 2);
    assert.equal(rows.length, before + 2);
    assert.equal(new Set(rows.map((row) => row.id)).size, rows.length);
  });

  test("nothing went wrong", () => app.assertQuiet());
});

// A promise is written down, its day passes without money, and the customer leads the list with
// the reason in words.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { at, launch, loadExample, reload } from "./support/collector.mjs";

describe("a promise that is not kept", { timeout: 300_000 }, () => {
  let app;
  let page;
  let name;
  before(async () => {
    app = await launch();
    page = app.page;
    await loadExample(page);
  });
  after(() => app.close());

  test("it is written down", async () => {
    const lines = page.locator("main a[href^='#/cliente/']");
    await lines.first().waitFor();
    const addresses = await lines.evaluateAll((all) => [...new Set(all.map((it) => it.getAttribute("href").split("?")[0]))]);
    await at(page, addresses.at(-1));
    await page.getByRole("button", { name: /Registrar otro contacto/ }).click();
    name = await page.getByRole("heading", { level: 1 }).innerText();
    const record = page.getByRole("region", { name: "Registrar resultado" });
    await record.getByRole("radio", { name: "Promesa de pago" }).check();
    await record.getByRole("group", { name: "Días usuales" }).first().getByRole("button", { name: "Mañana" }).click();
    await record.getByRole("button", { name: "Guardar resultado" }).click();
    await page.getByText("Resultado registrado: Promesa de pago").waitFor();
  });

  test("while it stands the customer waits", async () => {
    await at(page, "#/hoy");
    await page.getByRole("tab", { name: /Por contactar/ }).waitFor();
    assert.equal(await page.locator("main .today-list").getByText(name, { exact: true }).count(), 0);
  });

  test("its day over, the customer is among the first, with the reason", async () => {
    await app.context.clock.setFixedTime("2025-07-15T14:00:00Z");
    await reload(page);
    const line = page.getByRole("row").filter({ hasText: name }).first();
    await line.waitFor();
    assert.match(await line.innerText(), /promesa rota del 10 jul/);
    const place = Number((await line.innerText()).trim().match(/^\d+/)[0]);
    const broken = Number((await page.getByRole("button", { name: /^Promesas rotas/ }).innerText()).match(/\d+/)[0]);
    assert.ok(place <= broken * 1.5 + 1, `place ${place}, ${broken} broken promises`);
  });

  test("nothing went wrong", () => app.assertQuiet());
});

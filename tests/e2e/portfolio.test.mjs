// Cartera on the example portfolio: filtered, sorted and picked, and always added up.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { launch } from "./support/app.mjs";

describe("Cartera", { timeout: 240_000 }, () => {
  let app, page;
  before(async () => {
    app = await launch();
    page = app.page;
    await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await app.open("#/cartera");
    await page.getByRole("button", { name: "Probar con datos de ejemplo" }).click();
    await page.getByRole("table", { name: "Clientes de la cartera" }).waitFor();
  });
  after(() => app.close());

  const text = async (name) => (await page.getByRole("status", { name }).innerText()).replace(/\s+/g, " ");
  const rows = () => page.getByRole("table").first().locator(".virtual-list-row");
  const cell = (column) => rows().first().locator(`[data-column=${column}]`).innerText();

  test("the totals are the portfolio's, and do not move with the filter", async () => {
    const all = await text("Totales de la cartera");
    assert.match(all, /^\d+ clientes .*documentos Total \$ [\d.]+ Vencido \$ [\d.]+, \d+ documentos$/);
    await page.getByRole("searchbox").fill("ferreteria");
    await page.getByText("Se ven").waitFor();
    assert.match(await cell("cliente"), /Ferretería/, "accents do not matter");
    assert.equal(await text("Totales de la cartera"), all);
    await page.getByRole("searchbox").fill("zzzz");
    await page.getByRole("button", { name: "Quitar filtros" }).click();
    await rows().first().waitFor();
  });

  test("a header sorts, and says how", async () => {
    const header = page.getByRole("columnheader", { name: "Saldo" });
    await header.getByRole("button").click();
    assert.equal(await header.getAttribute("aria-sort"), "descending");
    const largest = Number((await cell("saldo")).replace(/\D/g, ""));
    await header.getByRole("button").click();
    assert.equal(await header.getAttribute("aria-sort"), "ascending");
    await page.waitForFunction(() => location.hash.includes("orden=saldo"));
    assert.notEqual(Number((await cell("saldo")).replace(/\D/g, "")), largest);
  });

  test("a stage filters by its chip", async () => {
    const chip = page.getByRole("button", { name: /^91 días o más/ });
    const many = Number((await chip.innerText()).match(/(\d+)$/)[1]);
    await chip.click();
    await page.getByText("Se ven").waitFor();
    assert.match(await text("Lo que se ve"), new RegExp(`Se ven ${many} clientes`));
    await chip.click();
  });

  test("picked rows are added up and copied", async () => {
    const boxes = page.getByRole("checkbox", { name: /^Elegir (?!todos)/ });
    await boxes.nth(1).click();
    await boxes.nth(3).click({ modifiers: ["Shift"] });
    assert.match(await text("Lo que se ve"), /^Elegidos 3 clientes/);
    await page.getByRole("button", { name: "Copiar tabla" }).click();
    await page.getByRole("button", { name: "Copiado" }).waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n");
    assert.equal(lines.length, 4);
    assert.equal(lines[0].split("\t")[0], "Cliente");
    assert.match(lines[1].split("\t")[3], /^-?\d+(,\d+)?$/, "amounts are bare digits");
  });

  test("documents, and Enter opens their customer", async () => {
    await page.getByRole("tab", { name: /Documentos/ }).click();
    const table = page.getByRole("table", { name: "Documentos de la cartera" });
    await table.waitFor();
    await rows().first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.startsWith("#/cliente/"));
    app.assertQuiet();
  });
});

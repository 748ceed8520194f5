// Hoy by keyboard, on the example portfolio: the list moves on by itself, nothing that was
// put aside is lost, and everybody who is not on the list has a reason.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { launch, TABLET } from "./support/app.mjs";

const LIST = { name: /Clientes por contactar/ };

async function withExample(options) {
  const app = await launch(options);
  await app.open("#/hoy");
  await app.page.getByRole("button", { name: "Probar con datos de ejemplo" }).click();
  await app.page.getByRole("table", LIST).waitFor();
  return app;
}

const chosen = (page) => page.locator(".today-list [aria-current=true]");
const nameOf = async (row) => (await row.getByRole("cell").nth(1).locator("p").first().innerText()).trim();
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"));
const count = async (page, tab) => Number((await page.getByRole("tab", { name: tab }).innerText()).match(/\d+/)[0]);

describe("Hoy, by keyboard", { timeout: 240_000 }, () => {
  let app, page;
  before(async () => {
    app = await withExample();
    page = app.page;
  });
  after(() => app.close());

  test("j and k move the choice and the focus", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-rowindex") === "3");
  });

  test("done, and the next one takes the place; undo brings it back", async () => {
    const before = await nameOf(chosen(page));
    const many = await count(page, /Por contactar/);
    await page.keyboard.press("h");
    await page.getByText(`Hecho por hoy: ${before}`).waitFor();
    assert.notEqual(await nameOf(chosen(page)), before);
    assert.equal(await focused(page), "3", "the focus stays in its place");
    assert.equal(await count(page, /Por contactar/), many - 1);
    await page.getByRole("button", { name: "Deshacer" }).click();
    await page.getByText("Deshecho").waitFor();
    assert.equal(await count(page, /Por contactar/), many);
  });

  test("put off from the menu", async () => {
    const name = await nameOf(chosen(page));
    await page.getByRole("button", { name: "Posponer" }).click();
    await page.getByRole("menuitem", { name: "En 3 días" }).click();
    await page.getByText(new RegExp(`Pospuesto hasta el .*: ${name}`)).waitFor();
  });

  test("left out only with a reason and a day to look again", async () => {
    const name = await nameOf(chosen(page));
    await page.getByRole("row", { name: new RegExp(name) }).focus();
    await page.keyboard.press("x");
    const dialog = page.getByRole("dialog", { name: `Excluir a ${name} de la lista` });
    await dialog.getByRole("button", { name: "Excluir", exact: true }).click();
    await dialog.getByText("Elija un motivo.").waitFor();
    await dialog.getByRole("radio", { name: "Insolvencia" }).check();
    await dialog.getByLabel("Se revisa el").fill("");
    await dialog.getByRole("button", { name: "Excluir", exact: true }).click();
    await dialog.getByText("Elija un día posterior a hoy.").waitFor();
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel("Se revisa el").fill(day);
    await dialog.getByRole("button", { name: "Excluir", exact: true }).click();
    await page.getByText(new RegExp(`Excluido hasta el .*: ${name}`)).waitFor();

    await page.getByRole("tab", { name: /En espera/ }).click();
    await page.getByRole("searchbox").fill(name);
    await page.getByText(/Excluido por insolvencia; se revisa el/).waitFor();
    await page.getByRole("button", { name: `Devolver a la lista: ${name}` }).click();
    await page.getByText(/Está en la lista de hoy, en el puesto \d+/).first().waitFor();
  });

  test("a filter lives in the address", async () => {
    await page.getByRole("tab", { name: /Por contactar/ }).click();
    await page.getByRole("button", { name: /^Promesas rotas/ }).click();
    await page.waitForFunction(() => location.hash.includes("grupo=promesa-rota"));
    const rows = await page.getByRole("table", LIST).getByRole("row").count();
    await page.reload();
    await page.getByRole("table", LIST).waitFor();
    assert.equal(await page.getByRole("table", LIST).getByRole("row").count(), rows);
    app.assertQuiet();
  });
});

test("on a tablet the chosen customer rises over the list, and goes", { timeout: 120_000 }, async () => {
  const app = await withExample({ viewport: TABLET, hasTouch: true });
  try {
    const detail = app.page.getByRole("complementary", { name: "Cliente elegido" });
    assert.equal(await detail.isVisible(), false);
    await app.page.getByRole("table", LIST).getByRole("row").nth(3).tap({ position: { x: 200, y: 12 } });
    await detail.waitFor();
    await detail.getByRole("heading", { name: "¿Por qué este?" }).waitFor();
    await app.page.keyboard.press("Escape");
    await detail.waitFor({ state: "hidden" });
    await app.page.waitForFunction(() => document.activeElement?.getAttribute("role") === "row");
  } finally {
    await app.close();
  }
});

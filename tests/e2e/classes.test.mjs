// A class with its own cadence is made in Ajustes, a customer is put into it from its page; and a
// case is handed on with its whole file.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, journal, launch, loadExample, reload } from "./support/collector.mjs";

const changes = async (page) => (await journal(page)).map((row) => JSON.parse(row.v).change);

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`classes and the case file on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    let address;
    let name;
    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      await loadExample(page);
      const line = page.locator(".today-list a[href^='#/cliente/']").nth(2);
      await line.waitFor();
      address = (await line.getAttribute("href")).split("?")[0];
    });
    after(() => app.close());

    test("a class is made, with its own cadence", async () => {
      await at(page, "#/ajustes");
      const classes = page.getByRole("region", { name: "Clases", exact: true });
      await classes.getByText("Todavía no hay clases").waitFor();
      await classes.getByRole("button", { name: "Agregar clase" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Nombre de la clase").fill("Contado");
      await dialog.getByLabel("Días antes del vencimiento").fill("tres");
      await dialog.getByRole("button", { name: "Guardar" }).click();
      await dialog.getByText("Escriba un número entero").waitFor();
      await dialog.getByLabel("Días antes del vencimiento").fill("2");
      await dialog.getByLabel("Plazo de crédito, en días").fill("8");
      await dialog.getByRole("button", { name: "Guardar" }).click();
      await page.getByText("Clase guardada: Contado").waitFor();
      await classes.getByText("Recuerda 2 días antes y 5 después").waitFor();
      const settings = (await changes(page)).findLast((it) => it.type === "SettingsChanged").settings;
      assert.deepEqual([settings.classes[0].name, settings.classes[0].terms, settings.classes[0].cadence.before], ["Contado", 8, 2]);
    });

    test("a customer is put into it from its page, and its segment is said", async () => {
      await at(page, address);
      name = await page.getByRole("heading", { level: 1 }).innerText();
      await page.locator("main").getByText(/(Pequeño|Mediano|Grande), .*, .*pag/).first().waitFor();
      await page.getByRole("button", { name: "Etiquetar" }).click();
      await page.getByRole("dialog").getByLabel("Clase").selectOption("Contado");
      await page.getByText("Clase: Contado").waitFor();
      await page.getByRole("button", { name: "Listo" }).click();
      await page.getByRole("group", { name: "Etiquetas propias" }).getByText("Contado").waitFor();
      await at(page, "#/ajustes");
      await page.getByRole("region", { name: "Clases", exact: true }).getByText("1 cliente", { exact: true }).waitFor();
      await reload(page);
      await page.getByRole("region", { name: "Clases", exact: true }).getByText("1 cliente", { exact: true }).waitFor();
    });

    test("a case is handed to a third party with its whole file", async () => {
      await at(page, address);
      const deals = page.getByRole("region", { name: "Pagos y acuerdos", exact: true });
      await deals.getByRole("button", { name: "Otro registro" }).click();
      await page.getByRole("menuitem", { name: "Escalar el caso" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("radio", { name: /tercero/i }).check();
      await dialog.getByLabel("Por qué").fill("Seis meses sin respuesta");
      await dialog.getByLabel("Con sus palabras").fill("en 30 días");
      await dialog.getByRole("button", { name: "Guardar" }).click();
      await page.getByText("Caso escalado").first().waitFor();
      const saved = page.waitForEvent("download");
      await deals.getByRole("button", { name: "Guardar expediente" }).click();
      const text = await readFile(await (await saved).path(), "utf8");
      for (const said of [`Expediente: ${name}`, "Seis meses sin respuesta", "La deuda", "Documentos", "Todo lo que se hizo, en orden"]) {
        assert.ok(text.includes(said), `${said}: ${text.slice(0, 800)}`);
      }
      await page.evaluate(() => {
        window.print = () => {
          window.printed = [...document.querySelectorAll(".print-only")].map((paper) => paper.innerText || paper.textContent).join("\n");
        };
      });
      await deals.getByRole("button", { name: "Imprimir expediente" }).click();
      await page.waitForFunction(() => window.printed);
      assert.match(await page.evaluate(() => window.printed), /Expediente: /);
    });

    test("nothing went wrong", () => app.assertQuiet());
  });
}

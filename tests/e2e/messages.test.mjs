// Mensajes: a template is changed, seen on a customer and in its review, used, and the original
// comes back; a set travels as a file; the playbook is searched during a call.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, journal, launch, loadExample, reload, written } from "./support/collector.mjs";
import { folder } from "./support/files.mjs";

const TEXT = "es/overdue-early/whatsapp";

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(size, { timeout: 240_000 }, () => {
    let app;
    let page;
    const changes = async () => (await journal(page)).map((row) => JSON.parse(row.v).change);
    const editor = () => page.getByRole("textbox", { name: "Plantilla" });
    const sheet = () => page.getByRole("note", { name: "Vista previa" });
    const review = () => page.getByRole("status", { name: "Revisión" });
    const toast = (text) => page.getByText(text, { exact: true }).first().waitFor();

    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      page.setDefaultTimeout(10_000);
      await loadExample(page);
      await page.getByRole("link", { name: "Mensajes" }).first().click();
      await page.getByRole("heading", { name: "Mensajes", level: 1 }).waitFor();
    });
    after(() => app.close());

    test("a template is tried on a real customer while it is typed", async () => {
      await page.getByRole("button", { name: "Vencida, primer aviso, WhatsApp" }).click();
      await editor().waitFor();
      const original = await editor().inputValue();
      assert.match(original, /\{\{> documents\}\}/);
      assert.match(await sheet().innerText(), /Buen día/);
      assert.ok((await sheet().locator("strong").count()) > 0, "WhatsApp's bold is shown as bold");
      await editor().fill("Hola {{customer}}:\n{{deudor}}");
      await page.locator(".field-error").getByText("Línea 2: no existe «deudor».").waitFor();
      assert.ok(await page.getByRole("button", { name: "Guardar", exact: true }).isDisabled());
      await editor().fill("Hola {{customer}}, PAGUE la factura {{number}} por {{total}} del {{due_on}}.");
      await review().getByText("No pregunta nada").waitFor();
      await review().getByText("«PAGUE» está en mayúsculas").waitFor();
      await editor().fill("Hola {{customer}}, la factura {{number}} del {{due_on}} suma {{total}}. ¿Qué día la paga?");
      await sheet().getByText("¿Qué día la paga?").waitFor();
    });

    test("it is kept in the journal and used on the customer", async () => {
      await page.getByRole("button", { name: "Guardar", exact: true }).click();
      await toast("Plantilla guardada");
      const kept = (await changes()).filter((it) => it.type === "TextWritten");
      assert.equal(kept.length, 1);
      assert.equal(kept[0].name, TEXT);
      await reload(page);
      await editor().waitFor();
      await page.waitForFunction(() => document.querySelector("main textarea")?.value.includes("¿Qué día la paga?"));
      await page.getByRole("link", { name: "Usar con este cliente" }).click();
      const text = page.getByRole("textbox", { name: "Texto" });
      await text.waitFor();
      await page.waitForFunction(() => [...document.querySelectorAll("textarea")].some((it) => it.value.includes("¿Qué día la paga?")));
      const body = await page.evaluate(() => [...document.querySelectorAll("textarea")].find((it) => it.value.includes("¿Qué día la paga?")).value);
      assert.match(body, /^Hola .+, la factura /);
    });

    test("tone and cause change the text", async () => {
      await at(page, "#/mensajes?texto=es%2Foverdue-early%2Femail");
      const tone = page.getByRole("combobox", { name: "Tono" });
      await tone.waitFor();
      await tone.selectOption("Firm");
      await sheet().getByText("Le agradezco responderme con una fecha concreta.").waitFor();
      await page.getByRole("combobox", { name: "Motivo" }).selectOption("Dissatisfied");
      await sheet().getByText("Si algo de la factura o de la entrega no está bien").waitFor();
    });

    test("a set is exported, and read back by another browser's owner", async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Exportar plantillas" }).click(),
      ]);
      assert.equal(download.suggestedFilename(), "plantillas-2025-07-09.json");
      const set = JSON.parse(readFileSync(await download.path(), "utf8"));
      assert.deepEqual(Object.keys(set.texts), [TEXT]);
      const rows = (await journal(page)).length;
      const path = join(folder(), "plantillas.json");
      writeFileSync(path, JSON.stringify({ ...set, texts: { [TEXT]: "{{roto" } }));
      const input = page.locator(".page-actions input[type=file]");
      await input.setInputFiles(path);
      await page.getByText("«Vencida, primer aviso, WhatsApp»: Línea 1: falta cerrar las llaves.").first().waitFor();
      writeFileSync(path, JSON.stringify({ ...set, texts: { "es/due/sms": "Hoy vence {{number}}. ¿Qué día la paga?" } }));
      await input.setInputFiles(path);
      await toast("1 texto importado");
      await written(page, rows + 1);
      await at(page, "#/mensajes?texto=es%2Fdue%2Fsms");
      await page.waitForFunction(() => document.querySelector("main textarea")?.value.startsWith("Hoy vence"));
    });

    test("the versions stay readable and the original comes back", async () => {
      await at(page, `#/mensajes?texto=${encodeURIComponent(TEXT)}`);
      await page.waitForFunction(() => document.querySelector("main textarea")?.value.includes("¿Qué día la paga?"));
      await page.getByRole("button", { name: "Volver a la original" }).click();
      await toast("Vuelve la plantilla original");
      await page.waitForFunction(() => document.querySelector("main textarea")?.value.includes("{{> documents}}"));
      const versions = page.getByRole("region", { name: "Versiones" });
      await versions.getByText("Se volvió a la original").waitFor();
      await versions.locator("details summary").click();
      await versions.getByText("¿Qué día la paga?").waitFor();
      await versions.getByRole("button", { name: "Recuperar" }).click();
      await toast("Versión recuperada");
      await page.waitForFunction(() => document.querySelector("main textarea")?.value.includes("¿Qué día la paga?"));
    });

    test("the playbook is searched during a call and made one's own", async () => {
      await at(page, "#/hoy");
      const link = page.locator("main a[href^='#/cliente/']").first();
      await link.waitFor();
      await at(page, `${(await link.getAttribute("href")).split("?")[0]}?canal=llamada`);
      await page.getByText("Argumentario", { exact: true }).click();
      const search = page.getByRole("searchbox", { name: "Buscar en el argumentario" });
      await search.fill("factura llego");
      const entry = page.locator(".playbook-entry").first();
      await entry.getByText("Quite el obstáculo en la misma llamada.").waitFor();
      await page.getByRole("button", { name: "Editar: «No me llegó la factura»" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox", { name: "Texto" }).fill("Se la envío ya mismo, ¿a qué correo?");
      await dialog.getByRole("button", { name: "Guardar" }).click();
      await toast("Argumentario guardado");
      await at(page, "#/mensajes?ver=argumentario");
      await page.getByRole("searchbox", { name: "Buscar en el argumentario" }).fill("ya mismo");
      await page.locator(".playbook-entry").getByText("Se la envío ya mismo").waitFor();
      const last = (await changes()).filter((it) => it.type === "TextWritten").at(-1);
      assert.equal(last.name, "es/playbook/objection/no-invoice");
    });

    test("nothing went wrong", () => app.assertQuiet());
  });
}

// A collector's day, from an empty start to a restored backup, on a real export
// where there is one and on the example portfolio's file everywhere.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { at, bring, consequences, importFile, journal, launch, reload } from "./support/collector.mjs";
import { exampleFile, flagship } from "./support/files.mjs";

const FLAGSHIP = [/\b3\.123\b/, /\b589\b/, /\$ 2\.549\.884\.776/, /\b848\b/, /\$ 679\.570\.567/];

const real = flagship();
if (!real) console.log("no real export beside the project: the day is walked on the example portfolio only");

for (const [name, file, figures] of [
  ["the example portfolio's file", () => exampleFile(), [/\b424\b/, /\b150\b/]],
  ...(real ? [["a real export", () => real, FLAGSHIP]] : []),
]) {
  describe(`a collector's day on ${name}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    let path;
    let customer;
    before(async () => {
      path = file();
      app = await launch();
      page = app.page;
      page.setDefaultTimeout(15_000);
      // The chat opens in a tab of its own; here nobody answers there.
      await app.context.route("https://wa.me/**", (route) => route.fulfill({ body: "WhatsApp" }));
    });
    after(() => app.close());

    test("it starts empty, and says what to do", async () => {
      await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
      await page.getByRole("link", { name: "Importar mi archivo" }).waitFor();
    });

    test("the file shows its consequences before anything is written", async () => {
      await bring(page, path);
      const text = await consequences(page);
      for (const figure of figures) assert.match(text, figure);
      assert.equal((await journal(page)).length, 0);
    });

    test("imported, the day's list is ranked", async () => {
      await page.getByRole("button", { name: /^Importar [\d.]+ documentos$/ }).click();
      await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor({ timeout: 60_000 });
      await page.getByRole("table", { name: /Clientes por contactar/ }).waitFor();
      assert.equal((await journal(page)).length, 1, "one file is one change");
    });

    test("importing the same file again changes nothing", async () => {
      await bring(page, path);
      await page.getByText("Este archivo ya está importado: no cambia nada").waitFor();
      assert.equal(await page.getByRole("button", { name: /^Importar [\d.]+ documentos$/ }).isDisabled(), true);
      assert.equal((await journal(page)).length, 1);
    });

    test("the portfolio's figures are the file's", async () => {
      await at(page, "#/cartera");
      const status = page.getByRole("status", { name: "Totales de la cartera" });
      await status.waitFor();
      const text = await status.innerText();
      for (const figure of figures) assert.match(text.replace(/\s+/g, " "), figure);
    });

    test("the first of the list opens", async () => {
      await at(page, "#/hoy");
      await page.getByRole("table", { name: /Clientes por contactar/ }).waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.hash.startsWith("#/cliente/"));
      await page.getByRole("region", { name: "Contacto", exact: true }).waitFor();
      customer = await page.evaluate(() => location.hash.split("?")[0]);
    });

    test("the WhatsApp link is exact, and opens a gestión", async () => {
      await at(page, `${customer}?canal=whatsapp`);
      const link = page.getByRole("link", { name: "Escribir por WhatsApp" });
      await link.waitFor();
      const href = await link.getAttribute("href");
      const [, number, text] = href.match(/^https:\/\/wa\.me\/(57\d{10})\?text=(.+)$/) ?? assert.fail(href);
      assert.match(number, /^57(3|60)\d+$/);
      assert.doesNotMatch(text, /[+ \n&#]/);
      const message = await page.getByRole("textbox", { name: "Texto" }).inputValue();
      assert.equal(decodeURIComponent(text), message);
      const [chat] = await Promise.all([app.context.waitForEvent("page"), link.click()]);
      await chat.close();
      await page.getByRole("region", { name: "Gestiones sin resultado" }).waitFor();
    });

    test("the result is written down: a promise", async () => {
      await page.bringToFront();
      const record = page.getByRole("region", { name: "Registrar resultado" });
      await record.getByRole("radio", { name: "Promesa de pago" }).check();
      await record.getByLabel("Qué se dijo").fill("Paga el viernes por transferencia");
      await record.getByLabel("Fecha de pago").fill("2025-07-11");
      await record.getByRole("button", { name: "Guardar resultado" }).click();
      await page.getByText("Resultado registrado: Promesa de pago").waitFor();
      assert.equal(await page.getByRole("region", { name: "Gestiones sin resultado" }).count(), 0);
      await page.getByText("Paga el viernes por transferencia").first().waitFor();
    });

    test("the promise is in the agenda; undo takes it, redo brings it back", async () => {
      await at(page, "#/agenda");
      const promise = page.getByText(/prometió pagar el 11 jul/).first();
      await promise.waitFor();
      await page.keyboard.press("Control+z");
      await promise.waitFor({ state: "detached" });
      await page.keyboard.press("Control+Shift+z");
      await promise.waitFor();
    });

    test("with the server gone, everything is still there after a restart", async () => {
      const before = await journal(page);
      await app.offlineReady();
      await app.server.stop();
      await reload(page);
      await page.getByText(/prometió pagar el 11 jul/).first().waitFor();
      assert.deepEqual(await journal(page), before);
    });

    test("a backup, erased and restored, is the same journal", async () => {
      const before = await journal(page);
      await at(page, "#/ajustes");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Hacer respaldo ahora" }).click(),
      ]);
      const backup = await download.path();
      assert.match(download.suggestedFilename(), /^cartera-respaldo-2025-07-09\.cartera$/);

      await page.getByRole("button", { name: "Borrar todo…" }).click();
      const erase = page.getByRole("dialog", { name: "Borrar todo de este equipo" });
      await erase.getByRole("textbox").fill("BORRAR");
      await erase.getByRole("button", { name: "Borrar todo", exact: true }).click();
      await page.getByText("Todo quedó borrado").waitFor();
      assert.equal((await journal(page)).length, 0);

      await page.locator("main input[type=file]").first().setInputFiles({ name: "respaldo.cartera", mimeType: "text/plain", buffer: await (await import("node:fs/promises")).readFile(backup) });
      const restore = page.getByRole("dialog", { name: "Restaurar este respaldo" });
      await restore.getByRole("button", { name: "Restaurar", exact: true }).click();
      await page.getByText("Respaldo restaurado").waitFor();
      assert.deepEqual(await journal(page), before);
      await at(page, "#/agenda");
      await page.getByText(/prometió pagar el 11 jul/).first().waitFor();
    });

    test("nothing went wrong, and nothing but the chat left the origin", () => {
      const trouble = app.trouble.filter((it) => !it.startsWith("left the origin: https://wa.me/"));
      assert.deepEqual(trouble, []);
    });
  });
}

// A promise with its parts and its word in writing; a contact after the third reminder that has
// to end in something; and the collector's own tags.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, journal, launch, loadExample } from "./support/collector.mjs";

const changes = async (page) => (await journal(page)).map((row) => JSON.parse(row.v).change);

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`a word given, on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    let addresses;
    let several;
    const record = () => page.getByRole("region", { name: "Registrar resultado" });
    const begin = async () => {
      await page.getByRole("button", { name: /Registrar otro contacto/ }).click();
      await record().waitFor();
    };

    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      await loadExample(page);
      const lines = page.locator("main a[href^='#/cliente/']");
      await lines.first().waitFor();
      addresses = await lines.evaluateAll((all) => [...new Set(all.map((it) => it.getAttribute("href").split("?")[0]))]);
    });
    after(() => app.close());

    test("a promise is split over documents, with who gave it", async () => {
      for (several of addresses) {
        await at(page, several);
        await begin();
        await record().getByRole("radio", { name: "Promesa de pago" }).check();
        await record().getByText("Solo algunos documentos").click().catch(() => {});
        if ((await record().locator(".customer-promised-document").count()) >= 2) break;
      }
      await record().getByLabel("Con sus palabras").first().fill("viernes");
      const documents = record().locator(".customer-promised-document");
      await documents.nth(0).getByRole("checkbox").check();
      await documents.nth(1).getByRole("checkbox").check();
      await record().getByText("Decir cuánto es para cada una").click();
      await documents.nth(0).getByRole("textbox").fill("2.000");
      await documents.nth(1).getByRole("textbox").fill("1.000");
      await page.waitForFunction(() => [...document.querySelectorAll("input")].some((it) => it.value === "3.000" && it.disabled));
      await record().getByLabel("Quién lo prometió").fill("Ana Ruiz");
      await record().getByLabel("Cómo va a pagar").selectOption({ index: 1 });
      await record().getByRole("button", { name: "Guardar resultado" }).click();
      await page.getByText("Resultado registrado: Promesa de pago").waitFor();
      const made = (await changes(page)).findLast((it) => it.type === "PromiseMade");
      assert.equal(made.due_on, "2025-07-11");
      assert.equal(made.promised_by, "Ana Ruiz");
      assert.deepEqual(made.split.map((it) => it.amount.minor), [200_000, 100_000]);
      assert.equal(made.documents.length, 2);
      await page.getByText("lo prometió Ana Ruiz").waitFor();
    });

    test("it is confirmed in writing at once, through the gate, as an attempt", async () => {
      const confirm = page.getByRole("region", { name: "Confirme la promesa por escrito" });
      await confirm.getByRole("button", { name: /^Confirmar por/ }).first().click();
      await confirm.waitFor({ state: "detached" });
      const text = page.getByRole("textbox", { name: "Texto" });
      assert.match(await text.inputValue(), /compromiso/);
      assert.match(await text.inputValue(), /11 jul 2025/);
    });

    test("after the third reminder a contact ends in something, or is handed on", async () => {
      let asked = false;
      for (const address of addresses.filter((it) => it !== several)) {
        await at(page, address);
        await begin();
        await record().getByRole("button", { name: "Más resultados" }).click();
        await record().getByRole("radio", { name: "Se niega a pagar" }).check();
        asked = await record().getByText("Ya pasó el tercer recordatorio").isVisible();
        if (asked) break;
      }
      assert.ok(asked, "somebody is later than the third reminder");
      await record().getByLabel("Siguiente paso").selectOption({ index: 0 });
      await record().getByRole("button", { name: "Guardar resultado" }).click();
      await record().getByText("deje un próximo paso con su día").waitFor();
      await record().getByLabel("Siguiente paso").selectOption({ label: "Dar seguimiento" });
      await record().getByLabel("Con sus palabras").fill("en 3 días");
      await record().getByRole("button", { name: "Guardar resultado" }).click();
      const open = page.getByRole("region", { name: /No quedó nada acordado/ });
      await open.getByRole("button", { name: "Escalar el caso" }).click();
      const dialog = page.getByRole("dialog", { name: "Escalar el caso" });
      await dialog.getByLabel("Con sus palabras").fill("en 8 días");
      await dialog.getByRole("button", { name: "Guardar" }).click();
      await page.getByText("Caso escalado").first().waitFor();
      assert.equal((await changes(page)).findLast((it) => it.type === "CustomerEscalated").review_on, "2025-07-17");
    });

    test("an own tag is put on, and filters Hoy and Cartera", async () => {
      await at(page, "#/hoy");
      const line = page.locator(".today-list a[href^='#/cliente/']").last();
      await line.waitFor();
      await at(page, (await line.getAttribute("href")).split("?")[0]);
      const name = await page.getByRole("heading", { level: 1 }).innerText();
      await page.getByRole("button", { name: "Etiquetar" }).click();
      await page.getByLabel("Etiqueta nueva").fill("paga en quincena");
      await page.getByRole("button", { name: "Poner" }).click();
      await page.getByText("Etiqueta puesta: paga en quincena").waitFor();
      await page.getByRole("button", { name: "Listo" }).click();
      assert.equal(await page.getByRole("group", { name: "Etiquetas propias" }).getByText("paga en quincena").count(), 1);
      await at(page, "#/hoy");
      await page.getByRole("button", { name: "paga en quincena" }).click();
      await page.waitForFunction(() => document.querySelectorAll(".today-list [role=row] .today-who").length === 1);
      assert.ok((await page.locator(".today-list").innerText()).includes(name));
      await at(page, "#/cartera");
      await page.getByRole("button", { name: "paga en quincena" }).click();
      await page.waitForFunction(() => location.hash.includes("etiqueta="));
      await page.getByText(name).first().waitFor();
    });

    test("nothing went wrong", () => app.assertQuiet());
  });
}

// One customer, on the example portfolio: the contact from the first key to the written
// result, without leaving the page.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, launch, loadExample } from "./support/collector.mjs";

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`a customer on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    const record = () => page.getByRole("region", { name: "Registrar resultado" });
    const card = (name) => page.getByRole("region", { name, exact: true });
    const toCheck = () => card("Tareas").getByText("Verificar promesa").count();
    let toCheckBefore;
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const key = async (keys) => {
      await page.getByRole("heading", { level: 1 }).focus();
      await page.keyboard.press(keys);
    };
    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      await app.context.route("https://wa.me/**", (route) => route.fulfill({ body: "WhatsApp" }));
      await loadExample(page);
      const first = page.locator("main a[href^='#/cliente/']").first();
      await first.waitFor();
      await at(page, (await first.getAttribute("href")).split("?")[0]);
      await card("Contacto").waitFor();
    });
    after(() => app.close());

    test("each channel's key leads to its link, whose address is exact", async () => {
      for (const [keys, start] of [
        ["l", /^tel:\+57\d{10}$/],
        ["s", /^sms:\+57\d{10}\?body=[^+ ]+$/],
        ["e", /^mailto:[^?,;]+@[^?,;]+\?subject=[^+ ]+&body=[^+ ]+$/],
        ["w", /^https:\/\/wa\.me\/57\d{10}\?text=[^+ ]+$/],
      ]) {
        await key(keys);
        await page.waitForFunction((source) => new RegExp(source).test(document.activeElement?.getAttribute("href") ?? ""), start.source);
      }
      const link = page.getByRole("link", { name: "Escribir por WhatsApp" });
      assert.equal(await link.getAttribute("target"), "_blank");
      assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
    });

    test("the text is one's own, and goes out to the letter", async () => {
      const text = page.getByRole("textbox", { name: "Texto" });
      const proposed = await text.inputValue();
      await text.fill("¿Cuándo paga?\n100 % & más #1");
      const href = await page.getByRole("link", { name: "Escribir por WhatsApp" }).getAttribute("href");
      assert.match(href, /\?text=%C2%BFCu%C3%A1ndo%20paga%3F%0A100%20%25%20%26%20m%C3%A1s%20%231$/);
      await page.getByRole("button", { name: "Volver al texto propuesto" }).click();
      assert.equal(await text.inputValue(), proposed);
    });

    test("opening a chat opens one attempt, and the return asks for its result", async () => {
      const link = page.getByRole("link", { name: "Escribir por WhatsApp" });
      for (let press = 0; press < 2; press += 1) {
        const [chat] = await Promise.all([app.context.waitForEvent("page"), link.click()]);
        await chat.close();
        await record().waitFor();
      }
      assert.equal(await card("Historia").getByText("Falta el resultado").count(), 1);
      await page.evaluate(() => window.dispatchEvent(new Event("focus")));
      await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "radio");
    });

    test("a promise without its date is refused beside the date", async () => {
      await record().getByRole("radio", { name: "Promesa de pago" }).check();
      await record().getByRole("button", { name: "Guardar resultado" }).click();
      await record().getByText("Indique la fecha de la promesa.").waitFor();
      const owed = record().getByLabel("Monto prometido");
      assert.match(await owed.inputValue(), /^\d{1,3}(\.\d{3})+$/);
      await owed.fill("999.999.999.999");
      await record().getByRole("group", { name: "Días usuales" }).first().getByRole("button", { name: "Mañana" }).click();
      await record().getByRole("button", { name: "Guardar resultado" }).click();
      await record().getByText("El monto supera lo que debe el cliente").waitFor();
    });

    test("the result is written at once: promise, note, task", async () => {
      toCheckBefore = await toCheck();
      await record().getByLabel("Monto prometido").fill("100.000");
      await record().getByLabel("Qué se dijo").fill("Paga mañana sin falta");
      await record().getByRole("button", { name: "Guardar resultado" }).click();
      await page.getByText("Resultado registrado: Promesa de pago").waitFor();
      await page.getByRole("region", { name: "Promesa de pago", exact: true }).getByText("$ 100.000").waitFor();
      assert.equal(await toCheck(), 1, "earlier promises are no longer to be checked");
      await card("Historia").getByText("Paga mañana sin falta").waitFor();
      await page.getByRole("link", { name: "Siguiente de la lista" }).last().waitFor();
    });

    test("undo takes all of it back", async () => {
      await page.getByRole("button", { name: "Deshacer" }).click();
      await record().waitFor();
      assert.equal(await toCheck(), toCheckBefore);
    });

    test("a note by key, found again, pinned on top", async () => {
      await key("n");
      await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
      await page.keyboard.type("Preguntar por la señora Inés");
      await page.keyboard.press("Control+Enter");
      await card("Historia").getByText("Preguntar por la señora Inés").waitFor();
      await page.getByRole("searchbox", { name: "Buscar en la historia" }).fill("senora ines");
      assert.equal(await card("Historia").getByRole("listitem").count(), 1);
      await card("Historia").getByRole("button", { name: "Fijar arriba" }).click();
      await page.getByRole("list", { name: "Notas fijadas" }).getByText("Preguntar por la señora Inés").waitFor();
    });

    test("a call that came in is written down without any button having begun it", async () => {
      await page.getByRole("searchbox", { name: "Buscar en la historia" }).fill("");
      await record().getByRole("radio", { name: "No se hizo" }).check();
      await record().getByRole("button", { name: "Guardar resultado" }).click();
      await record().waitFor({ state: "detached" });
      await key("r");
      await record().getByRole("radio", { name: "El cliente me contactó" }).check();
      await record().getByRole("button", { name: "Más resultados" }).click();
      await record().getByRole("radio", { name: "En aprobación" }).check();
      await record().getByRole("button", { name: "Guardar resultado" }).click();
      await card("Historia").getByText(/del cliente$/).first().waitFor();
      await card("Tareas").getByText("Dar seguimiento").first().waitFor();
    });

    test("j goes to the next of the list", async () => {
      const here = await page.evaluate(() => location.hash);
      await key("j");
      await page.waitForFunction((here) => location.hash !== here && location.hash.startsWith("#/cliente/"), here);
      assert.ok(await focused());
    });

    test("nothing went wrong, and nothing but the chat left the origin", () => {
      assert.deepEqual(app.trouble.filter((it) => !it.startsWith("left the origin: https://wa.me/")), []);
    });
  });
}

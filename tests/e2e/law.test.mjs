// The law under the ranking, as the collector meets it: a call that is refused with rule, source
// and hour, a budget that shrinks, a pack that changes the list, and two proofs for anybody.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, journal, launch, loadExample, reload } from "./support/collector.mjs";

const changes = async (page) => (await journal(page)).map((row) => JSON.parse(row.v).change);

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`the law on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    let address;
    const law = () => page.getByRole("region", { name: "Norma de contacto", exact: true });
    const choosePack = async (id) => {
      await at(page, "#/ajustes");
      const pack = page.getByLabel("Norma que rige");
      await pack.waitFor();
      await pack.selectOption(id);
      const kept = async () => (await changes(page)).findLast((change) => change.type === "SettingsChanged");
      for (let tries = 0; (await kept())?.settings.law.pack !== id && tries < 100; tries += 1) await page.waitForTimeout(50);
    };
    const setTime = async (time) => {
      await app.context.clock.setFixedTime(time);
      await reload(page);
    };

    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      await loadExample(page);
      const first = page.locator("main a[href^='#/cliente/']").first();
      await first.waitFor();
      address = (await first.getAttribute("href")).split("?")[0];
    });
    after(() => app.close());

    test("a call in the evening is refused with rule, source and hour, and kept", async () => {
      await at(page, address);
      await law().waitFor();
      await law().getByLabel("Quién debe").selectOption("natural");
      await page.getByText("Tipo de cliente guardado").first().waitFor();
      // 21:30 in Bogotá.
      await setTime("2025-07-10T02:30:00Z");
      await law().waitFor();
      const said = page.locator(".law-says[data-refused]");
      await said.waitFor();
      assert.match(await said.innerText(), /Ley 2300[\s\S]*Se puede desde el jueves[\s\S]*07:00/);
      await said.getByRole("button", { name: "Dejar constancia" }).click();
      await page.getByText("Constancia guardada").first().waitFor();
      const noted = (await changes(page)).find((change) => /refus/i.test(change.type));
      assert.ok(noted, "the journal holds the refusal");
      assert.match(JSON.stringify(noted), /Ley 2300/);
      await setTime("2025-07-09T14:00:00Z");
    });

    test("the budget goes down after a contact", async () => {
      await choosePack("CL");
      await at(page, address);
      const budget = () => law().getByRole("list", { name: "Cupo de contactos" }).innerText();
      await law().waitFor();
      await page.waitForFunction(() => /quedan/.test(document.querySelector("main").innerText));
      const before = await budget();
      assert.match(before, /Llamadas y visitas esta semana: quedan \d de 1/);
      const left = (text) => Number(text.match(/Mensajes esta semana: quedan (\d)/)[1]);
      await page.getByRole("button", { name: /Registrar otro contacto/ }).click();
      const record = page.getByRole("region", { name: "Registrar resultado" });
      await record.getByLabel("Canal").selectOption("WhatsApp");
      await record.getByRole("radio", { name: "Lo busqué yo" }).or(record.locator("input[value=out]")).first().check();
      const more = record.getByText("Más resultados");
      if (await more.count()) await more.first().click();
      await record.getByRole("radio", { name: "Mensaje enviado" }).check();
      await record.getByRole("button", { name: "Guardar resultado" }).click();
      await page.waitForFunction((text) => !document.querySelector("main").innerText.includes(text), before.split("\n").find((line) => line.startsWith("Mensajes")) ?? "?");
      assert.equal(left(await budget()), Math.max(left(before) - 1, 0));
    });

    test("changing the pack changes Hoy", async () => {
      const line = async () => {
        await at(page, "#/hoy");
        await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
        // The tabs count who can be contacted now and who waits.
        const tabs = page.getByRole("tablist", { name: "Vistas de hoy" }).or(page.getByRole("tablist")).first();
        await tabs.waitFor();
        return tabs.innerText();
      };
      await choosePack("CO");
      const colombia = await line();
      await choosePack("STRICT");
      const strict = await line();
      assert.notEqual(strict, colombia);
    });

    test("two proofs hold for anybody who runs them", async () => {
      await at(page, "#/ajustes");
      const proofs = page.getByRole("region", { name: "Conformidad: dos pruebas" });
      const buttons = proofs.getByRole("button", { name: "Hacer la prueba" });
      await buttons.nth(0).click();
      await buttons.nth(1).click();
      await page.waitForFunction(() => document.body.innerText.split("Rechazado, como debe ser").length === 3);
    });

    test("nothing went wrong", () => app.assertQuiet());
  });
}

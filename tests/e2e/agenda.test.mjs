// The agenda: a day said in words, a task that comes back, instalments with days of their own,
// and the file for another calendar, without names or amounts.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, journal, launch, loadExample } from "./support/collector.mjs";

const changes = async (page) => (await journal(page)).map((row) => JSON.parse(row.v).change);

/** The lines of a calendar, unfolded. */
async function calendar(page, press) {
  const download = page.waitForEvent("download");
  await press();
  const text = await readFile(await (await download).path(), "utf8");
  return text.replaceAll("\r\n ", "").split("\r\n");
}

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`the agenda on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    const row = (text) => page.locator(".agenda-item").filter({ hasText: text });
    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      await loadExample(page);
      await at(page, "#/agenda");
      await page.getByRole("heading", { name: "Agenda", level: 1 }).waitFor();
    });
    after(() => app.close());

    test("a task is set for a day said in words, and comes back every week", async () => {
      await page.getByRole("button", { name: "Agregar tarea" }).first().click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Qué hay que hacer").selectOption({ label: "Otra tarea" });
      await dialog.getByLabel("Detalle").fill("Conciliar consignaciones");
      await dialog.getByLabel("Con sus palabras").fill("pronto");
      await dialog.getByText("Todavía no dice un día").waitFor();
      await dialog.getByLabel("Con sus palabras").fill("mañana 9");
      await dialog.getByText("jueves, 10 jul 2025, 09:00").waitFor();
      assert.equal(await dialog.getByLabel("Día", { exact: true }).inputValue(), "2025-07-10");
      assert.equal(await dialog.getByLabel("Hora").inputValue(), "09:00");
      await dialog.getByLabel("Se repite").selectOption({ label: "Cada semana" });
      await dialog.getByRole("button", { name: "Agregar tarea" }).click();
      await row("Conciliar consignaciones").waitFor();
      assert.match(await row("Conciliar consignaciones").innerText(), /Cada semana/);
      await row("Conciliar consignaciones").getByRole("button", { name: "Marcar como hecha" }).click();
      await page.getByText("Hecha: Conciliar consignaciones").waitFor();
      await row("Conciliar consignaciones").filter({ has: page.getByRole("button", { name: "Marcar como hecha" }) }).waitFor();
      const added = (await changes(page)).filter((it) => it.type === "TaskAdded" && it.title === "Conciliar consignaciones");
      assert.deepEqual(added.map((it) => it.due_on), ["2025-07-10", "2025-07-17"]);
    });

    test("everything goes to another calendar, without names or amounts", async () => {
      const lines = await calendar(page, () => page.getByRole("button", { name: "Calendario (.ics)" }).click());
      assert.equal(lines[0], "BEGIN:VCALENDAR");
      const titles = lines.filter((line) => line.startsWith("SUMMARY:"));
      assert.ok(titles.length > 1);
      assert.ok(titles.some((title) => title === "SUMMARY:Conciliar consignaciones"));
      assert.ok(titles.every((title) => !title.includes("$")), titles.join("\n"));
      const uids = lines.filter((line) => line.startsWith("UID:"));
      assert.equal(new Set(uids).size, uids.length);
    });

    test("and so does one thing alone, under the same name", async () => {
      const all = await calendar(page, () => page.getByRole("button", { name: "Calendario (.ics)" }).click());
      await row("Conciliar consignaciones").first().getByRole("button", { name: "Mover" }).click();
      const one = await calendar(page, () => page.getByRole("menuitem", { name: "Llevar a su calendario" }).click());
      const uid = one.find((line) => line.startsWith("UID:"));
      assert.equal(one.filter((line) => line === "BEGIN:VEVENT").length, 1);
      assert.ok(all.includes(uid));
    });

    test("an instalment has its own day here", async () => {
      await at(page, "#/hoy");
      const first = page.locator("main a[href^='#/cliente/']").nth(3);
      await first.waitFor();
      await at(page, (await first.getAttribute("href")).split("?")[0]);
      const deals = page.getByRole("region", { name: "Pagos y acuerdos", exact: true });
      await deals.getByRole("button", { name: "Otro registro" }).click();
      await page.getByRole("menuitem", { name: "Acordar plan de pagos" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Número de cuotas").fill("3");
      await dialog.getByLabel("Con sus palabras").fill("viernes");
      await dialog.getByLabel("Valor de la cuota 3").waitFor();
      await dialog.getByRole("button", { name: "Guardar" }).click();
      await page.getByText("Plan de pagos acordado").first().waitFor();
      await at(page, "#/agenda");
      await page.getByRole("button", { name: "Cuotas (3)" }).click();
      assert.equal(await page.locator(".agenda-item").count(), 3);
      assert.match(await page.locator(".agenda-item").first().innerText(), /cuota 1 de su plan/);
    });

    test("nothing went wrong", () => app.assertQuiet());
  });
}

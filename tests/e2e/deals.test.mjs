// What is agreed and received with a customer: a plan that is printed, a payment that is taken
// back, a dispute that sets its part apart, and a promise that breaks when its day has passed.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, journal, launch, loadExample, reload } from "./support/collector.mjs";

const kinds = async (page) => (await journal(page)).map((row) => JSON.parse(row.v).change.type);

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`agreements on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    let address;
    const deals = () => page.getByRole("region", { name: "Pagos y acuerdos", exact: true });
    const dialog = () => page.getByRole("dialog");
    const choose = async (name) => {
      await deals().getByRole("button", { name: "Otro registro" }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    const overdue = async () => (await page.locator("main").innerText()).match(/Vencido\s+(\$ [\d.]+)/)?.[1];

    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      await loadExample(page);
      const first = page.locator("main a[href^='#/cliente/']").nth(3);
      await first.waitFor();
      address = (await first.getAttribute("href")).split("?")[0];
      await at(page, address);
      await deals().waitFor();
      // The printing dialog is the browser's own; what it would print is looked at instead.
      await page.evaluate(() => {
        window.print = () => {
          window.printed = [...document.querySelectorAll(".print-only")].map((paper) => paper.innerText || paper.textContent).join("\n");
        };
      });
    });
    after(() => app.close());

    test("a payment is recorded, lowers the debt, and is undone", async () => {
      const before = await overdue();
      assert.ok(before, "the customer owes something overdue");
      await deals().getByRole("button", { name: "Registrar pago" }).click();
      await dialog().getByLabel("Valor recibido").fill("1.000");
      await dialog().getByRole("button", { name: "Guardar" }).click();
      await deals().getByText("$ 1.000").first().waitFor();
      await page.waitForFunction((text) => !document.querySelector("main").innerText.includes(text), before);
      await page.getByRole("button", { name: "Deshacer" }).last().click();
      await page.getByText("Deshecho").first().waitFor();
      assert.equal(await overdue(), before);
      assert.ok((await kinds(page)).includes("Undone"));
    });

    test("an amount that cannot be read is refused where it stands", async () => {
      await deals().getByRole("button", { name: "Registrar pago" }).click();
      await dialog().getByLabel("Valor recibido").fill("mil");
      await dialog().getByRole("button", { name: "Guardar" }).click();
      assert.notEqual((await dialog().getByRole("alert").innerText()).trim(), "");
      await dialog().getByRole("button", { name: "Cancelar" }).click();
    });

    test("a plan is agreed to the cent and printed", async () => {
      await choose("Acordar plan de pagos");
      await dialog().getByLabel("Número de cuotas").fill("3");
      await dialog().getByRole("group", { name: "Días usuales" }).getByRole("button", { name: "Mañana" }).click();
      await dialog().getByLabel("Valor de la cuota 3").waitFor();
      // By hand: what does not add up is not agreed, to the cent.
      await dialog().getByText(/, exacto\./).waitFor();
      await dialog().getByLabel("Valor de la cuota 1").fill("1.001");
      await dialog().getByText(/(faltan|sobran) /).waitFor();
      await dialog().getByRole("button", { name: "Guardar" }).click();
      await page.waitForFunction(() => [...document.querySelectorAll("[role=alert]")].some((it) => it.innerText.includes("sum")));
      await dialog().getByRole("button", { name: "La última lleva el resto" }).click();
      await dialog().getByText(/, exacto\./).waitFor();
      await dialog().getByRole("button", { name: "Guardar" }).click();
      await page.getByText("Plan de pagos acordado").first().waitFor();
      assert.equal(await deals().locator(".customer-plan li").count(), 3);
      await deals().getByRole("button", { name: "Imprimir acuerdo" }).click();
      await page.waitForFunction(() => window.printed);
      const paper = await page.evaluate(() => window.printed);
      assert.match(paper, /Acuerdo de pago/);
      assert.match(paper, /acuerda pagar COP [\d.]+/);
      assert.doesNotMatch(paper, /Estado de cuenta/);
    });

    test("everything is there after a reload", async () => {
      await reload(page);
      await deals().waitFor();
      assert.equal(await deals().locator(".customer-plan li").count(), 3);
      assert.ok((await kinds(page)).includes("PlanAgreed"));
    });

    test("a plan of which two instalments are missed is broken, and the customer leads with the reason", async () => {
      await app.context.clock.setFixedTime("2025-09-20T14:00:00Z");
      await reload(page);
      await deals().waitFor();
      await deals().getByText("Incumplido", { exact: true }).waitFor();
      assert.equal(await deals().locator(".customer-plan").getByText("Sin pagar").count(), 3);
      await page.locator(".customer-head").getByText("Plan incumplido").waitFor();
      const name = await page.getByRole("heading", { level: 1 }).innerText();
      await at(page, "#/hoy");
      const line = page.getByRole("row").filter({ hasText: name }).first();
      await line.waitFor();
      assert.match(await line.innerText(), /plan incumplido desde el 10 (jul|ago)/);
    });

    test("nothing went wrong", () => app.assertQuiet());
  });
}

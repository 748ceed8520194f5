// In the field: the statement, the numbered receipt, the day's cash and the way of the visits, on
// the screen and as the printer gets them.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, journal, launch, loadExample } from "./support/collector.mjs";
import { readPdf } from "./support/paper.mjs";

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`papers on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    let name;
    const card = (name) => page.getByRole("region", { name, exact: true });
    const dialog = () => page.getByRole("dialog");
    const last = async (type) => (await journal(page)).map((row) => JSON.parse(row.v).change).filter((it) => it.type === type).at(-1);

    /** The page as the printer gets it; kept to be looked at where a folder is named. */
    async function printed(what, options) {
      const bytes = await page.pdf({ preferCSSPageSize: true, ...options });
      if (process.env.CARTERA_PAPERS) writeFileSync(`${process.env.CARTERA_PAPERS}/${what}-${size}.pdf`, bytes);
      return readPdf(bytes);
    }

    /** Prints, and leaves in sight what the printing dialog would have shown. */
    async function print(press) {
      await page.evaluate(() => {
        window.print = () => (window.paper = document.querySelector("article.print-only").outerHTML);
      });
      await press();
      await page.waitForFunction(() => window.paper);
      await page.evaluate(() => {
        document.querySelectorAll("article.print-only").forEach((it) => it.remove());
        document.querySelector(".page").insertAdjacentHTML("beforeend", window.paper);
        window.paper = undefined;
      });
    }

    /** The working day keeps its paper until another is asked for. */
    async function printDay(press, title) {
      await page.evaluate(() => (window.print = () => {}));
      await press();
      await page.waitForFunction((title) => document.querySelector("article.print-only")?.textContent.includes(title), title);
    }

    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      await loadExample(page);
      const first = page.locator("main a[href^='#/cliente/']").first();
      await first.waitFor();
      await at(page, (await first.getAttribute("href")).split("?")[0]);
      await card("Contacto").waitFor();
      name = await page.getByRole("heading", { level: 1 }).innerText();
    });
    after(() => app.close());

    for (const format of ["A4", "Letter"]) {
      test(`the statement is one clean paper on ${format}`, async () => {
        const paper = await printed(`statement-${format}`, { format, preferCSSPageSize: false });
        assert.match(paper.text, /Estado de cuenta/);
        assert.ok(paper.text.includes(name), paper.text);
        for (const word of ["Documento", "Vencimiento", "Saldo total", "9 de julio de 2025", "envíe el comprobante"]) {
          assert.ok(paper.text.includes(word), `${word} in ${paper.text}`);
        }
        for (const chrome of ["Volver a Hoy", "Registrar resultado", "Buscar", "Guardado"]) assert.ok(!paper.text.includes(chrome), chrome);
        assert.equal(paper.width, format === "A4" ? 210 : 216);
      });
    }

    test("money in hand gets a numbered receipt, eighty millimetres wide", async () => {
      await card("Pagos y acuerdos").getByRole("button", { name: "Registrar pago" }).first().click();
      await dialog().getByLabel("Valor recibido").fill("250.000");
      await dialog().getByLabel("Medio de pago").selectOption({ label: "Efectivo" });
      await dialog().getByRole("button", { name: "Guardar" }).click();
      await dialog().waitFor({ state: "hidden" });
      await card("Pagos y acuerdos").getByText("N.º 1", { exact: true }).waitFor();
      assert.equal((await last("PaymentRecorded")).terms.number, 1);
      await print(async () => {
        await card("Pagos y acuerdos").getByRole("button", { name: "Imprimir o guardar en PDF" }).first().click();
        await page.getByRole("menuitem", { name: "Recibo de 80 mm" }).click();
      });
      const receipt = await printed("receipt");
      assert.deepEqual([receipt.pages, receipt.width, receipt.height], [1, 80, 180]);
      for (const word of ["Recibo de caja", "N.º 1", "250.000", "Efectivo", name, "sin valor fiscal"]) {
        assert.ok(receipt.text.includes(word), `${word} in ${receipt.text}`);
      }
    });

    test("who answers at a number is known, and the preferred one comes first", async () => {
      const points = card("Medios de contacto");
      await points.getByText("De quién es cada contacto").click();
      const owner = points.locator("fieldset").first();
      await owner.getByLabel("Quién contesta").fill("Inés Marín");
      await owner.getByLabel("Quién contesta").press("Tab");
      await points.getByText("Inés Marín").first().waitFor();
      assert.equal((await last("ContactPointQualified")).name, "Inés Marín");
    });

    test("whoever says that it paid leaves a payment to verify", async () => {
      await page.getByRole("heading", { level: 1 }).focus();
      await page.keyboard.press("r");
      const record = page.getByRole("region", { name: "Registrar resultado" });
      await record.getByRole("radio", { name: "El cliente me contactó" }).check();
      await record.getByRole("radio", { name: "Dice que ya pagó" }).check();
      await record.getByLabel("Cuánto dice que pagó").fill("100.000");
      await record.getByLabel("Ánimo").selectOption({ label: "Tranquilo" });
      await record.getByRole("button", { name: "Guardar resultado" }).click();
      await card("Pagos y acuerdos").getByText("Por verificar").waitFor();
      const { terms } = await last("PaymentRecorded");
      assert.deepEqual([terms.to_verify, terms.amount.minor, terms.number], [true, 10_000_000, undefined]);
      assert.equal((await last("OutcomeRecorded")).outcome.mood, "Calm");
    });

    test("the cash of the day is counted, a difference explained, and printed", async () => {
      await at(page, "#/jornada");
      const cash = card("Arqueo de caja");
      await cash.getByText("N.º 1", { exact: true }).waitFor();
      await cash.getByRole("radio", { name: "Por billetes y monedas" }).check();
      await cash.getByLabel("Piezas de $ 100.000").fill("2");
      await cash.getByLabel("Piezas de $ 20.000").fill("2");
      await cash.getByRole("button", { name: "Guardar el arqueo" }).click();
      await cash.getByText("explique la diferencia").waitFor();
      await cash.getByLabel("Qué explica la diferencia").fill("Di $ 10.000 de vueltas");
      await cash.getByRole("button", { name: "Guardar el arqueo" }).click();
      await cash.getByRole("button", { name: "Imprimir el arqueo" }).waitFor();
      const { count } = await last("CashCounted");
      assert.deepEqual([count.expected.minor, count.counted.minor], [25_000_000, 24_000_000]);
      await printDay(() => cash.getByRole("button", { name: "Imprimir el arqueo" }).click(), "Arqueo de caja");
      const paper = await printed("cash", { format: "A4" });
      for (const word of ["Arqueo de caja", "N.º 1", "250.000", "240.000", "Diferencia", "vueltas", name]) {
        assert.ok(paper.text.includes(word), `${word} in ${paper.text}`);
      }
      assert.equal(paper.pages, 1);
    });

    test("what wants its result is closed in one press", async () => {
      const open = card("Gestiones sin resultado");
      const before = await page.locator(".day-list > li").count();
      assert.ok(before > 0);
      await open.getByRole("button", { name: "Marcar como enviado" }).first().click();
      await page.waitForFunction((before) => document.querySelectorAll(".day-list > li").length < before, before);
      assert.equal((await last("OutcomeRecorded")).outcome.result, "MessageSent");
    });

    test("the way of the visits is ordered and printed", async () => {
      await page.getByRole("tab", { name: "Ruta de visitas" }).click();
      const offered = page.getByRole("region", { name: "Clientes con dirección o ciudad" }).getByRole("button");
      for (let visit = 0; visit < 3; visit += 1) await offered.first().click();
      await page.getByText("3 visitas").waitFor();
      await printDay(() => page.getByRole("button", { name: "Imprimir la ruta" }).click(), "Ruta de visitas");
      const paper = await printed("route", { format: "Letter" });
      for (const word of ["Ruta de visitas", "Dirección", "Resultado y firma"]) assert.ok(paper.text.includes(word), word);
      assert.equal(paper.pages, 1);
    });

    test("nothing went wrong", () => app.assertQuiet());
  });
}

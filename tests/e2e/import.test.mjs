// Three layouts through the screen, one guess corrected, and the next month's file, which
// confirms what was paid.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { at, bring, consequences, journal, launch } from "./support/collector.mjs";
import { folder } from "./support/files.mjs";

const lines = (...rows) => `${rows.join("\r\n")}\r\n`;

/** Titles above, a customer's name over its invoices, subtotals between, decimal commas. */
const GROUPED = lines(
  "Comercial del Valle S.A.S.;;;;",
  "Cartera por edades al 09/07/2025;;;;",
  ";;;;",
  "Documento;Emisión;Vencimiento;Saldo;Teléfono",
  "Cliente: 900123456 Ferretería El Álamo;;;;",
  "FV-101;01/05/2025;31/05/2025;1.500.000,50;3001234567",
  "FV-102;10/06/2025;10/07/2025;800.000,00;3001234567",
  "Total cliente;;;2.300.000,50;",
  "Cliente: 900654321 Almacén Ñandú;;;;",
  "FV-103;02/04/2025;02/05/2025;250.000,00;3109876543",
  "Total cliente;;;250.000,00;",
  "Total general;;;2.550.000,50;",
);

/** A web page that calls itself a workbook. */
const WEB_PAGE = `<html><head><meta charset="utf-8"></head><body><table>
<tr><th>NIT</th><th>Cliente</th><th>Factura</th><th>Vence</th><th>Saldo</th></tr>
<tr><td>900123456</td><td>Ferretería El Álamo</td><td>A-1</td><td>2025-05-31</td><td>1500000</td></tr>
<tr><td>900654321</td><td>Almacén Ñandú</td><td>A-2</td><td>2025-06-30</td><td>250000</td></tr>
</table></body></html>`;

/** Two amounts without a word that tells which one is owed. */
const monthly = (rows) => lines("Codigo\tNombre\tFactura\tVence\tImporte\tOtro importe", ...rows);
const FIRST = monthly([
  "C1\tFerretería El Álamo\tB-1\t31/05/2025\t1000000\t900000",
  "C1\tFerretería El Álamo\tB-2\t15/06/2025\t500000\t500000",
  "C2\tAlmacén Ñandú\tB-3\t20/06/2025\t300000\t300000",
]);
/** A month later: B-1 is gone, B-2 half paid. */
const NEXT = monthly([
  "C1\tFerretería El Álamo\tB-2\t15/06/2025\t500000\t250000",
  "C2\tAlmacén Ñandú\tB-3\t20/06/2025\t300000\t300000",
]);

describe("layouts through the screen", { timeout: 300_000 }, () => {
  let app;
  let page;
  const place = folder();
  const file = (name, text) => {
    const path = join(place, name);
    writeFileSync(path, text);
    return path;
  };
  /** What is owed is in the last column. */
  const correct = async (total) => {
    await page.getByLabel("Qué es la columna «Importe»").selectOption({ label: "Importe original" });
    await page.getByLabel("Qué es la columna «Otro importe»").selectOption({ label: "Saldo pendiente" });
    await page.locator("dl[aria-label=Consecuencias]").getByText(total).first().waitFor();
  };
  before(async () => {
    app = await launch();
    page = app.page;
  });
  after(() => app.close());

  test("groups under a title, with subtotals", async () => {
    await bring(page, file("edades.csv", GROUPED));
    assert.match(await consequences(page), /Documentos\s+3[\s\S]*Clientes\s+2[\s\S]*2\.550\.000,5/);
  });

  test("a web page saved as a workbook", async () => {
    await bring(page, file("cartera.xls", WEB_PAGE));
    assert.match(await consequences(page), /Documentos\s+2[\s\S]*Clientes\s+2[\s\S]*1\.750\.000/);
  });

  test("a guess is corrected where it stands", async () => {
    await bring(page, file("julio.tsv", FIRST));
    await correct(/1\.700\.000/);
    await page.getByRole("button", { name: /^Importar [\d.]+ documentos?$/ }).click();
    await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
    assert.equal((await journal(page)).length, 1);
  });

  test("the next month's file confirms what was paid", async () => {
    await bring(page, file("agosto.tsv", NEXT));
    await correct(/550\.000/);
    const main = await page.getByRole("main").innerText();
    assert.match(main, /1 documento ya no está/);
    assert.match(main, /1 saldo cambió/);
    await page.getByRole("button", { name: /^Importar [\d.]+ documentos?$/ }).click();
    await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
    await at(page, "#/cartera");
    await page.getByRole("link", { name: "Ferretería El Álamo" }).first().click();
    await page.getByText(/^Pago de/).first().waitFor();
  });

  test("nothing went wrong", () => app.assertQuiet());
});

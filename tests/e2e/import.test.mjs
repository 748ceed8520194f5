// Three layouts through the screen, one guess corrected, and the next month's file, which
// confirms what was paid.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DESKTOP, TABLET } from "./support/app.mjs";
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

/** Another month later: B-2 is gone. */
const THIRD = monthly(["C2\tAlmacén Ñandú\tB-3\t20/06/2025\t300000\t300000"]);
const FOURTH = monthly([
  "C2\tAlmacén Ñandú\tB-3\t20/06/2025\t300000\t100000",
  "C2\tAlmacén Ñandú\tB-4\t20/07/2025\t50000\t50000",
]);
const OTHER_COMPANY = lines("Codigo,Nombre,Factura,Vence,Saldo", "T1,Talleres Unidos,1,30/06/2025,700000");
const HEADLESS = lines(
  "900123456-8;FERRETERIA EL TORNILLO;FV-100;01/05/2025;31/05/2025;1.250.000,00",
  "800987654-3;ALMACEN LA CATORCE;FV-101;20/05/2025;19/06/2025;350.500,50",
  "900123456-8;FERRETERIA EL TORNILLO;FV-102;01/07/2025;31/07/2025;80.000,00",
);

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`layouts through the screen of a ${size}`, { timeout: 300_000 }, () => {
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
    const importButton = () => page.getByRole("button", { name: /^Importar [\d.]+ documentos?$/ });
    before(async () => {
      app = await launch({ viewport });
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
      const kinds = (await journal(page)).map((row) => JSON.parse(row.v).change.type);
      assert.deepEqual(kinds.sort(), ["FileImported", "LayoutLearned"]);
    });

    test("the next month's file confirms what was paid", async () => {
      await bring(page, file("agosto.tsv", NEXT));
      await page.getByText("Leído como la última vez").waitFor();
      await page.locator("dl[aria-label=Consecuencias]").getByText(/550\.000/).first().waitFor();
      const main = await page.getByRole("main").innerText();
      assert.match(main, /1 documento por [^.]*\d.* ya no está en el archivo/);
      assert.match(main, /1 saldo bajó, [^:]*250\.000[^:]*: probable pago/);
      assert.ok(await importButton().isDisabled(), "one answer is missing");
      await page.getByLabel(/^Se pagaron/).check();
      await page.getByRole("button", { name: /^Importar [\d.]+ documentos?$/ }).click();
      await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
      await at(page, "#/cartera");
      await page.getByRole("link", { name: "Ferretería El Álamo" }).first().click();
      await page.getByText(/^Pago de/).first().waitFor();
    });

    test("the third month is two clicks, and may be read without what is remembered", async () => {
      await bring(page, file("septiembre.tsv", THIRD));
      await page.getByText(/Saldo pendiente «Otro importe»/).waitFor();
      await page.getByText("2 documentos ya no están").waitFor({ state: "detached" });
      await page.getByText(/1 documento ya no está, .*: se da por pagado/).waitFor();
      await page.getByRole("button", { name: "Leer sin lo recordado" }).click();
      await page.getByText("Leído como la última vez").waitFor({ state: "detached" });
      await bring(page, file("septiembre.tsv", THIRD));
      await page.getByText("Leído como la última vez").waitFor();
      await importButton().click();
      await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
    });

    test("a line of the difference is refused", async () => {
      await bring(page, file("octubre.tsv", FOURTH));
      await page.getByText(/1 saldo bajó/).click();
      await page.getByLabel(/Tomar el cambio de Almacén Ñandú B-3/).uncheck();
      await page.getByText("1 no se toma").waitFor();
      await page.getByText(/1 documento nuevo/).waitFor();
      await importButton().click();
      await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
      await bring(page, file("octubre.tsv", FOURTH));
      await page.getByText(/1 saldo bajó/).waitFor();
      assert.equal(await page.getByText(/documento nuevo/).count(), 0);
    });

    test("another company's file is kept apart", async () => {
      await bring(page, file("empresa-b.csv", OTHER_COMPANY));
      await page.getByText("¿De quién es este archivo?").waitFor();
      await page.getByText("Sus clientes no son los que ya tiene").waitFor();
      await page.getByLabel("Cómo se llama").fill("Empresa B");
      assert.equal(await page.getByText(/ya no está/).count(), 0);
      await importButton().click();
      await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
      await at(page, "#/importar");
      await page.getByText("Empresa B (1 cliente)").waitFor();
      await at(page, "#/cartera");
      await page.getByRole("link", { name: "Ferretería El Álamo" }).first().waitFor();
      await page.getByRole("link", { name: "Talleres Unidos" }).first().waitFor();
      await bring(page, file("empresa-b-2.csv", OTHER_COMPANY.replace("700000", "300000")));
      await page.getByText("De: Empresa B").waitFor();
      await page.getByText(/1 saldo bajó/).waitFor();
    });

    test("no header, and another header row, are said on the screen", async () => {
      await bring(page, file("sin.csv", HEADLESS));
      await page.getByText("Cómo se leyó el archivo").click();
      const row = page.getByLabel("Fila de encabezados");
      await row.selectOption("1");
      await page.getByText("encabezados en la fila 1").waitFor();
      if (!(await row.isVisible())) await page.getByText("Cómo se leyó el archivo").click();
      await row.selectOption({ label: "Ninguna: el archivo no trae encabezados" });
      await page.getByText("sin encabezados").waitFor();
      assert.match(await consequences(page), /Documentos\s+3/);
    });

    test("a table that nobody recognises can still be explained", async () => {
      await bring(page, file("raro.csv", lines("aaa;bbb;ccc", "Ana Ruiz;10;70000", "Eva Sol;11;50000")));
      await page.getByText("Así empieza el archivo").waitFor();
      await page.getByLabel("Qué es la columna «aaa»").selectOption({ label: "Nombre del cliente" });
      await page.getByText("elegida por usted").waitFor();
      await page.getByLabel("Qué es la columna «ccc»").selectOption({ label: "Saldo pendiente" });
      // What was read before stands until the file has been read again.
      await page.locator("dl[aria-label=Consecuencias]").getByText("Documentos").waitFor();
      assert.match(await consequences(page), /Documentos\s+2/);
    });

    test("nothing went wrong", () => app.assertQuiet());
  });
}

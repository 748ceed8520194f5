// The import as it is met: by keys alone, by ear, with one question, with promises judged, with
// its remarks taken away as a file, stopped in the middle.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, bring, consequences, journal, launch } from "./support/collector.mjs";
import { folder, manyDocuments } from "./support/files.mjs";

const lines = (...rows) => `${rows.join("\r\n")}\r\n`;
const HEAD = "Codigo;Nombre;Telefono;Factura;Vence;Saldo";
const JULY = lines(
  HEAD,
  "C1;Ferretería El Álamo;3001234567;A-1;31/05/2025;1000000",
  "C1;Ferretería El Álamo;3001234567;A-2;30/06/2025;500000",
  "C2;Almacén Ñandú;3109876543;A-3;20/06/2025;300000",
);
/** A-1 is gone. */
const AUGUST = lines(
  HEAD,
  "C1;Ferretería El Álamo;3001234567;A-2;30/06/2025;500000",
  "C2;Almacén Ñandú;3109876543;A-3;20/06/2025;300000",
);
const EITHER_ORDER = lines("Nombre;Factura;Vence;Saldo", "Ana;1;05/06/2025;100", "Eva;2;03/04/2025;200", "Luz;3;07/08/2025;300");
const DAYS = lines("Nombre;Factura;Días de mora;Saldo", "Ana;1;30;100", "Eva;2;60;200", "Luz;3;90;300");
const CUSTOMERS = lines("Codigo;Nombre;Telefono", "C1;Ferretería El Álamo;3001234567", "C2;Almacén Ñandú;3109876543");
/** 600 of a kind, and three rows that cannot be taken. */
const REMARKS = lines(
  HEAD,
  ...Array.from({ length: 603 }, (_, at) =>
    [`C${at}`, `Cliente ${at}`, at < 600 ? "llamar a la señora" : "3001234567", `F-${at}`, `${13 + (at % 15)}/05/2025`, at < 600 ? 1000 + at : "=pendiente"].join(";"),
  ),
);

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`the import on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    const place = folder();
    const file = (name, text) => {
      const path = join(place, name);
      writeFileSync(path, text);
      return path;
    };
    const status = () => page.locator("main [role=status]").first();
    const focusIs = (id) => page.waitForFunction((id) => document.activeElement?.closest(`#${id}`) !== null, id);
    const importButton = () => page.getByRole("button", { name: /^Importar [\d.]+ (documento|cliente)s?$/ });
    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      // Choosers are caught from the first listener on, and a moment after it: not only then.
      page.on("filechooser", () => {});
    });
    after(() => app.close());

    test("by keys alone: picked, read, judged, written", async () => {
      await at(page, "#/importar");
      await page.getByRole("heading", { name: "Importar", level: 1 }).waitFor();
      // The title takes the focus on arrival; Tab goes on from there.
      await page.waitForFunction(() => document.activeElement?.tagName === "H1" && document.activeElement.textContent === "Importar");
      const pick = page.getByRole("button", { name: "Elegir archivo" });
      for (let press = 0; press < 30; press += 1) {
        await page.keyboard.press("Tab");
        if (await pick.evaluate((it) => it === document.activeElement)) break;
      }
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
      await chooser.setFiles(file("julio.csv", JULY));
      await focusIs("import-file");
      assert.match(await status().innerText(), /Archivo leído: 3 documentos de 2 clientes, saldo \$\s*1\.800\.000/);
      await page.keyboard.press("Tab");
      assert.match(await page.evaluate(() => document.activeElement.textContent), /Elegir otro archivo/);
      await page.keyboard.press("Enter");
      await focusIs("import-bring");
      await bring(page, file("julio.csv", JULY));
      await focusIs("import-file");
      await importButton().focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
    });

    test("a likely payment is judged against the promise", async () => {
      await at(page, "#/cartera");
      const link = page.getByRole("link", { name: "Ferretería El Álamo" }).first();
      await link.waitFor();
      await at(page, (await link.getAttribute("href")).split("?")[0]);
      const record = page.getByRole("region", { name: "Registrar resultado" });
      await page.getByRole("heading", { level: 1, name: "Ferretería El Álamo" }).focus();
      await page.keyboard.press("r");
      await record.getByRole("radio", { name: "El cliente me contactó" }).check();
      await record.getByRole("radio", { name: "Promesa de pago" }).check();
      await record.getByLabel("Monto prometido").fill("1.000.000");
      await record.getByRole("group", { name: "Días usuales" }).first().getByRole("button", { name: "Mañana" }).click();
      await record.getByRole("button", { name: "Guardar resultado" }).click();
      await page.getByText("Resultado registrado: Promesa de pago").waitFor();
      await bring(page, file("agosto.csv", AUGUST));
      // Nothing is judged before somebody said what became of the document.
      assert.equal(await page.getByText("Cumplió su promesa").count(), 0);
      await page.getByLabel(/^Siguen pendientes/).check();
      assert.equal(await page.getByText("Cumplió su promesa").count(), 0);
      await page.getByLabel(/^Se pagaron/).check();
      await page.getByText("Cumplió su promesa").waitFor();
      await page.getByText(/Ferretería El Álamo: prometió \$\s*1\.000\.000 para el 10 jul 2025; el archivo muestra pagos por \$\s*1\.000\.000/).waitFor();
      await page.getByText("1 con promesa").waitFor();
      await importButton().click();
      await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
    });

    test("a correction leaves the focus on what was corrected", async () => {
      await bring(page, file("julio.csv", JULY));
      const column = page.getByLabel("Qué es la columna «Telefono»");
      await column.focus();
      await column.selectOption({ label: "No se usa" });
      await page.getByText("5 de 6 columnas reconocidas").waitFor();
      await focusIs("import-column-2");
      await page.getByText("Cómo se leyó el archivo").click();
      await page.getByLabel("Orden de las fechas").selectOption({ label: "Día/mes/año" });
      await page.waitForFunction(() => document.activeElement?.tagName === "SELECT");
      assert.ok(await page.getByLabel("Orden de las fechas").isVisible(), "the settings stay open");
    });

    test("the remarks taken away as a file say every row", async () => {
      await bring(page, file("observaciones.csv", REMARKS));
      await page.getByText("3 filas no se importarían").waitFor();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Descargar las observaciones" }).click(),
      ]);
      assert.equal(download.suggestedFilename(), "observaciones.csv");
      const text = readFileSync(await download.path(), "utf8");
      assert.ok(text.startsWith("\ufeff\"Fila\";\"Columna\";\"Contenido\";\"Observación\";\"Veces\"\r\n"));
      const rows = text.trim().split("\r\n").slice(1).map((row) => row.slice(1, -1).split('";"'));
      const of = (column) => rows.filter((row) => row[1] === column);
      assert.equal(of("Telefono").length, 600);
      assert.deepEqual(of("Telefono")[599].slice(0, 3), ["601", "Telefono", "llamar a la señora"]);
      // What a spreadsheet would run is text.
      assert.deepEqual(of("Saldo").map((row) => row[2]), Array(3).fill("'=pendiente"));
      assert.match(of("Saldo")[0][3], /no se importará/);
      // What was left out is said first.
      assert.match(await page.locator(".import-issues > li").first().innerText(), /3 veces[\s\S]*Saldo/);
    });

    test("a file of customers alone says so", async () => {
      await bring(page, file("clientes.csv", CUSTOMERS));
      await page.getByText("El archivo trae clientes y ningún documento").waitFor();
      assert.match(await consequences(page), /^Clientes\s+2$/);
      assert.match(await importButton().innerText(), /Importar 2 clientes/);
    });

    test("ten files at once, one of them with a very long name", async () => {
      const name = (at) => `${"cartera de la sucursal con un nombre larguísimo ".repeat(at === 0 ? 3 : 1)}${at}.csv`;
      const paths = Array.from({ length: 10 }, (_, at) => file(name(at), JULY.replaceAll("A-", `S${at}-`)));
      await bring(page, paths);
      await page.locator("#import-file").getByText(/0\.csv y 9 archivos más/).waitFor();
      assert.match(await consequences(page), /Documentos\s+30/);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(sideways, 0);
    });

    test("a large file shows how far it is, and can be stopped", async () => {
      const before = await journal(page);
      const large = file("grande.csv", manyDocuments(100_000));
      const another = page.getByRole("button", { name: "Elegir otro archivo" });
      await another.click();
      await page.locator("main input[type=file]").first().setInputFiles(large);
      await page.getByRole("progressbar", { name: "Leyendo grande.csv" }).waitFor();
      await page.getByText(/de 100\.00\d/).first().waitFor();
      await page.getByRole("button", { name: "Cancelar" }).click();
      await page.getByText("Lectura cancelada").waitFor();
      await focusIs("import-refused");
      assert.deepEqual(await journal(page), before);
      await bring(page, large);
      assert.match(await consequences(page), /Documentos\s+100\.000/);
      await bring(page, file("julio.csv", JULY));
      assert.match(await consequences(page), /Documentos\s+3/);
    });

    test("nothing went wrong", () => app.assertQuiet());
  });

  describe(`the one question on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    const place = folder();
    before(async () => {
      app = await launch({ viewport });
      page = app.page;
    });
    after(() => app.close());
    const file = (name, text) => {
      const path = join(place, name);
      writeFileSync(path, text);
      return path;
    };
    const question = () => page.locator("#import-question");

    test("the order of the dates, by two days that a person can tell apart", async () => {
      await bring(page, file("orden.csv", EITHER_ORDER));
      await question().getByText("En «Vence», ¿qué día es 05/06/2025?").waitFor();
      await question().getByLabel(/^6 may 2025/).click();
      await page.getByText("Vence (mes/día/año)").waitFor();
      assert.equal(await question().count(), 0);
    });

    test("the day that the days are counted from", async () => {
      await bring(page, file("dias.csv", DAYS));
      await question().getByText("¿De qué día es el archivo?").waitFor();
      await question().getByLabel("Otro día").fill("2025-06-30");
      await page.getByText("30 jun 2025", { exact: true }).waitFor();
      assert.equal(await question().count(), 0);
    });

    test("none where the file leaves nothing open", async () => {
      await bring(page, file("julio.csv", JULY));
      assert.equal(await question().count(), 0);
      app.assertQuiet();
    });
  });
}

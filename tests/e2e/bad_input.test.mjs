// Files that are no portfolio: each gets a sentence, nothing is written, and the
// app goes on.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, bring, importFile, journal, launch } from "./support/collector.mjs";
import { exampleFile, folder } from "./support/files.mjs";

const PNG = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010806000000", "hex");
const OLE = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1600)]);

const FILES = [
  ["vacio.csv", Buffer.alloc(0), /vacío/],
  ["foto.csv", PNG, /imagen/],
  ["cortado.xlsx", Buffer.from("504b03041400060008000000210062ee9d685e01000090040000", "hex"), /cortado|dañado/],
  ["encabezado.csv", Buffer.from("Cliente;Factura;Vencimiento;Saldo\r\n"), /encabezados/],
  ["extracto.csv", Buffer.from("Fecha;Descripción;Débito;Crédito;Saldo\r\n01/07/2025;PAGO NOMINA;1.000;;5.000\r\n02/07/2025;TRANSFERENCIA;;2.000;7.000\r\n03/07/2025;COMISION;30;;6.970\r\n"), /extracto bancario/],
  ["libro.xls", OLE, /./],
];

const good = exampleFile();

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`what is no portfolio, on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    const place = folder();
    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      await importFile(page, good);
    });
    after(() => app.close());

    for (const [name, bytes, sentence] of FILES) {
      test(`${name} is refused in a sentence`, async () => {
        const before = await journal(page);
        const path = join(place, name);
        writeFileSync(path, bytes);
        await bring(page, path);
        assert.match(await page.getByRole("main").getByRole("alert").innerText(), sentence);
        assert.deepEqual(await journal(page), before);
      });
    }

    test("200 MB are refused before they are read", async () => {
      const path = join(place, "enorme.csv");
      writeFileSync(path, "");
      truncateSync(path, 200_000_000);
      await bring(page, path);
      assert.match(await page.getByRole("main").getByRole("alert").innerText(), /200,0 MB/);
    });

    test("the day goes on", async () => {
      await at(page, "#/hoy");
      await page.getByRole("table", { name: /Clientes por contactar/ }).waitFor();
      app.assertQuiet();
    });
  });
}

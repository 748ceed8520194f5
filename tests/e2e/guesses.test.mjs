// What a file tells only in a note is said, and taken back on the screen.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { bring, consequences, launch } from "./support/collector.mjs";
import { folder } from "./support/files.mjs";

const lines = (...rows) => `${rows.join("\r\n")}\r\n`;
const THOUSANDS = lines(
  "Cifras en miles de pesos;;;",
  "Cliente;Factura;Vence;Saldo",
  "Ferretería El Álamo;F-1;31/05/2025;1.200",
  "Almacén Ñandú;F-2;01/06/2025;300",
);
const PAID = lines(
  "Cliente;Factura;Vence;Total;Estado",
  "Ferretería El Álamo;F-1;31/05/2025;1200000;Pagada",
  "Almacén Ñandú;F-2;01/06/2025;300000;Pendiente",
  "Almacén Ñandú;F-3;08/06/2025;500000;Pendiente",
);
const SUPPLIERS = lines(
  "Proveedor;Factura;Vencimiento;Saldo",
  "Papelera del Sur;F-1;31/05/2025;1000000",
  "Aceros Ñandú;F-2;10/06/2025;500000",
);

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`guesses about a file, ${size}`, () => {
    let app, files;
    const file = (name, text) => {
      const path = join(files, name);
      writeFileSync(path, text);
      return path;
    };
    before(async () => {
      files = await folder();
      app = await launch({ viewport });
    });
    after(() => app?.close());

    test("figures in thousands are multiplied, said, and taken back", async () => {
      const { page } = app;
      await bring(page, file("miles.csv", THOUSANDS));
      assert.match(await consequences(page), /1\.500\.000/);
      await page.getByText("cifras en miles").first().waitFor();
      await page.getByText("Cómo se leyó el archivo").click();
      await page.getByLabel("Cifras en").selectOption("1");
      await page.locator("dl[aria-label=Consecuencias]").getByText(/\$ 1\.500\b(?!\.)/).first().waitFor();
      app.assertQuiet();
    });

    test("rows that say paid are left out, said, and taken back", async () => {
      const { page } = app;
      await bring(page, file("pagadas.csv", PAID));
      assert.match(await consequences(page), /\$ 800\.000/);
      const question = page.getByRole("group", { name: /^1 fila está marcada como pagada/ });
      assert.ok(await question.getByLabel("Sí, ya se pagó: queda sin saldo").isChecked());
      await question.getByLabel("No, todavía se debe el importe").check();
      await page.locator("dl[aria-label=Consecuencias]").getByText("$ 2.000.000").first().waitFor();
      app.assertQuiet();
    });

    test("what the company owes is refused, and can be called customers all the same", async () => {
      const { page } = app;
      await bring(page, file("Cuentas por pagar.csv", SUPPLIERS));
      await page.getByText("Parece lo que la empresa debe a sus proveedores").first().waitFor();
      await page.getByLabel("Qué es la columna «Proveedor»").selectOption({ label: "Nombre del cliente" });
      await page.locator("dl[aria-label=Consecuencias]").getByText("$ 1.500.000").first().waitFor();
      app.assertQuiet();
    });

    test("who owes is asked where the column speaks of suppliers", async () => {
      const { page } = app;
      await bring(page, file("quienes.csv", SUPPLIERS));
      const question = page.getByRole("group", { name: "La columna «Proveedor» habla de proveedores. ¿Le deben ellos a usted?" });
      await question.getByRole("button", { name: "Sí, me deben a mí" }).click();
      await question.waitFor({ state: "detached" });
      assert.match(await consequences(page), /\$ 1\.500\.000/);

      await bring(page, file("deudas.csv", SUPPLIERS));
      await question.getByRole("button", { name: "No, la empresa les debe: no importar" }).click();
      await page.locator("main input[type=file]").first().waitFor({ state: "attached" });
      assert.equal(await page.locator("dl[aria-label=Consecuencias]").count(), 0);
      app.assertQuiet();
    });
  });
}

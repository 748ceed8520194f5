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
  });
}

// Every page, in both themes and at both sizes: no finding of axe, no scroll of the page
// sideways.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, bring, importFile, launch, loadExample } from "./support/collector.mjs";
import { exampleFile, folder } from "./support/files.mjs";

const PAGES = ["#/hoy", "#/hoy?vista=espera", "cliente", "#/cartera", "#/agenda", "#/envios", "#/jornada", "#/jornada?ver=ruta", "#/mensajes", "#/mensajes?ver=argumentario", "importar", "#/ajustes"];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function clean(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ")}`);
  assert.deepEqual(found, []);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(sideways, 0, "the page scrolls sideways");
}

const place = folder();
const file = (name, ...rows) => {
  const path = join(place, name);
  writeFileSync(path, `${rows.join("\r\n")}\r\n`);
  return path;
};
const example = exampleFile();
/** A month later: some paid, some gone, one new, one due on another day. */
const later = () => {
  const [head, ...rows] = readFileSync(example, "utf8").trim().split(/\r?\n/);
  const [, , , , , , , due, amount] = head.split(";").keys();
  const changed = (row, at, value) => row.split(";").with(at, value).join(";");
  const kept = rows.filter((_, at) => at % 9 !== 1).map((row, at) => {
    if (at % 7 === 0) return changed(row, amount, "1000");
    return at % 11 === 0 ? changed(row, due, "28/06/2025") : row;
  });
  return file("mes-siguiente.csv", head, ...kept, changed(rows[0], 5, "99999"));
};
const HEAD = "Cliente;Telefono;Factura;Vence;Saldo";
const another = (page) => page.getByRole("button", { name: "Elegir otro archivo" }).click();
const openAll = async (page, those) => {
  for (const summary of await page.locator(those).all()) await summary.click();
};

/** The states of the import's page, each from the one before. */
const IMPORT = [
  ["vacío", async (page) => {
    await at(page, "#/importar");
    await bring(page, file("uno.csv", HEAD, "Ana;3001234567;F-1;31/05/2025;1000"));
    await another(page);
    await page.locator("main summary", { hasText: "Pegar filas" }).click();
  }],
  ["rechazado, con lo que se ve del archivo", (page) => bring(page, file("raro.csv", "aaa;bbb;ccc", "Ana Ruiz;10;70000", "Eva Sol;11;50000"))],
  ["sin filas", (page) => bring(page, file("sin.csv", HEAD))],
  ["una pregunta y observaciones abiertas", async (page) => {
    await bring(page, file("orden.csv", HEAD, "Ana;no tiene;F-1;05/06/2025;100", "Eva;3001234567;F-2;03/04/2025;=x", "Luz;3001234567;F-2;07/08/2025;300"));
    await openAll(page, ".import-issues summary");
  }],
  ["solo clientes, y cómo se leyó", async (page) => {
    await bring(page, file("clientes.csv", "Codigo;Nombre;Telefono", "C1;Ana Ruiz;3001234567"));
    await page.locator(".import-settings > summary", { hasText: "Cómo se leyó" }).click();
  }],
  ["la primera vez", (page) => importFile(page, example).then(() => bring(page, example))],
  ["lo que cambiaría, línea por línea", async (page) => {
    await bring(page, later());
    await page.getByText("¿Qué pasó?").waitFor();
    await openAll(page, ".import-change > summary");
    await page.getByLabel("Tomar todo el grupo").first().uncheck();
  }],
  ["de otra empresa", async (page) => {
    await bring(page, file("otra.csv", HEAD, "Talleres Unidos;3001234567;T-1;31/05/2025;1000"));
    await page.getByText("¿De quién es este archivo?").waitFor();
  }],
];

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  for (const colorScheme of ["light", "dark"]) {
    describe(`${size}, ${colorScheme}`, { timeout: 300_000 }, () => {
      let app;
      let page;
      before(async () => {
        app = await launch({ viewport, colorScheme });
        page = app.page;
        await loadExample(page);
      });
      after(() => app.close());

      for (const where of PAGES) {
        test(where, async () => {
          if (where === "importar") await bring(page, example);
          else if (where === "cliente") {
            await at(page, "#/hoy");
            const link = page.locator("main a[href^='#/cliente/']").first();
            await link.waitFor();
            await at(page, (await link.getAttribute("href")).split("?")[0]);
          } else await at(page, where);
          await page.getByRole("heading", { level: 1 }).first().waitFor();
          await clean(page);
        });
      }

      for (const [state, reach] of IMPORT) {
        test(`importar: ${state}`, async () => {
          await reach(page);
          await clean(page);
        });
      }

      test("nothing went wrong", () => app.assertQuiet());
    });
  }
}

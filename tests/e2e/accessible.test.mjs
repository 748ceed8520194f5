// Every page, in both themes and at both sizes: no finding of axe, no scroll of the page
// sideways.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, bring, launch, loadExample } from "./support/collector.mjs";
import { exampleFile } from "./support/files.mjs";

const PAGES = ["#/hoy", "#/hoy?vista=espera", "cliente", "#/cartera", "#/agenda", "#/envios", "#/jornada", "#/jornada?ver=ruta", "#/mensajes", "#/mensajes?ver=argumentario", "importar", "#/ajustes"];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

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
          if (where === "importar") await bring(page, exampleFile());
          else if (where === "cliente") {
            await at(page, "#/hoy");
            const link = page.locator("main a[href^='#/cliente/']").first();
            await link.waitFor();
            await at(page, (await link.getAttribute("href")).split("?")[0]);
          } else await at(page, where);
          await page.getByRole("heading", { level: 1 }).first().waitFor();
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          const found = violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ")}`);
          assert.deepEqual(found, []);
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.equal(sideways, 0, "the page scrolls sideways");
        });
      }

      test("nothing went wrong", () => app.assertQuiet());
    });
  }
}

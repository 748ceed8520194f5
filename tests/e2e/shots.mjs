// The pictures of the docs: every page of the example portfolio, in both themes and at
// both sizes. `cargo xtask shots` runs it.
import { fileURLToPath } from "node:url";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, bring, launch, loadExample } from "./support/collector.mjs";
import { exampleFile } from "./support/files.mjs";

const DOCS = fileURLToPath(new URL("../../docs", import.meta.url));

async function customer(page) {
  await at(page, "#/hoy");
  const link = page.locator("main a[href^='#/cliente/']").first();
  await link.waitFor();
  await at(page, (await link.getAttribute("href")).split("?")[0]);
}

const PAGES = {
  hoy: (page) => at(page, "#/hoy"),
  cliente: customer,
  cartera: (page) => at(page, "#/cartera"),
  agenda: (page) => at(page, "#/agenda"),
  importar: (page) => bring(page, exampleFile()),
  ajustes: (page) => at(page, "#/ajustes"),
  mensajes: (page) => at(page, "#/mensajes"),
  envios: (page) => at(page, "#/envios"),
};

for (const viewport of [DESKTOP, TABLET]) {
  for (const colorScheme of ["light", "dark"]) {
    const app = await launch({ viewport, colorScheme });
    try {
      await loadExample(app.page);
      for (const [name, go] of Object.entries(PAGES)) {
        await go(app.page);
        await app.page.getByRole("heading", { level: 1 }).first().waitFor();
        const notice = app.page.getByRole("button", { name: "Descartar aviso" });
        if (await notice.count()) await notice.first().click();
        await app.page.waitForTimeout(400);
        const path = `${DOCS}/${name}-${viewport.width}-${colorScheme}.png`;
        await app.page.screenshot({ path, animations: "disabled" });
        console.log(path);
      }
    } finally {
      await app.close();
    }
  }
}

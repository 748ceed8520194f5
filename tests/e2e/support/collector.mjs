// What a collector does, in the words of the screen.
import assert from "node:assert/strict";
import { launch as start, started } from "./app.mjs";
import { TODAY } from "./files.mjs";

/** The app on the day of the tests, nine in the morning in Bogotá. */
export async function launch(options) {
  const app = await start(options);
  await app.context.clock.setFixedTime(`${TODAY}T14:00:00Z`);
  await app.open();
  return app;
}

export const at = (page, route) => page.evaluate((hash) => (location.hash = hash), route);

export async function loadExample(page) {
  await at(page, "#/importar");
  await page.getByRole("button", { name: "Probar con datos de ejemplo" }).click();
  await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor();
  await page.getByText("Cartera de ejemplo cargada").first().waitFor();
}

/** Puts a file on the desk and waits until it can be judged, or was refused. */
export async function bring(page, path) {
  await at(page, "#/importar");
  await page.getByRole("heading", { name: "Importar", level: 1 }).waitFor();
  const another = page.getByRole("button", { name: "Elegir otro archivo" });
  if (await another.count()) await another.click();
  await page.locator("main input[type=file]").first().setInputFiles(path);
  await another.waitFor({ timeout: 60_000 });
}

export const consequences = (page) => page.locator("dl[aria-label=Consecuencias]").innerText();

export async function importFile(page, path) {
  await bring(page, path);
  await page.getByRole("button", { name: /^Importar [\d.]+ documentos?$/ }).click();
  await page.getByRole("heading", { name: "Hoy", level: 1 }).waitFor({ timeout: 60_000 });
}

/** Every row of the journal, as the disk holds it. */
export const journal = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("cartera");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction("journal").objectStore("journal").getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result);
          };
          all.onerror = () => reject(all.error);
        };
      }),
  );

/** Waits until the journal holds `count` rows: what is on the disk, not what is shown. */
export async function written(page, count) {
  for (let tries = 0; tries < 100; tries += 1) {
    const rows = await journal(page);
    if (rows.length >= count) return rows;
    await page.waitForTimeout(50);
  }
  assert.fail(`the journal never held ${count} rows`);
}

export async function reload(page) {
  await page.reload();
  await started(page);
}

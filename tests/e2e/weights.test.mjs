// A weight is moved: the preview moves with it, Hoy follows, and undo gives the old order back.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, journal, launch, loadExample } from "./support/collector.mjs";

/** The customers of the list, first to last. */
const order = (page) =>
  page.locator(".today-list [role=row] .today-who p:first-child").allInnerTexts();

/** Name and points of each line of the preview. */
const preview = async (page) => {
  const lines = await page.locator(".settings-preview-line").allInnerTexts();
  return lines.map((line) => line.split("\n")[1]);
};

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`weights on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    let listed;
    let previewed;
    const slider = (name) => page.getByRole("slider", { name });
    const hoy = async () => {
      await at(page, "#/hoy");
      await page.getByRole("table", { name: /Clientes por contactar/ }).waitFor();
      return order(page);
    };
    const open = async () => {
      await at(page, "#/ajustes");
      await page.getByRole("region", { name: "Los diez primeros de la lista" }).waitFor();
    };

    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      await loadExample(page);
      listed = await hoy();
      await open();
      previewed = await preview(page);
    });
    after(() => app.close());

    test("a line of the preview without anything overdue begins with its points", async () => {
      const lines = await page.locator(".settings-preview-line").allInnerTexts();
      for (const line of lines) assert.ok(!/^\s*·/m.test(line), line);
    });

    test("a slider moves the preview at once, and says who stood where", async () => {
      assert.equal(previewed.length, 10);
      for (const name of ["Antigüedad", "Hábito de pago", "Silencio", "Tendencia"]) await slider(name).fill("0");
      await slider("Monto").fill("100");
      await page.waitForFunction(
        (before) => [...document.querySelectorAll(".settings-preview-line")].map((it) => it.innerText.split("\n")[1]).join() !== before,
        previewed.join(),
      );
      assert.notEqual(await page.locator(".settings-preview-moved").count(), 0);
    });

    test("what was moved is kept, and Hoy stands in the order of the preview", async () => {
      const promised = await preview(page);
      await page.waitForFunction(() => document.body.innerText.includes("Guardado"));
      for (let tries = 0; ; tries += 1) {
        const kept = (await journal(page)).map((row) => JSON.parse(row.v).change).filter((it) => it.type === "SettingsChanged");
        const last = kept.at(-1)?.settings?.weights;
        if (last?.amount === 100 && last.age === 0 && last.trend === 0) break;
        assert.ok(tries < 100, `the weights were not kept: ${JSON.stringify(last)}`);
        await page.waitForTimeout(50);
      }
      const now = await hoy();
      assert.notDeepEqual(now, listed);
      assert.deepEqual(now.slice(0, 3), promised.slice(0, 3));
    });

    test("undo gives the old order back", async () => {
      await open();
      const changes = (await journal(page)).filter((row) => JSON.parse(row.v).change.type === "SettingsChanged").length;
      for (let n = 0; n < changes; n += 1) {
        await page.keyboard.press("Control+z");
        await page.waitForTimeout(300);
      }
      assert.deepEqual(await preview(page), previewed);
      assert.deepEqual(await hoy(), listed);
    });

    test("how many missed instalments break a plan is the collector's to say", async () => {
      await open();
      const missed = page.getByLabel("Cuotas vencidas sin pago que rompen un plan");
      assert.equal(await missed.inputValue(), "2");
      await missed.fill("3");
      await missed.press("Tab");
      await page.waitForFunction(() => document.body.innerText.includes("Guardado"));
      const kept = async () => (await journal(page)).map((row) => JSON.parse(row.v).change).findLast((it) => it.type === "SettingsChanged");
      for (let tries = 0; (await kept()).settings.plan_broken_after !== 3; tries += 1) {
        assert.ok(tries < 100, "the number was not kept");
        await page.waitForTimeout(50);
      }
    });

    test("nothing went wrong", () => app.assertQuiet());
  });
}

// The sending queue by keyboard alone: ten reminders, one edited, one refused by the gate, one
// not sent, one handed to the telephone; halfway the page is reloaded.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { DESKTOP, TABLET } from "./support/app.mjs";
import { at, journal, launch, loadExample, reload } from "./support/collector.mjs";
import { TODAY } from "./support/files.mjs";
import { codeOn } from "./support/paper.mjs";

for (const [size, viewport] of [["laptop", DESKTOP], ["tablet", TABLET]]) {
  describe(`the sending queue on a ${size}`, { timeout: 300_000 }, () => {
    let app;
    let page;
    let all;
    const opened = [];
    const card = () => page.getByRole("region", { name: "Recordatorio en curso" });
    const changes = async () => (await journal(page)).map((row) => JSON.parse(row.v).change);
    const of = async (type) => (await changes()).filter((it) => it.type === type);
    const focused = (wanted) => page.waitForFunction((wanted) => document.activeElement?.matches(".button") && document.activeElement.textContent.includes(wanted), wanted);
    const onTheLink = () => page.waitForFunction(() => document.activeElement?.getAttribute("href")?.startsWith("https://wa.me/"));
    const told = (href) => decodeURIComponent(new URL(href).search.slice("?text=".length));
    const behind = (n) => page.getByText(`${n} de ${all}`, { exact: true }).waitFor();

    /** Enter on the link: the chat opens beside, and is closed again. */
    async function open() {
      await onTheLink();
      const href = await page.evaluate(() => document.activeElement.getAttribute("href"));
      const [chat] = await Promise.all([app.context.waitForEvent("page"), page.keyboard.press("Enter")]);
      await chat.close();
      await page.bringToFront();
      await focused("Marcar como enviado");
      opened.push(told(href));
    }

    before(async () => {
      app = await launch({ viewport });
      page = app.page;
      await app.context.route("https://wa.me/**", (route) => route.fulfill({ body: "WhatsApp" }));
      await loadExample(page);
      const way = page.getByRole("link", { name: /^Preparar los \d+ mensajes de hoy$/ });
      all = Number((await way.innerText()).match(/\d+/)[0]);
      await way.click();
      await page.getByRole("heading", { name: "Envíos", level: 1 }).waitFor();
    });
    after(() => app.close());

    test("one key opens the message, one key says that it went out, the next one is there", async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await open();
        await page.keyboard.press("Enter");
        await behind(turn + 1);
      }
      assert.equal(await page.getByText("enviado", { exact: true }).count(), 0, "nothing is called sent");
    });

    test("a text is one's own, and goes out to the letter", async () => {
      await onTheLink();
      await page.keyboard.press("e");
      await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText("¿Qué día paga?\n100 % & más #1");
      await page.keyboard.press("Control+Enter");
      await open();
      assert.equal(opened.at(-1), "¿Qué día paga?\n100 % & más #1");
    });

    test("a reload finds the question again, and then the rest of the queue", async () => {
      await reload(page);
      await focused("Marcar como enviado");
      await behind(3);
      await page.keyboard.press("m");
      await behind(4);
    });

    test("the gate is asked at the press itself", async () => {
      await onTheLink();
      await app.context.clock.setFixedTime("2025-07-10T02:30:00Z");
      await page.keyboard.press("Enter");
      await focused("Dejar constancia y seguir");
      assert.equal(app.context.pages().length, 1, "nothing was opened");
      assert.equal(await card().getByRole("link", { name: /WhatsApp/ }).count(), 0);
      await page.keyboard.press("Enter");
      // Only what is refused at that moment goes on record: the hour stays until it has.
      await page.getByText("no permitido", { exact: true }).waitFor();
      await app.context.clock.setFixedTime(`${TODAY}T14:00:00Z`);
      const [refusal] = (await of("ContactRefused")).slice(-1);
      assert.match(refusal.objection.rule, /^CO\./);
      await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    });

    test("the code on the screen is the link, to be scanned without a network", async () => {
      await onTheLink();
      const href = await page.evaluate(() => document.activeElement.getAttribute("href"));
      await page.keyboard.press("q");
      const dialog = page.getByRole("dialog", { name: "Pasar al teléfono" });
      assert.equal(await codeOn(dialog.getByRole("img", { name: "Código QR del contacto" })), href);
      await dialog.getByText(/^\+57 \d{3} \d{3} \d{4}$/).waitFor();
      await dialog.getByRole("button", { name: "Lo abrí en el teléfono" }).click();
      opened.push(told(href));
      await focused("Marcar como enviado");
      await page.keyboard.press("n");
      await page.getByText("no se envió", { exact: true }).waitFor();
    });

    test("one is skipped, another waits until tomorrow", async () => {
      await onTheLink();
      const first = await card().getByRole("heading").innerText();
      await page.keyboard.press("x");
      await page.getByText("omitido", { exact: true }).waitFor();
      await onTheLink();
      const second = await card().getByRole("heading").innerText();
      assert.notEqual(first, second);
      await page.keyboard.press("z");
      await page.getByText(`Pospuesto hasta el 10 jul: ${second}`).waitFor();
      assert.equal((await of("CustomerSnoozed")).at(-1).until, "2025-07-10");
    });

    test("ten were opened; each is closed, and the journal holds the exact texts", async () => {
      while (opened.length < 10) {
        await open();
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => !document.activeElement?.textContent?.includes("Marcar como enviado"));
      }
      await onTheLink();
      const attempts = (await of("AttemptOpened")).slice(-10);
      assert.deepEqual(attempts.map((it) => it.text), opened);
      const outcomes = await of("OutcomeRecorded");
      const results = attempts.map((it) => outcomes.find((outcome) => outcome.attempt === it.attempt)?.outcome.result);
      assert.equal(results.filter((it) => it === "MessageSent").length, 9);
      assert.equal(results.filter((it) => it === "NotMade").length, 1);
    });

    test("nothing went wrong, and nothing but the chats left the origin", () => {
      assert.deepEqual(app.trouble.filter((it) => !it.startsWith("left the origin: https://wa.me/")), []);
    });
  });
}

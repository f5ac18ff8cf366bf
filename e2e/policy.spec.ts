import { expect, test } from "./support/fixtures";

const nonceIn = (policy: string | undefined) => /'nonce-([\w-]{20,})'/.exec(policy ?? "")?.[1] ?? "";

test("signed-in pages run no script but their own", async ({ ownerPage: page }) => {
  const nonces = new Set<string>();
  for (const path of ["/schools", "/people", "/account", "/audit"]) {
    const answer = await page.request.get(path, {
      headers: { "content-security-policy": "script-src 'nonce-aaaaaaaaaaaaaaaaaaaaaaaa'" },
    });
    const policy = answer.headers()["content-security-policy"];
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    const nonce = nonceIn(policy);
    const scripts = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map(
      ([, attributes]) => attributes ?? "",
    );
    expect(scripts.length).toBeGreaterThan(0);
    for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
  expect([...nonces].join()).not.toContain("aaaa");

  await page.goto("/people");
  const ran = await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = '<img src="data:," onerror="window.ran = true">';
    document.body.append(script);
    return new Promise((resolve) => setTimeout(() => resolve("ran" in window), 300));
  });
  expect(ran).toBe(false);
});

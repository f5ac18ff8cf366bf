import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { post } from "../post";
import { loopbackNet, parcel, type Receiver, receiver } from "../test-receiver";
import { channelKinds } from "../types";
import { lineRequest, retryKey } from "./line";
import { channels } from "./registry";

let open: Receiver[] = [];
afterEach(async () => {
  await Promise.all(open.map(({ close }) => close()));
  open = [];
});
const listening = async (...options: Parameters<typeof receiver>): Promise<Receiver> => {
  const one = await receiver(...options);
  open.push(one);
  return one;
};

type Settings = Record<string, string>;
async function sent(kind: keyof typeof channels, make: (url: string) => Settings, status = 200) {
  const peer = await listening((response) => response.writeHead(status).end());
  const settings = channels[kind].schema.parse(make(peer.url));
  const outcome = await channels[kind].send(settings, parcel, loopbackNet());
  const [heard] = peer.heard;
  return { outcome, heard, body: JSON.parse(heard?.body ?? "null"), hint: channels[kind].hint(settings) };
}

const secretPath = "/services/T000/B000/verysecretvalue9Za1";
const hook = (url: string) => ({ url: url + secretPath });

describe("what each receiver gets", () => {
  it("is posted as JSON to the whole address, under the name that was typed", async () => {
    for (const kind of ["slack", "teams", "google-chat", "discord", "line-works"] as const) {
      const { heard, outcome, hint } = await sent(kind, hook, kind === "discord" ? 204 : 200);
      expect(outcome.ok).toBe(true);
      expect(heard).toMatchObject({ method: "POST", path: secretPath });
      expect(heard?.headers["content-type"]).toBe("application/json; charset=utf-8");
      expect(heard?.headers.host).toMatch(/^hook\.example\.jp:\d+$/);
      expect(hint).toMatch(/^hook\.example\.jp:\d+ …9Za1$/);
    }
  });

  it("Slack: blocks, with nothing in them that calls a channel", async () => {
    const { body, heard } = await sent("slack", hook);
    expect(body.blocks[0]).toEqual({
      type: "header",
      text: { type: "plain_text", text: parcel.message.title },
    });
    expect(body.text).toBe("Minami &amp; &lt;!channel&gt;: the line stops port 25");
    expect(body.blocks[1].text).toMatchObject({ type: "mrkdwn" });
    expect(body.blocks[2].text.text).toBe(
      "<https://mailpath.example.jp/schools/school-1?a=1&amp;b=2|Open in Mailpath>",
    );
    expect(heard?.body.match(/<[!u]/g)).toHaveLength(1);
  });

  it("Teams: one Adaptive Card, as a Workflow takes it", async () => {
    const { body } = await sent("teams", hook, 202);
    expect(body.type).toBe("message");
    expect(body.attachments).toHaveLength(1);
    const [{ contentType, content }] = body.attachments;
    expect(contentType).toBe("application/vnd.microsoft.card.adaptive");
    expect(content).toMatchObject({ type: "AdaptiveCard", version: "1.4" });
    expect(content.body.map(({ text }: { text: string }) => text)).toEqual([
      parcel.message.title,
      ...parcel.message.lines,
    ]);
    expect(content.actions[0]).toEqual({
      type: "Action.OpenUrl",
      title: "Open in Mailpath",
      url: parcel.message.url,
    });
  });

  it("Google Chat: text, with nobody called", async () => {
    const { body } = await sent("google-chat", hook);
    expect(Object.keys(body)).toEqual(["text"]);
    expect(body.text).toContain("‹users/all›");
    expect(body.text).not.toMatch(/[<>]/);
  });

  it("Discord: an embed, with mentions off", async () => {
    const { body } = await sent("discord", hook, 204);
    expect(body.allowed_mentions).toEqual({ parse: [] });
    expect(body.embeds[0]).toMatchObject({ title: parcel.message.title, url: parcel.message.url });
    expect(body.content).toBeUndefined();
  });

  it("LINE WORKS: a title and a text", async () => {
    const { body } = await sent("line-works", hook);
    expect(body.title).toBe(parcel.message.title);
    expect(body.body.text).toContain(parcel.message.url);
  });

  it("ntfy: JSON at the root, the topic inside, the token in its header", async () => {
    const { body, heard, hint } = await sent("ntfy", (url) => ({
      url: `${url}/push/school_alerts_x81`,
      token: "tk_abcdef",
    }));
    expect(heard).toMatchObject({ path: "/push/" });
    expect(heard?.headers.authorization).toBe("Bearer tk_abcdef");
    expect(body).toMatchObject({ topic: "school_alerts_x81", priority: 4, tags: ["warning"] });
    expect(body.click).toBe(parcel.message.url);
    expect(hint).not.toContain("school_alerts");
  });

  it("JSON: signed over time and body, so that a copy of either alone is worth nothing", async () => {
    const key = "a-key-of-some-length";
    const { body, heard } = await sent("json", (url) => ({ url: `${url}/in`, key }));
    const at = String(heard?.headers["mailpath-timestamp"]);
    const expected = createHmac("sha256", key).update(`${at}.${heard?.body}`).digest("hex");
    expect(at).toBe("1795482000");
    expect(heard?.headers["mailpath-signature"]).toBe(`v1=${expected}`);
    expect(heard?.headers["mailpath-delivery"]).toBe("delivery-1");
    expect(body).toMatchObject({ version: 1, delivery: "delivery-1", notice: parcel.notice });
    expect(body.words).toMatchObject({ locale: "en", title: parcel.message.title });
  });

  it("LINE: a push with a retry key that stays the same", async () => {
    const peer = await listening();
    const settings = { token: "channel-access-token-1234", to: `U${"0a".repeat(16)}` };
    const request = lineRequest(settings, parcel);
    expect(request.url).toBe("https://api.line.me/v2/bot/message/push");
    await post({ ...request, url: `${peer.url}/v2/bot/message/push` }, loopbackNet());
    const [heard] = peer.heard;
    expect(heard?.headers.authorization).toBe("Bearer channel-access-token-1234");
    expect(heard?.headers["x-line-retry-key"]).toBe(retryKey("delivery-1"));
    expect(retryKey("delivery-1")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(JSON.parse(heard?.body ?? "")).toMatchObject({ to: settings.to, messages: [{ type: "text" }] });
  });
});

describe("what a person may type", () => {
  it.each([
    ["slack", { url: "ftp://x.example/y" }],
    ["slack", { url: "https://user:pw@x.example/y" }],
    ["slack", {}],
    ["ntfy", { url: "https://ntfy.sh/" }],
    ["ntfy", { url: "https://ntfy.sh/topic", token: "a\nb" }],
    ["json", { url: "https://x.example/", key: "short" }],
    ["line", { token: "channel-access-token-1234", to: "someone" }],
    ["mail", { host: "smtp.example.jp", port: "25", from: "a@example.jp", to: "b@example.jp" }],
    ["mail", { host: "smtp.example.jp", port: "587", from: "a@example.jp", to: "b@example.jp, nobody" }],
  ] as const)("%s refuses %j", (kind, settings) => {
    expect(channels[kind].schema.safeParse(settings).success).toBe(false);
  });

  it("has a form and a hint for every kind", () => {
    for (const kind of channelKinds) expect(channels[kind].fields.length).toBeGreaterThan(0);
  });
});

import { webhook } from "./webhook";

const block = (text: string, more: object = {}) => ({ type: "TextBlock", text, wrap: true, ...more });

/**
 * A Workflow with the trigger "When a Teams webhook request is received": one attachment, an Adaptive Card
 * (https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook).
 */
export const teams = webhook("teams", ({ message: { title, lines, url, linkText, isUrgent } }) => ({
  type: "message",
  attachments: [
    {
      contentType: "application/vnd.microsoft.card.adaptive",
      contentUrl: null,
      content: {
        $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
        type: "AdaptiveCard",
        version: "1.4",
        body: [
          block(title, { weight: "Bolder", size: "Medium", color: isUrgent ? "Attention" : "Default" }),
          ...lines.map((line) => block(line)),
        ],
        actions: url === null ? [] : [{ type: "Action.OpenUrl", title: linkText, url }],
      },
    },
  ],
}));

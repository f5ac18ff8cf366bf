import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/account/types";
import type { Tested } from "@/lib/tell/actions";
import type { ChannelSummary } from "@/lib/tell/data";
import { TestButton } from "./test-button";

export type ChannelActions = {
  create: (previous: FormState, form: FormData) => Promise<FormState>;
  change: (previous: FormState, form: FormData) => Promise<FormState>;
  test: (previous: FormState<Tested>, form: FormData) => Promise<FormState<Tested>>;
};

type ChannelListProps = {
  channels: readonly ChannelSummary[];
  actions: ChannelActions;
  schoolId: string | null;
  /** Ids of mail channels that run through a watched server. */
  watched: readonly string[];
};

export function ChannelList({ channels, ...rest }: ChannelListProps) {
  const t = useTranslations("tell.list");
  if (channels.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <ul className="divide-y divide-rule">
      {channels.map((channel) => (
        <ChannelRow key={channel.id} channel={channel} {...rest} />
      ))}
    </ul>
  );
}

type ChannelRowProps = Omit<ChannelListProps, "channels"> & { channel: ChannelSummary };

function ChannelRow({ channel, actions, schoolId, watched }: ChannelRowProps) {
  const t = useTranslations("tell");
  const { id, kind, name, hint, isPaused, isForAll } = channel;
  const isOwn = isForAll === (schoolId === null);
  return (
    <li className="space-y-3 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="font-semibold">
            <span className="break-words">{name}</span>{" "}
            <Badge kind={isPaused ? "neutral" : "good"}>{t(isPaused ? "list.paused" : "list.active")}</Badge>{" "}
            {isForAll && schoolId !== null && <Badge>{t("list.everyone")}</Badge>}
          </p>
          <p className="break-all text-muted text-sm">
            {t(`kind.${kind}`)} · {hint}
          </p>
        </div>
        {isOwn && <ChannelButtons channel={channel} change={actions.change} schoolId={schoolId} />}
      </div>
      {watched.includes(id) && (
        <Notice kind="caution">
          <p>{t("list.watched")}</p>
        </Notice>
      )}
      {isOwn && (
        <TestButton action={actions.test} name={name}>
          <Named schoolId={schoolId} id={id} />
        </TestButton>
      )}
    </li>
  );
}

const Named = ({ schoolId, id }: { schoolId: string | null; id: string }) => (
  <>
    {schoolId !== null && <input type="hidden" name="schoolId" value={schoolId} />}
    <input type="hidden" name="channelId" value={id} />
  </>
);

type ChannelButtonsProps = {
  channel: ChannelSummary;
  change: ChannelActions["change"];
  schoolId: string | null;
};

function ChannelButtons({ channel: { id, name, isPaused }, change, schoolId }: ChannelButtonsProps) {
  const t = useTranslations("tell.list");
  const common = useTranslations("common.action");
  return (
    <ActionForm action={change} className="flex flex-wrap gap-3">
      <Named schoolId={schoolId} id={id} />
      <Button name="wish" value={isPaused ? "resume" : "pause"}>
        {t(isPaused ? "resume" : "pause")}
        <span className="sr-only">: {name}</span>
      </Button>
      <Button look="danger" name="wish" value="delete">
        {common("delete")}
        <span className="sr-only">: {name}</span>
      </Button>
    </ActionForm>
  );
}

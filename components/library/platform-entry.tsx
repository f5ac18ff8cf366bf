import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ProofBadge } from "@/components/ui/proof-badge";
import { proofOf, proofRanks, rankOfEntry } from "@/lib/catalogue/proof";
import type { RecipeEntry, Source } from "@/lib/catalogue/types";

type Entry = { id: string; recipes: readonly RecipeEntry[]; sources: readonly Source[] };
type Props = { entry: Entry; name: string; facts: readonly [string, string][] };

/** A router or a mail server: what it can do, which recipes there are, and how each of their parts is proven. */
export function PlatformEntry({ entry, name, facts }: Props) {
  const proofs = useTranslations("wizard.recipe.proof");
  const rank = proofOf(entry);
  const title = (
    <span className="flex flex-wrap items-center gap-2">
      <a href={`#${entry.id}`} className="underline-offset-4 hover:underline">
        {name}
      </a>
      <ProofBadge rank={rank}>{proofs(rank)}</ProofBadge>
    </span>
  );
  return (
    <Card title={title} id={entry.id} className="scroll-mt-4">
      {facts.length > 0 && (
        <dl className="mb-4 grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(14rem,auto)_1fr]">
          {facts.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="mb-2 sm:mb-0">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {entry.recipes.map((recipe) => (
        <RecipeLine key={recipe.remedy} recipe={recipe} />
      ))}
      <Pages sources={entry.sources} />
    </Card>
  );
}

/** The parts of a recipe, gathered by how they are proven. */
function RecipeLine({ recipe }: { recipe: RecipeEntry }) {
  const t = useTranslations("library");
  const remedies = useTranslations("diagnosis.remedy");
  const words = useTranslations("wizard.recipe");
  const ranked = recipe.parts.map((part) => ({ id: part.id, rank: rankOfEntry(part) }));
  return (
    <div className="mb-3">
      <h3 className="font-medium">
        {recipe.remedy === "server-report" ? t("serverReport") : remedies(`${recipe.remedy}.title`)}
      </h3>
      <ul className="space-y-1 text-sm">
        {proofRanks
          .map((rank) => ({ rank, parts: ranked.filter((part) => part.rank === rank) }))
          .filter(({ parts }) => parts.length > 0)
          .map(({ rank, parts }) => (
            <li key={rank}>
              <ProofBadge rank={rank}>{words(`proof.${rank}`)}</ProofBadge>{" "}
              {parts.map(({ id }) => words(`part.${id}`)).join(" · ")}
            </li>
          ))}
      </ul>
    </div>
  );
}

export function Pages({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations("library");
  if (sources.length === 0) return null;
  return (
    <ul className="text-sm">
      {sources.map(({ url, year }) => (
        <li key={url} className="break-words">
          {url.startsWith("http") ? (
            <a
              href={url}
              rel="noreferrer"
              className="inline-block py-1 text-muted underline underline-offset-4 hover:text-lane"
            >
              {url.replace(/^https?:\/\//, "")}
            </a>
          ) : (
            <span className="text-muted">{url}</span>
          )}
          {year !== null && <span className="text-muted"> {t("year", { year })}</span>}
        </li>
      ))}
    </ul>
  );
}

// Pictures of the built product (npm run build first): the README's, or with `--all FOLDER` every page for a review.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chdir } from "node:process";
import { root } from "./run.mjs";

chdir(root);
if (!existsSync(join(root, "dist/server.mjs"))) throw new Error("Build first: npm run build");
const { takeReadmePictures, takeAllPictures } = await import("../e2e/screens/pictures.ts");
const at = process.argv.indexOf("--all");
const folder = at === -1 ? undefined : process.argv[at + 1];
if (at !== -1 && folder === undefined) throw new Error("--all needs a folder");
await (folder ? takeAllPictures(folder, process.argv.slice(at + 2)) : takeReadmePictures("docs/images"));

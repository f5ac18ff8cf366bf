/** One arrow, one rule: app → components → lib/<feature> → lib/{diagnosis,wizard} → lib/{model,catalogue} → lib/core. */
const pureRings = "^lib/(core|model|catalogue|paste|diagnosis|wizard|handout)/";

const forbid = (name, from, to, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    forbid(
      "core-is-the-centre",
      "^lib/core/",
      "^(lib/(?!core/)|cli/|components/|app/|i18n/)",
      "lib/core imports nothing of ours",
    ),
    forbid(
      "model-on-core",
      "^lib/model/",
      "^(lib/(?!core/|model/)|cli/|components/|app/|i18n/)",
      "lib/model → lib/core",
    ),
    forbid(
      "catalogue-on-core",
      "^lib/catalogue/",
      "^(lib/(?!core/|catalogue/)|cli/|components/|app/|i18n/)",
      "lib/catalogue → lib/core",
    ),
    forbid(
      "paste-on-core",
      "^lib/paste/",
      "^(lib/(?!core/|paste/)|cli/|components/|app/|i18n/)",
      "lib/paste → lib/core",
    ),
    forbid(
      "diagnosis-on-model",
      "^lib/diagnosis/",
      "^(lib/(?!core/|model/|catalogue/|diagnosis/)|cli/|components/|app/|i18n/)",
      "lib/diagnosis → model, catalogue, core",
    ),
    forbid(
      "wizard-on-model",
      "^lib/wizard/",
      "^(lib/(?!core/|model/|catalogue/|diagnosis/|wizard/)|cli/|components/|app/|i18n/)",
      "lib/wizard → diagnosis, model, catalogue, core",
    ),
    forbid(
      "handout-on-diagnosis",
      "^lib/handout/",
      "^(lib/(?!core/|model/|catalogue/|diagnosis/|handout/)|cli/|components/|app/|i18n/)",
      "lib/handout → diagnosis, model, catalogue, core",
    ),
    forbid(
      "smtp-on-core",
      "^lib/smtp/",
      "^(lib/(?!core/|smtp/)|cli/|components/|app/|i18n/)",
      "lib/smtp → lib/core",
    ),
    forbid(
      "platform-on-core",
      "^lib/platform/",
      "^(lib/(?!core/|platform/)|cli/|components/|app/|i18n/)",
      "lib/platform → lib/core",
    ),
    forbid(
      "features-below-ui",
      "^lib/",
      "^(cli/|components/|app/)",
      "lib never imports the views or the command line",
    ),
    forbid(
      "watch-on-top-of-features",
      "^lib/(check|tell|school|probe|prober|queue)/",
      "^lib/watch/",
      "lib/watch → lib/{check,tell,school,prober,queue}",
    ),
    forbid(
      "components-below-app",
      "^components/",
      "^(app/|cli/|lib/(platform|smtp)/)",
      "components → lib/<feature>/{schema,types,actions}, pure rings",
    ),
    forbid(
      "cli-is-small",
      "^cli/",
      "^(app/|components/|i18n/|lib/(?!core/|model/|catalogue/|diagnosis/|smtp/))",
      "cli → diagnosis, model, catalogue, smtp, core",
    ),
    {
      name: "pure-rings-are-pure",
      severity: "error",
      comment: "the pure rings run in the CLI, the probe and the browser alike",
      from: { path: pureRings, pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-rings-know-no-framework",
      severity: "error",
      from: { path: pureRings, pathNot: "\\.test\\.ts$" },
      to: { path: "node_modules/(next|react|@prisma|better-auth)" },
    },
    {
      name: "database-behind-data-and-mutations",
      severity: "error",
      from: {
        path: "^(lib|app|components)/",
        pathNot:
          "^lib/platform/|/(data|mutations)(\\.test)?\\.ts$|/(data|mutations)/|^lib/account/auth\\.ts$|\\.(test|long)\\.ts$",
      },
      to: { path: "^lib/platform/db/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^lib/platform/db/generated" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};

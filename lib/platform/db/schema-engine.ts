import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

export type OpenEngine = { engine: SchemaEngine; close: () => Promise<void> };

type EngineModule = typeof import("@prisma/schema-engine-wasm");

// Once per process: the package's glue keeps views of the first instance's memory.
let loaded: Promise<EngineModule> | undefined;

export const noFilters = { externalTables: [], externalEnums: [] };

/** Prisma's own schema engine, compiled to WebAssembly: what its CLI would download as a binary. */
export async function openSchemaEngine(
  schema: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<OpenEngine> {
  listenForPanics();
  loaded ??= loadModule();
  const module = await loaded;
  const connected: SqlDriverAdapter[] = [];
  const engine = await module.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(remembering(factory, connected)),
  );
  const close = async () => {
    engine.free();
    for (const adapter of connected) await adapter.dispose();
  };
  return { engine, close };
}

/** The engine never closes what it opens: its connections are noted so that they can be closed for it. */
const remembering = (
  factory: SqlMigrationAwareDriverAdapterFactory,
  connected: SqlDriverAdapter[],
): SqlMigrationAwareDriverAdapterFactory => ({
  provider: factory.provider,
  adapterName: factory.adapterName,
  connect: async () => {
    const adapter = await factory.connect();
    connected.push(adapter);
    return adapter;
  },
  connectToShadowDb: () => factory.connectToShadowDb(),
});

type PanicRegistry = { PRISMA_WASM_PANIC_REGISTRY?: { set_message: (message: string) => void } };

/** Where the engine leaves the text of a panic; without it a panic would hide behind a TypeError of the glue. */
function listenForPanics(): void {
  (globalThis as PanicRegistry).PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message: (message) => {
      throw new Error(`schema engine: ${message}`);
    },
  };
}

/** The package's entry imports its .wasm as a module, which Node 20 cannot: instantiated by hand instead. */
async function loadModule(): Promise<EngineModule> {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(entry.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

export const cacheDir: string;
export const layerNames: string[];
export function packagesFor(name: string): string[] | undefined;
export function layerPath(name: string): string;
export function npmPackageFor(name: string): string | undefined;

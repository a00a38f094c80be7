export function* mendedCases(): Generator<{ name: string; file: string; bytes: Uint8Array }> {}

/** The solver as JavaScript; `tools/solver-script.mjs` makes it. */
declare module 'pantau-umkm-solver' {
  export function instantiate(imports: object): object;
}

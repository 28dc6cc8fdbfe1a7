/**
 * First line of a script that asks the engine to compile all of its functions while it arrives,
 * beside the page's main thread; else each is compiled there when it is first called. Chromium knows
 * it, to others it is a comment.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export const compileAtOnce = '//# allFunctionsCalledOnLoad';

import {foldText} from '../../schema/header.js';

const pending =
  /^(?:(?:masih|sedang|lagi)_)?(?:dalam_)?(?:proses|progres|progress|pengurusan|pengajuan|diproses|berproses|diurus|mengurus|diajukan|mengajukan|menunggu|menyusul|on_progress|on_process|in_process)(?:_|$)/;

/** Whether a text says that a licence is under way: "dalam proses", "sedang diurus". */
export function isPending(text: string): boolean {
  return pending.test(foldText(text));
}

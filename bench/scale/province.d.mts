/** An area with a name, by its code. */
export interface NamedArea {
  readonly code: string;
  readonly name: string;
}

export interface InventedKabupaten extends NamedArea {
  readonly kecamatan: readonly NamedArea[];
}

export interface ProvinceSize {
  readonly kabupaten?: number;
  readonly kecamatan?: number;
}

export declare const provinceCode: string;
export declare function areasOf(size?: ProvinceSize): readonly InventedKabupaten[];
export declare function writeProvince(
  folder: string,
  options?: ProvinceSize & {readonly businesses?: number; readonly seed?: number},
): number;
export declare function writeKabupaten(
  folder: string,
  area: InventedKabupaten,
  options: {readonly perKecamatan: number; readonly seed: number},
): number;

/** Column and row of each of the 34 provinces in a grid of tiles, by the first two digits of their codes: neighbours stand near each other, no outline is drawn. */
export const TILE_PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  "23": [7, 0],
  ...{ "65": [0, 1], "15": [4, 1], "22": [7, 1] },
  ...{ "63": [1, 2], "62": [2, 2], "64": [3, 2], "14": [4, 2], "11": [5, 2], "12": [6, 2], "21": [7, 2] },
  ...{ "54": [0, 3], "51": [2, 3], "61": [3, 3], "41": [4, 3], "13": [5, 3], "37": [6, 3] },
  ...{ "50": [3, 4], "42": [4, 4], "34": [5, 4], "32": [6, 4], "31": [7, 4] },
  ...{ "53": [2, 5], "52": [3, 5], "43": [4, 5], "36": [5, 5], "33": [6, 5] },
  ...{ "45": [3, 6], "44": [4, 6], "35": [5, 6], "71": [6, 6] },
  ...{ "46": [3, 7], "82": [4, 7], "81": [5, 7] },
};

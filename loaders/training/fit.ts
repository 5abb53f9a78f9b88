import { logistic } from "../confidence/judge.js";

/** Examples of yes (1) and no (0), each with the features that it has, by number, beside a constant one. */
export interface Sample {
  features: readonly (readonly number[])[];
  answers: readonly number[];
}

/** Bias, then one weight for each feature. */
export type Weights = Float64Array;

const STEPS = 50;
const SMALL = 1e-7;

/** Logistic regression of binary features by Newton's method; `ridge` pulls every weight but the bias towards zero (the variance of its prior is 1 / ridge). */
export function fitRidge({ features, answers }: Sample, count: number, ridge: number): Weights {
  const size = count + 1;
  const weights = new Float64Array(size);
  const rows = features.map((row) => [0, ...row.map((feature) => feature + 1)]);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : -ridge * weight));
    const curve = new Float64Array(size * size);
    for (let i = 1; i < size; i++) curve[i * size + i] = ridge;
    rows.forEach((row, at) => addRow(row, answers[at] as number, weights, slope, curve, size));
    const move = solve(curve, slope, size);
    for (let i = 0; i < size; i++) weights[i] = (weights[i] as number) + (move[i] as number);
    if (move.every((change) => Math.abs(change) < SMALL)) break;
  }
  return weights;
}

/** Adds one example to the gradient and to the lower half of the negative Hessian. */
function addRow(row: readonly number[], answer: number, weights: Weights, slope: Weights, curve: Float64Array, size: number): void {
  const said = logistic(scoreOf(row, weights));
  const doubt = said * (1 - said);
  for (const i of row) {
    slope[i] = (slope[i] as number) + answer - said;
    for (const j of row) if (j <= i) curve[i * size + j] = (curve[i * size + j] as number) + doubt;
  }
}

const scoreOf = (row: readonly number[], weights: Weights): number => row.reduce((sum, i) => sum + (weights[i] as number), 0);

/** The score of an example by its features. */
export const scoreBy = (weights: Weights, features: readonly number[]): number =>
  features.reduce((sum, feature) => sum + (weights[feature + 1] as number), weights[0] as number);

/** Solves A x = b for a symmetric positive matrix, of which the lower half is given and overwritten (Cholesky). */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const at = (i: number, j: number): number => matrix[i * size + j] as number;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      matrix[i * size + j] = i === j ? Math.sqrt(sum) : sum / at(j, j);
    }
  const x = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - at(i, k) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] as number) - at(k, i) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  return x;
}

/** Platt's scaling: scale and shift under which the logistic function of scores comes nearest to the answers. */
export function fitPlatt(scores: readonly number[], answers: readonly number[]): { scale: number; shift: number } {
  let [scale, shift] = [1, 0];
  for (let step = 0; step < STEPS; step++) {
    let [toScale, toShift, aa, ab, bb] = [0, 0, 0, 0, 0];
    scores.forEach((score, i) => {
      const said = logistic(scale * score + shift);
      const doubt = said * (1 - said);
      toScale += ((answers[i] as number) - said) * score;
      toShift += (answers[i] as number) - said;
      aa += doubt * score * score;
      ab += doubt * score;
      bb += doubt;
    });
    const determinant = aa * bb - ab * ab;
    const moves = [(bb * toScale - ab * toShift) / determinant, (aa * toShift - ab * toScale) / determinant] as const;
    scale += moves[0];
    shift += moves[1];
    if (Math.abs(moves[0]) + Math.abs(moves[1]) < SMALL) break;
  }
  return { scale, shift };
}

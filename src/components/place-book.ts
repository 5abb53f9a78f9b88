import { FileAttachment } from "observablehq:stdlib";
import type { PlaceBook } from "../model/place-book.js";

const FILE = FileAttachment("../data/places.json");

/** The latest main figures of every bureau. */
export const loadPlaces = (): Promise<PlaceBook> => FILE.json() as Promise<PlaceBook>;

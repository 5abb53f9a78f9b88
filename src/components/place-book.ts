import type { PlaceBook } from "../model/place-book.js";
import { fetchData } from "../site-file.js";

/** The latest main figures of every bureau. */
export const loadPlaces = async (): Promise<PlaceBook> => (await (await fetchData("parts/places.json")).json()) as PlaceBook;

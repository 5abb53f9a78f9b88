/** Node lets the heap grow to a multiple of what is alive before it sweeps; a build of thousands of reports then holds gigabytes of waste. */
export const HEAP_GROWTH = "--heap-growing-percent=50";

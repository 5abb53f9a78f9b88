import type { DataSet } from "./datapackage.js";
import { FILE_FORMATS, type FileFormat, type PublishedFile } from "./files.js";

/** What machines that look for data sets are told beside the files: years covered, and where the site stands if that is known. */
export interface LinkReach {
  years: readonly [number, number];
  /** Address of the site's root with a slash at its end; empty gives addresses relative to the document. */
  site: string;
}

const NAMES = { zh: "环境执法图鉴", en: "Enforcement Atlas" } as const;
const GZIP = "application/gzip";
const CREATOR = "The Enforcement Atlas contributors";

/** schema.org `Dataset` as JSON-LD, its files addressed from a page one folder below the root. */
export function describeDataset(set: DataSet, files: readonly PublishedFile[], { years, site }: LinkReach): object {
  const base = site === "" ? "../" : site;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: set.title,
    alternateName: Object.values(NAMES),
    description: set.description,
    version: set.version,
    license: set.licence.path,
    keywords: set.keywords,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: CREATOR },
    temporalCoverage: years.join("/"),
    spatialCoverage: { "@type": "Place", name: "China" },
    distribution: files.map(({ path, mediatype, packed, bytes, sha256 }) => ({
      "@type": "DataDownload",
      name: path,
      encodingFormat: packed ? [mediatype, GZIP] : mediatype,
      contentUrl: `${base}data/${path}`,
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
}

/** The data set as DCAT in JSON-LD, its files addressed from the document beside them. */
export function describeCatalogue(set: DataSet, files: readonly PublishedFile[], { years, site }: LinkReach): object {
  const base = site === "" ? "./" : `${site}data/`;
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      spdx: "http://spdx.org/rdf/terms#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": `${base}catalog.jsonld`,
    "@type": "dcat:Dataset",
    "dct:title": Object.entries(NAMES).map(([lang, name]) => ({ "@language": lang, "@value": name })),
    "dct:description": set.description,
    "dcat:version": set.version,
    "dct:license": { "@id": set.licence.path },
    "dct:creator": { "@type": "foaf:Organization", "foaf:name": CREATOR },
    "dcat:keyword": set.keywords,
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": { "@type": "xsd:gYear", "@value": String(years[0]) },
      "dcat:endDate": { "@type": "xsd:gYear", "@value": String(years[1]) },
    },
    "dcat:distribution": files.map((file) => describeDistribution(file, base)),
  };
}

function describeDistribution({ path, format, packed, bytes, sha256 }: PublishedFile, base: string): object {
  return {
    "@type": "dcat:Distribution",
    "dct:title": path,
    "dcat:downloadURL": { "@id": `${base}${path}` },
    "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediaTypeOf(format)}` },
    ...(packed && { "dcat:compressFormat": { "@id": `https://www.iana.org/assignments/media-types/${GZIP}` } }),
    "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": String(bytes) },
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
      "spdx:checksumValue": sha256,
    },
  };
}

const mediaTypeOf = (format: FileFormat): string => FILE_FORMATS[format];

/** Folder, known to the engine only, of files that a reader brought; nothing else can be read by its name. */
export const OWN_FOLDER = "own/";

// Extensions, and files that a query names by address, would be fetched from other hosts. A query that wants more memory
// than a phone has would end the page; so it ends with an error.
/** SQL: settings that keep an engine to its tables and to `memory`, such as `512MB`; no later query undoes them. */
export const LOCK = (memory: string) => `SET autoinstall_known_extensions = false;
SET autoload_known_extensions = false;
SET allowed_directories = ['${OWN_FOLDER}'];
SET enable_external_access = false;
SET memory_limit = '${memory}';
SET lock_configuration = true`;

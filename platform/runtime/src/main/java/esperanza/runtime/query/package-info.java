/** Reads of the database for callers who may hang up: one way for all services. */
package esperanza.runtime.query;

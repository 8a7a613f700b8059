/**
 * Pages people of a list on this machine's disk, about what waits while nobody is called elsewhere. Needs no database, no
 * Kafka and no identity provider.
 */
@NullMarked
package esperanza.reach.pager;

import org.jspecify.annotations.NullMarked;

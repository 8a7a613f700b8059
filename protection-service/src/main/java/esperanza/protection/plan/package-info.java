/**
 * Opens a plan per affected party, and decides a person's commands on the part of a plan that the person may know of.
 */
@NullMarked
package esperanza.protection.plan;

import org.jspecify.annotations.NullMarked;

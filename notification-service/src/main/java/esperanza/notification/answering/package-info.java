/** How alerts are answered: how fast, on which rung, by which ways, in figures that name no case and no person. */
@NullMarked
package esperanza.notification.answering;

import org.jspecify.annotations.NullMarked;

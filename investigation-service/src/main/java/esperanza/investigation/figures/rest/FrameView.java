package esperanza.investigation.figures.rest;

import java.time.Instant;
import java.util.List;

/**
 * A frame that was made.
 *
 * @param at what was recorded until then is counted
 * @param moved the indicators of which a number rose, or that have new cohorts
 */
public record FrameView(int frame, Instant at, List<String> moved) {}

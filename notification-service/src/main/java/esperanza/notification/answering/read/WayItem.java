package esperanza.notification.answering.read;

import esperanza.protocol.vocabulary.WayKind;
import java.time.LocalDate;

/**
 * The fate of the pages of a week that went one kind of way. A week with few is not among them.
 *
 * @param week its Monday, in the zone of the mechanism
 * @param pages how many attempts were made, rounded down to a multiple of five
 * @param failedPercent how many of them failed, rounded up to five per cent
 */
public record WayItem(LocalDate week, WayKind kind, long pages, long failedPercent) {}

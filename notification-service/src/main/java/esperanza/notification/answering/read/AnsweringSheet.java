package esperanza.notification.answering.read;

import java.util.List;

/**
 * The figures of answering.
 *
 * @param weeks for each week and each function that may be on duty, the newest week first
 */
public record AnsweringSheet(List<AnsweringItem> weeks, List<WayItem> ways) {}

package esperanza.notification.alert.read;

import esperanza.protocol.vocabulary.WayKind;
import java.time.Instant;
import java.util.List;

/**
 * A person who was called for an alert, and how the person was tried.
 *
 * @param person the pseudonym of the person
 * @param since when the person was paged for the alert first
 * @param tried the first page of each kind of way that a provider took, and the first that failed, in the first hour and
 *     before somebody answered
 */
public record Called(String person, Instant since, List<Try> tried) {

    /**
     * One way on which a page went.
     *
     * @param taken whether a provider took the page; false: this way failed. A page that was taken may not have arrived
     */
    public record Try(WayKind way, boolean taken, Instant at) {}

    public Called {
        tried = List.copyOf(tried);
    }
}

package esperanza.runtime.reader;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.StoredEvent;
import java.util.List;
import java.util.Set;

/**
 * The part of a page that a reader leaves out.
 *
 * @param parked streams that are parked for this reader
 * @param skipped positions of events that a person skipped for good
 */
record Aside(Set<StreamId> parked, Set<Long> skipped) {

    List<StoredEvent> without(List<StoredEvent> page) {
        return page.stream().filter(e -> !skipped.contains(e.position())).toList();
    }
}

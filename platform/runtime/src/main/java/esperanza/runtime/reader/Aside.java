package esperanza.runtime.reader;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.StoredEvent;
import java.util.List;
import java.util.Set;

/** What a reader does not digest of a page: streams that are parked for it, and events that a person skipped for good. */
record Aside(Set<StreamId> parked, Set<Long> skipped) {

    List<StoredEvent> without(List<StoredEvent> page) {
        return page.stream().filter(e -> !skipped.contains(e.position())).toList();
    }
}

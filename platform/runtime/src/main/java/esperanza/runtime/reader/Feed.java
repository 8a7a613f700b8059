package esperanza.runtime.reader;

import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.StoredEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Reads the log once, from its first event to its end, for several projections. While a page is in use, the next one is
 * read. Of its events those parts are decoded ahead that were asked for of earlier events of the same type.
 */
final class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);
    private static final int PAGE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LogReader log;
    private final EventCodec codec;
    private final Set<String> events = new HashSet<>();
    private final Set<String> metadata = new HashSet<>();
    private final Set<String> cases = new HashSet<>();
    private List<Logged> page = List.of();
    private CompletableFuture<List<Logged>> ahead;

    Feed(LogReader log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
        this.ahead = after(0);
    }

    /** The next page; empty at the end of the log. Waits for it. */
    List<Logged> next() {
        List<Logged> used = page;
        page = ahead.join();
        used.forEach(this::noteWhatWasAskedFor); // nothing is decoded ahead at this moment
        ahead = page.size() < PAGE
                ? CompletableFuture.completedFuture(List.of())
                : after(page.getLast().stored().position());
        return page;
    }

    private void noteWhatWasAskedFor(Logged event) {
        if (event.showedEvent()) {
            events.add(event.stored().type());
        }
        if (event.showedMetadata()) {
            metadata.add(event.stored().type());
        }
        if (event.showedCases()) {
            cases.add(event.stored().type());
        }
    }

    private CompletableFuture<List<Logged>> after(long position) {
        return CompletableFuture.supplyAsync(
                () -> log.readableAfter(position, PAGE).await().atMost(PATIENCE).stream()
                        .map(this::decoded)
                        .toList(),
                Thread::startVirtualThread);
    }

    private Logged decoded(StoredEvent stored) {
        Logged logged = codec.logged(stored);
        try {
            if (metadata.contains(stored.type())) {
                logged.metadata();
            }
            if (cases.contains(stored.type())) {
                logged.cases();
            }
            if (events.contains(stored.type())) {
                logged.decode();
            }
        } catch (RuntimeException undecodable) {
            LOG.debug("those who ask for the event fail", undecodable);
        }
        return logged;
    }
}

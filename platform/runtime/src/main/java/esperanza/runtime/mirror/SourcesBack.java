package esperanza.runtime.mirror;

import esperanza.runtime.relay.PublishedMark.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Whether each source has published, since Kafka answers again, everything that it committed before. The second new mark
 * of one leader was drawn after the first look, so it says that.
 *
 * <ul>
 * <li>A source that says that it is behind is not back, and tells anew when it has caught up.
 * <li>A source that sets no mark for {@code silence} counts as stopped: it takes no commands, and the others go on.
 * </ul>
 */
final class SourcesBack {

    private static final Logger LOG = Logger.getLogger(SourcesBack.class);

    private final Duration silence;
    private final Map<String, Source> sources = new HashMap<>();
    private Optional<Instant> since = Optional.empty();

    /** @param silence zero: no source is waited for */
    SourcesBack(Duration silence) {
        this.silence = silence;
    }

    /** Whether the marks have to be read at all. */
    boolean areWaitedFor() {
        return silence.isPositive();
    }

    /** Kafka did not answer. */
    void broken() {
        since = Optional.empty();
        sources.clear();
    }

    /** The first look at which Kafka answered; empty: it does not. */
    Optional<Instant> since() {
        return since;
    }

    boolean areBack() {
        return since.isPresent() && sources.values().stream().allMatch(source -> source.back);
    }

    /** @param marks of each topic, as they are now; none if no source is waited for */
    void look(Map<String, Optional<Mark>> marks, Instant now) {
        since = since.or(() -> Optional.of(now));
        marks.forEach((topic, mark) -> sources.computeIfAbsent(topic, name -> new Source(name, mark, now))
                .look(mark, now));
    }

    private final class Source {

        private final String topic;
        private Optional<Mark> before;
        private Optional<Mark> next = Optional.empty();
        private Instant silentSince;
        private boolean back;

        Source(String topic, Optional<Mark> before, Instant now) {
            this.topic = topic;
            this.before = before;
            this.silentSince = now;
        }

        void look(Optional<Mark> mark, Instant now) {
            if (mark.stream().anyMatch(Mark::behind)) {
                wait(mark, now);
            } else if (!mark.equals(before)) {
                mark.ifPresent(this::heard);
            }
            if (!back && !now.isBefore(silentSince.plus(silence))) {
                LOG.warnf("%s says nothing and counts as stopped", topic);
                back = true;
            }
        }

        private void wait(Optional<Mark> mark, Instant now) {
            before = mark;
            next = Optional.empty();
            silentSince = now;
            back = false;
        }

        private void heard(Mark mark) {
            Optional<Mark> ofItsLeader = next.filter(known -> known.leader() == mark.leader());
            if (ofItsLeader.isEmpty()) {
                next = Optional.of(mark);
            } else if (mark.number() > ofItsLeader.get().number()) {
                back = true;
            }
        }
    }
}

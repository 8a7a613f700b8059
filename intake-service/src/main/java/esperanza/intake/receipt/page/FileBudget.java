package esperanza.intake.receipt.page;

import esperanza.files.StoredFiles;
import esperanza.intake.attachment.read.UnseenFiles;
import esperanza.runtime.refusal.Limit;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many files strangers may send at once, in an hour, and before somebody looks at them. Within the last quarter of the
 * bytes of an hour each line is slowed down, beyond them nobody begins. Reports in words share none of these budgets. The
 * counts of the moment and the hour are kept in this instance's memory only.
 */
@Singleton
class FileBudget {

    /** A file that is being sent. */
    final class Place {

        private final String holder;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(String holder) {
            this.holder = holder;
        }

        /** Safe to repeat. */
        void leave() {
            if (left.compareAndSet(false, true)) {
                sending.decrementAndGet();
                ofHolder.computeIfPresent(holder, (_, n) -> n == 1 ? null : n - 1);
            }
        }
    }

    private static final String ANYONE = "anyone";
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int UNIT = 1024;
    private static final int BYTES_A_SECOND = 64 * 1024;

    private final AtomicInteger sending = new AtomicInteger();
    private final Map<String, Integer> ofHolder = new ConcurrentHashMap<>();
    private final Limit kibibytes;
    private final Limit beforeTheLastQuarter;
    private final StoredFiles stored;
    private final UnseenFiles unseen;
    private final long mostUnseen;
    private final int atOnce;
    private final int atOnceByReceipt;
    private final double free;

    FileBudget(
            InstantSource clock,
            StoredFiles stored,
            UnseenFiles unseen,
            @ConfigProperty(name = "esperanza.attachments.at-once") int atOnce,
            @ConfigProperty(name = "esperanza.attachments.at-once-by-receipt") int atOnceByReceipt,
            @ConfigProperty(name = "esperanza.attachments.public-bytes-an-hour") MemorySize anHour,
            @ConfigProperty(name = "esperanza.attachments.public-bytes-unseen") MemorySize mostUnseen,
            @ConfigProperty(name = "esperanza.attachments.public-while-free") double free) {
        long most = anHour.asLongValue() / UNIT;
        this.kibibytes = new Limit(clock, "Too many files", "public-files", most, WINDOW);
        this.beforeTheLastQuarter = new Limit(clock, "Too many files", "public-files-slowed", most - most / 4, WINDOW);
        this.stored = stored;
        this.unseen = unseen;
        this.mostUnseen = mostUnseen.asLongValue();
        this.atOnce = atOnce;
        this.atOnceByReceipt = atOnceByReceipt;
        this.free = free;
    }

    /** Empty if there is no place: too many send, the hour or the store is full, or too much waits to be seen. */
    Uni<Optional<Place>> enter(String holder) {
        return stored.free()
                .chain(part -> part < free || kibibytes.count(ANYONE, 0).isPresent()
                        ? Uni.createFrom().item(true)
                        : unseen.bytes().map(bytes -> bytes >= mostUnseen))
                .map(full -> full ? Optional.empty() : place(holder));
    }

    private Optional<Place> place(String holder) {
        if (sending.incrementAndGet() > atOnce) {
            sending.decrementAndGet();
            return Optional.empty();
        }
        if (ofHolder.merge(holder, 1, Integer::sum) > atOnceByReceipt) {
            new Place(holder).leave();
            return Optional.empty();
        }
        return Optional.of(new Place(holder));
    }

    /** Counts bytes that came. Returns how long their sender waits: a file that was begun may end in any case. */
    Duration count(int bytes) {
        int weight = (bytes + UNIT - 1) / UNIT;
        kibibytes.count(ANYONE, weight);
        return beforeTheLastQuarter.count(ANYONE, weight).isEmpty()
                ? Duration.ZERO
                : Duration.ofMillis(bytes * 1000L / BYTES_A_SECOND);
    }
}

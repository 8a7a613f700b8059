package esperanza.files.upload;

import esperanza.files.FilesSettings;
import esperanza.files.domain.Segment;
import esperanza.runtime.command.Gate;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The uploads whose last byte is durable. The instance that hands one on holds it for a while and renews that, and locks
 * nothing meanwhile. What it writes after another one has taken over changes nothing.
 */
final class Ended {

    /** The hold is renewed before it ends, also if a renewal fails. */
    private static final int RENEWALS = 3;

    private static final String HOLD = """
            update upload set fence = fence + 1, held_until = clock_timestamp() + make_interval(secs => $1)
            where upload_id = (
              select upload_id from upload
              where ended and not handed_on and not unclaimed and (again_at is null or again_at < clock_timestamp())
                and (held_until is null or held_until < clock_timestamp())
              order by again_at nulls first, expires_at limit 1 for update skip locked)
            returning %s, said""".formatted(UploadRow.COLUMNS);
    private static final String RENEW = """
            update upload set held_until = clock_timestamp() + make_interval(secs => $3)
            where upload_id = $1 and fence = $2 and held_until is not null""";
    private static final String SEGMENTS = "select length, name from file_segment where upload_id = $1 order by n";

    private static final String OFFERED = """
            update upload set offered = true where upload_id = $1 and fence = $2 and held_until is not null""";

    /** From now on the manifest alone says what the segments are. */
    private static final String HANDED_ON = """
            with done as (
              update upload set handed_on = true, held_until = null where upload_id = $1 and fence = $2
              returning upload_id)
            update file_segment s set upload_id = null, n = null, length = null from done
            where s.upload_id = done.upload_id""";

    private static final String LATER = """
            update upload set held_until = null, tries = tries + 1,
              again_at = clock_timestamp() + least(interval '10 s' * power(2, least(tries, 20)), interval '15 min'),
              unclaimed = $3 and expires_at < clock_timestamp(), offered = offered and not $3
            where upload_id = $1 and fence = $2""";

    private static final String BACK = """
            with back as (
              update upload set received = $3, ended = false, held_until = null, again_at = null, tries = 0,
                expires_at = clock_timestamp() + make_interval(secs => $4)
              where upload_id = $1 and fence = $2 and not offered returning upload_id)
            delete from file_segment s using back where s.upload_id = back.upload_id and s.n >= $5""";

    /** An upload that this instance holds. */
    record Held(UploadRow row, byte[] said, List<Segment> segments) {

        /** Every segment but the last. */
        List<Segment> allButLast() {
            return segments.subList(0, Math.max(0, segments.size() - 1));
        }

        /** The number of the segment with this name. */
        Optional<Integer> numberOf(String name) {
            int n = segments.stream().map(Segment::name).toList().indexOf(name);
            return n < 0 ? Optional.empty() : Optional.of(n);
        }
    }

    private final Queries queries;
    private final Gate gate;
    private final Duration hold;
    private final double kept;

    /** @param gate no file expires while it is shut */
    Ended(Queries queries, FilesSettings settings, Gate gate) {
        this.queries = queries;
        this.gate = gate;
        this.hold = settings.hold();
        this.kept = seconds(settings.kept());
    }

    /** The next upload that nobody holds. */
    Uni<Optional<Held>> next() {
        return queries.rowsInTime(HOLD, Tuple.of(seconds(hold)), row -> row).chain(rows -> {
            if (rows.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            UploadRow upload = UploadRow.from(rows.getFirst());
            byte[] said = rows.getFirst().getBuffer("said").getBytes();
            return segments(upload).map(all -> Optional.of(new Held(upload, said, all)));
        });
    }

    /** Holds the upload until the work ends. */
    <T> Uni<T> during(Held held, Uni<T> work) {
        return Uni.createFrom().deferred(() -> {
            Cancellable renewing = Multi.createFrom()
                    .ticks()
                    .startingAfter(hold.dividedBy(RENEWALS))
                    .every(hold.dividedBy(RENEWALS))
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(_ -> renewed(held).onFailure().recoverWithNull())
                    .subscribe()
                    .with(_ -> {});
            return work.onTermination().invoke(renewing::cancel);
        });
    }

    /** Notes that the service may have the file from now on. Fails if another instance has taken over. */
    Uni<Void> offered(Held held) {
        return queries.change(OFFERED, Tuple.of(held.row().id(), held.row().fence()))
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new IllegalStateException("another instance has taken over");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> handedOn(Held held) {
        return queries.change(HANDED_ON, Tuple.of(held.row().id(), held.row().fence()))
                .replaceWithVoid();
    }

    /** The service, the keys or the store were away: the next try waits longer each time. */
    Uni<Void> later(Held held) {
        return later(held, false);
    }

    /**
     * The service does not know the file. If it has expired, the sweep ends its key and then removes it. While the gate
     * is shut the log may be older than what the sender said.
     */
    Uni<Void> notAnnounced(Held held) {
        return later(held, gate.shut().isEmpty());
    }

    private Uni<Void> later(Held held, boolean unknown) {
        return queries.change(LATER, Tuple.of(held.row().id(), held.row().fence(), unknown))
                .replaceWithVoid();
    }

    /**
     * The store lost this segment: the sender is asked for it and all after it, and has as long as at the beginning. A file
     * that the service may have on record keeps the names of its segments.
     */
    Uni<Void> backTo(Held held, int n) {
        long offset = held.segments().subList(0, n).stream()
                .mapToLong(Segment::length)
                .sum();
        return queries.change(BACK, Tuple.of(held.row().id(), held.row().fence(), offset, kept, n))
                .chain(cut -> cut > 0 ? Uni.createFrom().voidItem() : later(held));
    }

    private Uni<List<Segment>> segments(UploadRow upload) {
        return queries.rowsInTime(
                SEGMENTS, Tuple.of(upload.id()), row -> new Segment(row.getLong("length"), row.getString("name")));
    }

    private Uni<Void> renewed(Held held) {
        return queries.change(RENEW, Tuple.of(held.row().id(), held.row().fence(), seconds(hold)))
                .replaceWithVoid();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

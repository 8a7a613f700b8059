package esperanza.intake.application;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where reports wait on this machine's own disk while the log is away. What {@link #keep} answered is durable, sealed, and
 * there until {@link #done}; the first word about a report stands, however often it is told.
 */
public interface Spool {

    /**
     * A report as it was sent.
     *
     * @param door the door it came in by
     * @param receivedAt when we first accepted it: what the law counts from
     * @param digest what was sent, as a keyed hash
     */
    record Waiting(CommandId id, String door, Actor sender, Instant receivedAt, byte[] digest, byte[] body) {}

    /** Keeps it, or answers what was kept under its id before. Fails with {@link SpoolFull} if there is no room. */
    Uni<Waiting> keep(Waiting report);

    /** What waits under this id. Asks memory first: nothing waits on most days. */
    Uni<Optional<Waiting>> find(CommandId id);

    /** The ids of all that wait, the longest waiting first. */
    List<CommandId> waiting();

    /** It could not be stored now: others go first. */
    void later(CommandId id);

    /** It is in the log now. */
    Uni<Void> done(CommandId id);

    /** What cannot be opened is put aside for a person; it is never deleted. */
    Uni<Void> putAside(CommandId id);

    /** How many were put aside. */
    int aside();
}

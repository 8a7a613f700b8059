package esperanza.intake.receiving;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps reports on this machine's own disk while the log is away. A report answered by {@link #keep} is durable and
 * sealed, and stays until {@link #done}.
 * The first version kept under an id counts, however often the report is sent again.
 */
public interface Spool {

    /**
     * A report as it was sent.
     *
     * @param door the door it came in by
     * @param receivedAt the instant of the first acceptance: legal terms count from it
     * @param digest a keyed hash of the sent bytes
     * @param receipt given to the sender if the report asks for one
     */
    record Waiting(
            CommandId id,
            String door,
            Actor sender,
            Instant receivedAt,
            byte[] digest,
            byte[] body,
            SealedReceipt receipt) {}

    /**
     * Keeps the report, or answers the one kept before under its id. Fails with {@link SpoolFull} if there is no room.
     */
    Uni<Waiting> keep(Waiting report);

    /** The report waiting under this id. Checks memory first, because the spool is empty on most days. */
    Uni<Optional<Waiting>> find(CommandId id);

    /** The ids of all waiting reports, the longest waiting first. */
    List<CommandId> waiting();

    /** The number of waiting reports. */
    int size();

    boolean contains(CommandId id);

    /**
     * A report in the order of arrival.
     *
     * @param place grows with each arrival, and with each time that the report was put off
     */
    record Arrived(long place, CommandId id) {}

    /** Up to {@code limit} of the waiting reports behind this place. Costs the same however many wait. */
    List<Arrived> after(long place, int limit);

    /** The report could not be stored now: the others are tried first. */
    void later(CommandId id);

    /** The report is in the log now. */
    Uni<Void> done(CommandId id);

    /** Puts a file that cannot be opened aside for a person; such a file is never deleted. */
    Uni<Void> putAside(CommandId id);

    /** The number of files put aside. */
    int aside();
}

package esperanza.investigation.stamp;

import static esperanza.investigation.stamp.StampStreams.STAMP;

import esperanza.investigation.stamp.Authority.Stamp;
import esperanza.investigation.stamp.domain.HeadsText;
import esperanza.investigation.stamp.domain.StampCommand;
import esperanza.investigation.stamp.domain.StampCommand.StampHistory;
import esperanza.investigation.stamp.domain.StampEvent;
import esperanza.investigation.stamp.domain.StampEvent.HistoryStamped;
import esperanza.investigation.stamp.domain.StampedHead;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has histories of a case stamped, and records the stamp. */
@Singleton
public class StampHistories {

    /** The stamped text, and the stamp. */
    public record Stamped(HeadsText heads, Stamp stamp) {}

    private static final String NAME = "history-stamps";
    private static final int SALT = 16;

    private final Authority authority;
    private final Streams streams;
    private final CommandHandler<StampCommand, Boolean, StampEvent> stamps;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    StampHistories(Authority authority, Streams streams, InstantSource clock) {
        this.authority = authority;
        this.streams = streams;
        this.stamps = streams.handler(STAMP);
        this.clock = clock;
    }

    /** The text to be stamped, with a fresh salt. */
    public HeadsText text(List<StampedHead> heads) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new HeadsText(HexFormat.of().formatHex(salt), heads);
    }

    /** False: the operator named no authority, and {@link #stamp} fails. */
    public boolean canBeAsked() {
        return authority.isThere();
    }

    /** Fails if the authority is away: what was not stamped stays so, and is shown so. */
    public Uni<Stamped> stamp(CaseId caseId, HeadsText heads) {
        byte[] sha256 = heads.sha256();
        return authority
                .stamp(sha256)
                .call(stamp -> stamps.handle(request(caseId, heads, stamp, sha256)))
                .map(stamp -> new Stamped(heads, stamp));
    }

    /**
     * The stamps on record that tell of these histories alone, and of nothing after these heads: a receiver of some items
     * learns nothing of others.
     */
    public Uni<List<HistoryStamped>> earlier(CaseId caseId, HeadsText until) {
        Map<StreamId, Integer> ends = until.heads().stream()
                .collect(
                        Collectors.toMap(head -> new StreamId(head.category(), head.streamId()), StampedHead::version));
        return streams.read(STAMP, List.of(caseId.value())).map(read -> read.get(caseId.value()).events().stream()
                .map(Recorded::event)
                .filter(HistoryStamped.class::isInstance)
                .map(HistoryStamped.class::cast)
                .filter(stamped -> stamped.heads().stream()
                        .allMatch(head ->
                                head.version() <= ends.getOrDefault(new StreamId(head.category(), head.streamId()), 0)))
                .toList());
    }

    private Request<StampCommand> request(CaseId caseId, HeadsText heads, Stamp stamp, byte[] sha256) {
        ByteBuffer hash = ByteBuffer.wrap(sha256);
        return new Request<>(
                STAMP.stream(caseId.value()),
                new CommandId(new UUID(hash.getLong(), hash.getLong())),
                sha256,
                OptionalInt.empty(),
                Cause.of(Actor.system(NAME), clock.instant().truncatedTo(ChronoUnit.MICROS), caseId.value()),
                new StampHistory(
                        caseId,
                        heads,
                        stamp.authority(),
                        stamp.serial(),
                        Base64.getEncoder().encodeToString(stamp.response())));
    }
}

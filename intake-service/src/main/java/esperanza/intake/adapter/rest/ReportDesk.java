package esperanza.intake.adapter.rest;

import esperanza.intake.application.ReceiveReports;
import esperanza.intake.application.ReportStreams;
import esperanza.intake.application.Spool;
import esperanza.intake.application.Spool.Waiting;
import esperanza.intake.application.SpoolFull;
import esperanza.intake.domain.Receipt;
import esperanza.intake.domain.ReportEvent;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.intake.read.receipt.ReceiptQuery;
import esperanza.kernel.CommandId;
import esperanza.kernel.ReportId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandMisused;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.kernel.store.StreamKey;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.Channel;
import esperanza.runtime.Gate;
import esperanza.runtime.access.Action;
import esperanza.runtime.access.Caller;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.Desk;
import esperanza.runtime.rest.Refused;
import esperanza.runtime.rest.TooMany;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a report over the counter, whichever door it came in by. */
@Singleton
public class ReportDesk {

    /**
     * What is answered.
     *
     * @param outcome what was recorded; empty if it waits on the disk
     */
    public record Taken(Optional<Outcome<ReportEvent>> outcome, Received answer) {}

    /** The doors there are. */
    public enum Door {
        HOTLINES(Action.SUBMIT_REPORT, Channel.UNKNOWN, true, Exactness.TO_THE_MOMENT),
        ANYONE(Action.REPORT_IN_PUBLIC, Channel.WEB, false, Exactness.TO_THE_HOUR);

        private final Action action;
        private final Channel channel;
        private final boolean mayTest;
        private final Exactness times;

        Door(Action action, Channel channel, boolean mayTest, Exactness times) {
            this.action = action;
            this.channel = channel;
            this.mayTest = mayTest;
            this.times = times;
        }

        boolean mayTest() {
            return mayTest;
        }
    }

    /** The caller of every public entry: all reporters without a login are the same to the system. */
    public static final Caller ANYONE = Caller.anyone("anyone");

    private final Desk desk;
    private final ReceiveReports reports;
    private final EventStore<ReportEvent> store;
    private final Spool spool;
    private final Quota quota;
    private final Gate gate;
    private final ReportReader reader;
    private final Secrets secrets;
    private final Profile profile;
    private final Duration patience;
    private final String phone;

    ReportDesk(
            Desk desk,
            ReceiveReports reports,
            EventStore<ReportEvent> store,
            Spool spool,
            Quota quota,
            Gate gate,
            KeyRing keys,
            Secrets secrets,
            Profile profile,
            ConflictWall wall,
            @ConfigProperty(name = "esperanza.spool.after") Duration patience,
            @ConfigProperty(name = "esperanza.public.phone") String phone) {
        this.desk = desk;
        this.reports = reports;
        this.store = store;
        this.spool = spool;
        this.quota = quota;
        this.gate = gate;
        this.reader = new ReportReader(
                profile.areas(), wall, () -> gate.shut().isEmpty() ? keys.newSubject() : UUID.randomUUID());
        this.secrets = secrets;
        this.profile = profile;
        this.patience = patience;
        this.phone = phone;
    }

    /**
     * Takes a report: into the log or, while that is away or slow, onto this machine's disk; either way it is durable when it is
     * answered, and told again it is the same. Fails with {@link TooMany} for a long one too many, with 422 only if there is nothing reported: none of account, files and code.
     *
     * @param digest what was sent, as a keyed hash
     * @param body the report as JSON
     */
    public Uni<Taken> take(Caller caller, Door door, CommandId id, byte[] digest, byte[] body) {
        Duration wait = quota.take(caller, body.length);
        return wait.isZero()
                ? taken(caller, door, id, digest, body)
                : Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(wait)
                        .chain(() -> taken(caller, door, id, digest, body));
    }

    private Uni<Taken> taken(Caller caller, Door door, CommandId id, byte[] digest, byte[] body) {
        Waiting now = new Waiting(id, door.name(), caller.actingAs(door.action), desk.now(), digest, body);
        return spool.find(id).chain(before -> stored(same(before.orElse(now), digest), id)
                .onFailure(CommandMisused.class)
                .recoverWithUni(misused -> underAnotherId(now, misused))
                .ifNoItem()
                .after(patience)
                .failWith(() -> new StoreUnavailable("log-slow"))
                .onFailure(StoreUnavailable.class)
                .recoverWithUni(away -> spooled(now)));
    }

    /**
     * Stores what waited on the disk, under the id and the receipt that were answered. If its key had been used before, which
     * nobody could know while the log was away, it is stored all the same. Fails with {@link StoreUnavailable} while the log is
     * away.
     */
    public Uni<Taken> store(Waiting report) {
        CommandId another = new CommandId(desk.derivedId("under-a-used-key", report.id(), report.digest()));
        return stored(report, report.id())
                .onFailure(CommandMisused.class)
                .recoverWithUni(() -> stored(report, another));
    }

    /** While the log was away these words were taken under a used key: told again they are answered again. */
    private Uni<Taken> underAnotherId(Waiting report, Throwable misused) {
        Told told = told(report);
        return store.read(ReportStreams.report(told.read().content().reportId().value()))
                .chain(history -> {
                    if (history.events().isEmpty()) {
                        return Uni.createFrom().failure(misused);
                    }
                    Outcome<ReportEvent> known = new Outcome<>(
                            history.events().getLast().position(),
                            history.head().version(),
                            history.events(),
                            true);
                    return Uni.createFrom().item(new Taken(Optional.of(known), answer(told, (ReportReceived)
                            history.events().getFirst().event())));
                });
    }

    /** Takes a report that came as JSON. */
    public Uni<Response> receive(Caller caller, Door door, CommandId id, CommandHeaders headers, byte[] body) {
        return take(caller, door, id, desk.digest(headers, body), body).map(taken -> {
            URI where = URI.create("/v1/reports/" + taken.answer().reportId().value());
            return taken.outcome()
                    .map(outcome -> Answers.createdOutside(outcome, where, taken.answer()))
                    .orElseGet(() -> Answers.acceptedOutside(where, taken.answer()));
        });
    }

    /** Told once more while it waits on the disk: with other words it is another report under a used key. */
    private static Waiting same(Waiting report, byte[] digest) {
        if (!Arrays.equals(report.digest(), digest)) {
            throw new CommandMisused();
        }
        return report;
    }

    private Uni<Taken> spooled(Waiting report) {
        return spool.keep(report)
                .map(kept -> same(kept, report.digest()))
                .onFailure(SpoolFull.class)
                .transform(
                        full -> new Refused(503, "spool-full", "Your report could not be kept. Please call " + phone))
                .map(this::told)
                .map(told ->
                        new Taken(Optional.empty(), answer(told, told.read().content())));
    }

    /**
     * First it is read: what is no report is kept nowhere. Nothing is sealed, no key made, before the log takes it: whether the keys
     * fit may not be known yet.
     */
    private Uni<Taken> stored(Waiting report, CommandId id) {
        Told told = told(report);
        Optional<String> shut = gate.shut();
        if (shut.isPresent()) {
            return Uni.createFrom().failure(new StoreUnavailable(shut.get()));
        }
        Cause cause = Cause.of(report.sender(), report.receivedAt(), id.value());
        return reports.receive(told.read().content(), id, report.digest(), cause, names(told.receipt()))
                .map(outcome -> new Taken(Optional.of(outcome), answer(told, (ReportReceived)
                        outcome.events().getFirst().event())));
    }

    /** A report as it was read, and the receipt that belongs to it. */
    private record Told(ReportReader.Read read, Optional<Receipt> receipt, Exactness times) {}

    private Told told(Waiting report) {
        ReportId reportId = new ReportId(desk.derivedId("report", report.id(), report.digest()));
        Door door = Door.valueOf(report.door());
        SentJson sent = SentJson.read(report.body());
        ReportReader.Read read = reader.read(
                        sent.tree(), sent.whole(), reportId, report.receivedAt(), door.channel, door.mayTest)
                .orElseThrow(() -> new Refused(
                        422,
                        "nothing-reported",
                        "A report needs one of account, files or code",
                        List.of(new Refused.Field("/account", "one-of-account-files-code", "At least one is needed"))));
        return new Told(read, read.receiptWanted() ? Optional.of(receipt(report)) : Optional.empty(), door.times);
    }

    private Received answer(Told told, ReportReceived recorded) {
        return new Received(
                recorded.reportId(),
                told.times().told(recorded.receivedAt()),
                told.read().warnings(),
                Standing.due(recorded, profile, told.times()),
                told.receipt().map(Receipt::text),
                recorded.test());
    }

    private Receipt receipt(Waiting report) {
        return Receipt.from(secrets.of(
                "receipt", report.id().value().toString().getBytes(StandardCharsets.UTF_8), report.digest()));
    }

    private static List<StreamKey> names(Optional<Receipt> receipt) {
        return receipt.map(known -> new StreamKey("receipt", ReceiptQuery.digest(known))).stream()
                .toList();
    }
}

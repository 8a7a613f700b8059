package esperanza.intake.receiving;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.caseaccess.ConflictWall;
import esperanza.intake.receiving.Spool.Waiting;
import esperanza.intake.receiving.parser.ReportReader;
import esperanza.intake.receiving.parser.SentJson;
import esperanza.intake.receiving.view.Received;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Receipt;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.read.ReceiptQuery;
import esperanza.intake.report.view.ReportStatus;
import esperanza.intake.report.view.TimeDisclosure;
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
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.refusal.TooMany;
import esperanza.runtime.rest.Answers;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandRequests;
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

/** Receives a report, whichever door it came in by. */
@Singleton
public class ReceiveReport {

    /**
     * The result of receiving a report.
     *
     * @param outcome the recorded events; empty if the report waits on the disk
     */
    public record Taken(Optional<Outcome<ReportEvent>> outcome, Received answer) {}

    /** The doors for reports. */
    public enum Door {
        HOTLINES(IntakeAction.SUBMIT_REPORT, Channel.UNKNOWN, true, TimeDisclosure.TO_THE_MOMENT),
        ANYONE(IntakeAction.REPORT_IN_PUBLIC, Channel.WEB, false, TimeDisclosure.TO_THE_HOUR);

        private final Action action;
        private final Channel channel;
        private final boolean mayTest;
        private final TimeDisclosure times;

        Door(Action action, Channel channel, boolean mayTest, TimeDisclosure times) {
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

    private final CommandRequests requests;
    private final CommandIds ids;
    private final StoreReport reports;
    private final EventStore<ReportEvent> store;
    private final Spool spool;
    private final Quota quota;
    private final Gate gate;
    private final ReportReader reader;
    private final Secrets secrets;
    private final Profile profile;
    private final Duration patience;
    private final String phone;

    ReceiveReport(
            CommandRequests requests,
            CommandIds ids,
            StoreReport reports,
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
        this.requests = requests;
        this.ids = ids;
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
     * Receives a report into the log or, while the log is away or slow, onto this machine's disk. Either way it is
     * durable when answered, and a repetition gets the same answer.
     * Fails with {@link TooMany} for a long report over the hotline's limit, and with 422 only if account, files and
     * code are all missing.
     *
     * @param digest a keyed hash of the sent bytes
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
        Waiting now = new Waiting(id, door.name(), caller.actingAs(door.action), ids.now(), digest, body);
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
     * Stores a spooled report, under the id and the receipt that were answered. Its key may have been used before,
     * which could not be known while the log was away; then the report is stored under another id.
     * Fails with {@link StoreUnavailable} while the log is away.
     */
    public Uni<Taken> store(Waiting report) {
        CommandId another = new CommandId(ids.derivedId("under-a-used-key", report.id(), report.digest()));
        return stored(report, report.id())
                .onFailure(CommandMisused.class)
                .recoverWithUni(() -> stored(report, another));
    }

    /**
     * These words may have been taken under a used key while the log was away; then a repetition gets the answer of
     * that report.
     */
    private Uni<Taken> underAnotherId(Waiting report, Throwable misused) {
        ParsedReport told = told(report);
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

    /** Receives a report sent as JSON. */
    public Uni<Response> receive(Caller caller, Door door, CommandId id, CommandHeaders headers, byte[] body) {
        return take(caller, door, id, requests.digest(headers, body), body).map(taken -> {
            URI where = URI.create("/v1/reports/" + taken.answer().reportId().value());
            return taken.outcome()
                    .map(outcome -> Answers.createdOutside(outcome, where, taken.answer()))
                    .orElseGet(() -> Answers.acceptedOutside(where, taken.answer()));
        });
    }

    /** A repetition while the report waits on the disk. Other words under the same key are misuse. */
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
     * Reads the report first, because a text without a report is stored nowhere. Nothing is sealed and no key made
     * before the log takes it, because the log may not be known to match the keys yet.
     */
    private Uni<Taken> stored(Waiting report, CommandId id) {
        ParsedReport told = told(report);
        Optional<String> shut = gate.shut();
        if (shut.isPresent()) {
            return Uni.createFrom().failure(new StoreUnavailable(shut.get()));
        }
        Cause cause = Cause.of(report.sender(), report.receivedAt(), id.value());
        return reports.receive(told.read().content(), id, report.digest(), cause, names(told.receipt()))
                .map(outcome -> new Taken(Optional.of(outcome), answer(told, (ReportReceived)
                        outcome.events().getFirst().event())));
    }

    /** A parsed report, and its receipt. */
    private record ParsedReport(ReportReader.Read read, Optional<Receipt> receipt, TimeDisclosure times) {}

    private ParsedReport told(Waiting report) {
        ReportId reportId = new ReportId(ids.derivedId("report", report.id(), report.digest()));
        Door door = Door.valueOf(report.door());
        SentJson sent = SentJson.read(report.body());
        ReportReader.Read read = reader.read(
                        sent.tree(), sent.whole(), reportId, report.receivedAt(), door.channel, door.mayTest)
                .orElseThrow(() -> new Refused(
                        422,
                        "nothing-reported",
                        "A report needs one of account, files or code",
                        List.of(new Refused.Field("/account", "one-of-account-files-code", "At least one is needed"))));
        return new ParsedReport(
                read, read.receiptWanted() ? Optional.of(receipt(report)) : Optional.empty(), door.times);
    }

    private Received answer(ParsedReport told, ReportReceived recorded) {
        return new Received(
                recorded.reportId(),
                told.times().told(recorded.receivedAt()),
                told.read().warnings(),
                ReportStatus.due(recorded, profile, told.times()),
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
